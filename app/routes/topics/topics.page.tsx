import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { isFiltering } from '#app/domain/topics/topic-filter.rules.ts'
import { topicReasonSentence } from '#app/domain/topics/topic-reason.rules.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { IconText } from '#app/ui/icon-text.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { useHolderLine } from './holder-line.ts'
import { useSeasonText } from './season-text.ts'
import { TopicFilterForm } from './topic-filter-form.tsx'
import type { loader } from './topics.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type Topic = Loaded['topics'][number]

export function TopicsPage() {
  const t = useTranslations('topics.list')
  const { filter, topics, total, goals, personal } = useLoaderData<typeof loader>()
  const suggest = (
    <ButtonLink href="/themen/vorschlagen" variant="secondary">
      {t('suggest')}
    </ButtonLink>
  )
  return (
    <Page title={t('title')} intro={t('intro')} actions={topics.length > 0 ? suggest : undefined}>
      <TopicFilterForm filter={filter} goals={goals} personal={personal} />
      {topics.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={suggest}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Found
          topics={topics}
          count={t('count', { shown: topics.length, total })}
          searching={isFiltering(filter)}
        />
      )}
    </Page>
  )
}

/** What somebody looks for in one list; else what is theirs, what fits now, and what is for another time. */
function Found({ topics, count, searching }: { topics: Topic[]; count: string; searching: boolean }) {
  const t = useTranslations('topics.list')
  const part = (wanted: ReturnType<typeof partOf>) => topics.filter(topic => partOf(topic) === wanted)
  if (searching) return <Part title={t('result')} intro={count} topics={topics} />
  return (
    <>
      <Part title={t('yours')} topics={part('yours')} />
      <Part title={t('now')} topics={part('now')} />
      <Part title={t('laterTitle')} intro={t('laterIntro')} topics={part('later')} />
    </>
  )
}

function partOf({ yours, standing }: Topic): 'yours' | 'now' | 'later' {
  if (yours) return 'yours'
  return standing === 'in-season' || standing === 'all-year' ? 'now' : 'later'
}

function Part({ title, intro, topics }: { title: string; intro?: string; topics: Topic[] }) {
  return topics.length === 0 ? null : (
    <Section title={title} intro={intro}>
      <TopicCards topics={topics} />
    </Section>
  )
}

function TopicCards({ topics }: { topics: Topic[] }) {
  return (
    <CardGrid>
      {topics.map(topic => (
        <TopicCard key={topic.id} topic={topic} />
      ))}
    </CardGrid>
  )
}

function TopicCard({ topic }: { topic: Topic }) {
  const t = useTranslations('topics')
  const locale = useLocale()
  const holderLine = useHolderLine()
  const seasonText = useSeasonText()
  const facts = [
    t('facts.minutes', { minutes: topic.effortMinutes }),
    topic.needsPhoto ? t('facts.withPhoto') : t('facts.withoutPhoto'),
    ...(topic.season && topic.standing === 'out-of-season' ? [seasonText(topic.season)] : []),
  ]
  const [reason] = topic.reasons
  return (
    <Card
      title={topic.title}
      href={`/themen/${topic.slug}`}
      preline={t(`category.${topic.category}`)}
      highlight={topic.yours}
    >
      <Chips items={facts} label={t('facts.label')} />
      {topic.yours ? (
        <p>
          <IconText icon="draft">{t('holders.you')}</IconText>
        </p>
      ) : null}
      {topic.holders.length > 0 ? <p className="muted">{holderLine(topic.holders)}</p> : null}
      {reason ? <p className="muted">{topicReasonSentence(reason, locale)}</p> : null}
    </Card>
  )
}
