import { useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatMonthName } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './nudge-answer.route.tsx'
import { HelpAnswer, SnoozeAnswer } from './nudge-answer-choices.tsx'
import { TopicAnswers } from './nudge-answer-topics.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

/** A reminder as this page shows it. */
export type ShownNudge = Exclude<Loaded, { unusable: string }>

export function NudgeAnswerPage() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if ('unusable' in loaded) return <UnusableLink reason={loaded.unusable} />
  if (answer && 'unusable' in answer) return <UnusableLink reason={answer.unusable} />
  return <Answers nudge={loaded} refused={answer?.refused ?? null} slug={answer?.slug ?? null} />
}

type Refusal = Extract<ReturnType<typeof useActionData<typeof action>>, { refused: string }>['refused']

function Answers(props: { nudge: ShownNudge; refused: Refusal | null; slug: string | null }) {
  const t = useTranslations('nudges')
  const { nudge, refused } = props
  const month = formatMonthName(nudge.month, useLocale())
  const { counted, expected } = nudge
  const heldByOthers = refused === 'held-by-others' ? props.slug : null
  const topics = <TopicAnswers key="thema" nudge={nudge} heldByOthers={heldByOthers} />
  const snooze = <SnoozeAnswer key="pause" nudge={nudge} month={month} />
  const help = <HelpAnswer key="hilfe" nudge={nudge} />
  // What the button in the mail was about comes first; everything else stays within reach.
  const order = { pause: [snooze, topics, help], hilfe: [help, topics, snooze] } as const
  return (
    <Page
      title={t('title')}
      preline={t('preline', { month })}
      intro={t('intro', { name: nudge.name })}
      narrow
    >
      {refused ? <Alert kind="warning" title={t(`refused.${refused}`)} /> : <Thanks nudge={nudge} />}
      {nudge.asked === 'pause' || nudge.asked === 'hilfe' ? order[nudge.asked] : [topics, snooze, help]}
      <Section title={t('more.title')} intro={t('more.text')}>
        <p>
          <a className="kern-link" href="/profil">
            {t('more.link')}
          </a>
        </p>
        <p className="muted">
          {t(`why.${nudge.stage}`, { month, counted, expected })} {t('voluntary')}
        </p>
      </Section>
    </Page>
  )
}

// Thanks only for what has really happened: the address alone proves nothing.
function Thanks({ nudge }: { nudge: ShownNudge }) {
  const t = useTranslations('nudges.thanks')
  const { thanks, topics, snoozed, helpAsked } = nudge
  if (thanks === 'thema' && topics.some(topic => topic.taken))
    return <Alert kind="success" title={t('thema')} />
  if (thanks === 'pause' && snoozed) return <Alert kind="success" title={t('pause')} />
  if (thanks === 'hilfe' && helpAsked) return <Alert kind="success" title={t('hilfe')} />
  return null
}

function UnusableLink({ reason }: { reason: 'expired' | 'unknown' }) {
  const t = useTranslations('nudges.unusable')
  return (
    <Page title={t('title')} intro={t(reason)} narrow>
      <ButtonRow>
        <ButtonLink href="/" variant="secondary">
          {t('toStart')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
