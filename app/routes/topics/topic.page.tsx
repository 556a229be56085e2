import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { IconText } from '#app/ui/icon-text.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { useHolderLine } from './holder-line.ts'
import { useSeasonText } from './season-text.ts'
import { TakeTopic } from './take-topic.tsx'
import type { action, loader } from './topic.route.tsx'

export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function TopicPage() {
  const t = useTranslations('topics')
  const { topic, goals, mayTake } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer?.refused ?? null
  const holderLine = useHolderLine()
  return (
    <Page
      title={topic.title}
      preline={t(`category.${topic.category}`)}
      intro={
        topic.holders.length > 0 ? <IconText icon="info">{holderLine(topic.holders)}</IconText> : undefined
      }
    >
      {refused ? <Alert kind="warning" title={t(`topic.refused.${refused}`)} /> : null}
      {topic.retired ? (
        <Alert kind="info" title={t('topic.retiredTitle')}>
          <p>{t('topic.retiredText')}</p>
        </Alert>
      ) : null}
      <div className="columns">
        <Questions topic={topic} />
        <Facts topic={topic} goals={goals} />
      </div>
      {topic.ownPick ? <DraftDesk topic={topic} pick={topic.ownPick} lastResult={answer?.form} /> : null}
      {mayTake && !topic.ownPick && !topic.retired ? <TakeTopic holders={topic.holders} /> : null}
      {refused === 'not-held' ? <LostDraft text={answer?.form.initialValue?.draft} /> : null}
      <p>
        <a className="kern-link" href="/themen">
          {t('topic.back')}
        </a>
      </p>
    </Page>
  )
}

function Questions({ topic }: Pick<Loaded, 'topic'>) {
  const t = useTranslations('topics.topic')
  return (
    <Section title={t('questions')}>
      <ul>
        {topic.guidingQuestions.map(question => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Section>
  )
}

function Facts({ topic, goals }: Pick<Loaded, 'topic' | 'goals'>) {
  const t = useTranslations('topics')
  const facts = useFacts(topic)
  const items = [
    { term: t('topic.goals'), value: goals.join(', ') },
    { term: t('topic.values'), value: topic.values.map(({ name }) => name).join(', ') },
  ].filter(({ value }) => value !== '')
  return (
    <Section title={t('topic.angle')}>
      <p>{topic.angle}</p>
      <Chips items={facts} label={t('facts.label')} />
      {items.length > 0 ? <DescriptionList items={items} /> : null}
    </Section>
  )
}

function useFacts(topic: Loaded['topic']): string[] {
  const t = useTranslations('topics')
  const seasonText = useSeasonText()
  const { season, sensitivity } = topic
  return [
    t('facts.minutes', { minutes: topic.effortMinutes }),
    topic.needsPhoto ? t('facts.withPhoto') : t('facts.withoutPhoto'),
    topic.peopleVisible ? t('facts.peopleVisible') : null,
    season ? seasonText(season) : null,
    sensitivity === 'none' ? null : t(`sensitivity.${sensitivity}`),
    topic.language === 'en' ? t('facts.inEnglish') : null,
  ].filter(fact => fact !== null)
}

function LostDraft({ text }: { text: unknown }) {
  const t = useTranslations('topics.topic')
  return typeof text === 'string' && text !== '' ? (
    <Section title={t('lostDraft')} boxed>
      <textarea
        className="kern-form-input__input"
        aria-label={t('lostDraft')}
        defaultValue={text}
        rows={12}
        readOnly
      />
    </Section>
  ) : null
}
