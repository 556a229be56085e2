import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'
import type { ShownNudge } from './nudge-answer.page.tsx'

/** "Not this month": offered while the month runs, said once, then noted. */
export function SnoozeAnswer({ nudge, month }: { nudge: ShownNudge; month: string }) {
  const t = useTranslations('nudges.snooze')
  if (nudge.snoozed) return <Section title={t('title')} intro={t('done', { month })} />
  if (!nudge.current) return <Section title={t('title')} intro={t('over', { month })} />
  return (
    <Section title={t('title')} intro={t('text', { month })}>
      <OneButton intent="pause" main={nudge.asked === 'pause'} text={t('button', { month })} />
    </Section>
  )
}

/** "I need help": a task for comms, open until they have been in touch. */
export function HelpAnswer({ nudge }: { nudge: ShownNudge }) {
  const t = useTranslations('nudges.help')
  if (nudge.helpAsked) return <Section title={t('title')} intro={t('done')} />
  return (
    <Section title={t('title')} intro={t('text')}>
      <OneButton intent="hilfe" main={nudge.asked === 'hilfe'} text={t('button')} />
    </Section>
  )
}

function OneButton(props: { intent: 'pause' | 'hilfe'; main: boolean; text: string }) {
  return (
    <Form method="post" preventScrollReset>
      <Button type="submit" name="intent" value={props.intent} variant={props.main ? 'primary' : 'secondary'}>
        {props.text}
      </Button>
    </Form>
  )
}
