import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import type { Holder } from '#app/domain/topics/holders.rules.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'
import { useHolderLine } from './holder-line.ts'

/** The button that takes a topic; where others hold it, a word about that first. */
export function TakeTopic({ holders }: { holders: readonly Holder[] }) {
  const t = useTranslations('topics.topic')
  const holderLine = useHolderLine()
  const held = holders.length > 0
  return (
    <Section title={t('takeTitle')} intro={t('takeText')} boxed>
      {held ? (
        <Alert kind="info" title={t('heldTitle')}>
          <p>{t('heldText', { who: holderLine(holders) })}</p>
        </Alert>
      ) : null}
      <Form method="post">
        {held ? <input type="hidden" name="despiteOthers" value="on" /> : null}
        <Button type="submit" name="intent" value="pick" variant={held ? 'secondary' : 'primary'}>
          {held ? t('takeAnyway') : t('take')}
        </Button>
      </Form>
    </Section>
  )
}
