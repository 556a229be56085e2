import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { Outlook } from '#app/domain/posts/own/own-month.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

/** For somebody who is not active: where they stand, and at most one thing to do. */
export function AwayNotice({ state, since }: Omit<Extract<Outlook, { kind: 'away' }>, 'kind'>) {
  const t = useTranslations('today.away')
  const locale = useLocale()
  // Nobody without a first spell can sign in as an ambassador; whoever does is still being taken in.
  const shown = state ?? 'applied'
  const day = since === null ? '' : formatDay(since, locale)
  return (
    <Card title={t(`${shown}.title`, { day })} level={2} highlight>
      <p>{t(`${shown}.text`, { day })}</p>
      {shown === 'paused' ? <OneStep intent="resume" label={t('paused.action')} /> : null}
      {shown === 'invited' ? <OneStep intent="join" label={t('invited.action')} /> : null}
    </Card>
  )
}

function OneStep({ intent, label }: { intent: 'resume' | 'join'; label: string }) {
  return (
    <Form method="post">
      <Button type="submit" name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  )
}
