import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { composeUrl } from '#app/domain/topics/picks/compose-url.rules.ts'
import type { OpenPick } from '#app/domain/topics/topics.server.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

/** The topics somebody holds, each with what can be done with it. */
export function OpenPicks({ picks }: { picks: readonly OpenPick[] }) {
  return (
    <>
      {picks.map(pick => (
        <HeldTopic key={pick.id} pick={pick} />
      ))}
    </>
  )
}

function HeldTopic({ pick }: { pick: OpenPick }) {
  const t = useTranslations('today.picks')
  const page = `/themen/${pick.slug}`
  const since = t('since', { day: formatShortDate(pick.pickedAt, useLocale()) })
  return (
    <Card
      title={pick.title}
      href={page}
      preline={since}
      footer={
        <ButtonRow>
          <ButtonLink href={page} variant="secondary" size="small" icon="edit">
            {pick.draft ? t('goOn') : t('write')}
          </ButtonLink>
          <ButtonLink href={composeUrl(pick.draft ?? '')} variant="tertiary" size="small" newWindow>
            {t('compose')}
          </ButtonLink>
          <Form method="post">
            <input type="hidden" name="slug" value={pick.slug} />
            <Button type="submit" name="intent" value="give-back" variant="tertiary" size="small">
              {t('giveBack')}
            </Button>
          </Form>
        </ButtonRow>
      }
    />
  )
}
