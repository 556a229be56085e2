import { Form, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './ideas.route.tsx'

type Idea = ReturnType<typeof useLoaderData<typeof loader>>['ideas'][number]

export function IdeasPage() {
  const t = useTranslations('ideas.list')
  const { event, ideas } = useLoaderData<typeof loader>()
  const topics = ideas.filter(({ topicSlug }) => topicSlug !== null)
  const aside = ideas.filter(({ setAside }) => setAside)
  const open = ideas.filter(idea => idea.topicSlug === null && !idea.setAside)
  return (
    <Page title={t('title')} preline={event.title} intro={t('intro')}>
      <WallState />
      <Section title={t('open', { count: open.length })}>
        {open.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <IdeaCards ideas={open} footer={idea => <OpenIdeaButtons idea={idea} />} />
        )}
      </Section>
      {topics.length > 0 ? (
        <Section title={t('topics')}>
          <IdeaCards ideas={topics} footer={idea => <TopicLink idea={idea} />} />
        </Section>
      ) : null}
      {aside.length > 0 ? (
        <Section title={t('aside')} intro={t('asideIntro')}>
          <IdeaCards ideas={aside} footer={idea => <MoveButton idea={idea} intent="restore" />} />
        </Section>
      ) : null}
      <p>
        <a className="kern-link" href={`/veranstaltungen/${event.id}`}>
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function WallState() {
  const t = useTranslations('ideas.wall')
  const locale = useLocale()
  const { event, wall } = useLoaderData<typeof loader>()
  const open = wall?.state === 'open'
  const intro = wall
    ? t(wall.state, { until: formatDateTime(wall.openUntil, locale), code: wall.code })
    : t('neverOpened')
  return (
    <Section title={t('title')} intro={intro} boxed>
      <ButtonRow>
        {open ? <ButtonLink href={`/veranstaltungen/${event.id}/leinwand`}>{t('show')}</ButtonLink> : null}
        <Form method="post">
          <Button
            type="submit"
            name="intent"
            value={open ? 'end' : 'open'}
            variant={wall ? 'secondary' : 'primary'}
          >
            {t(open ? 'end' : wall ? 'reopen' : 'start')}
          </Button>
        </Form>
      </ButtonRow>
    </Section>
  )
}

function IdeaCards(props: { ideas: readonly Idea[]; footer: (idea: Idea) => ReactNode }) {
  return (
    <CardGrid>
      {props.ideas.map(idea => (
        <Card key={idea.id} footer={props.footer(idea)}>
          <p>{idea.text}</p>
        </Card>
      ))}
    </CardGrid>
  )
}

function OpenIdeaButtons({ idea }: { idea: Idea }) {
  const t = useTranslations('ideas.list')
  const { event } = useLoaderData<typeof loader>()
  return (
    <>
      <ButtonLink href={`/veranstaltungen/${event.id}/ideen/${idea.id}`} variant="secondary">
        {t('makeTopic')}
      </ButtonLink>
      <MoveButton idea={idea} intent="set-aside" />
    </>
  )
}

function MoveButton({ idea, intent }: { idea: Idea; intent: 'set-aside' | 'restore' }) {
  const t = useTranslations('ideas.list')
  return (
    <Form method="post">
      <input type="hidden" name="ideaId" value={idea.id} />
      <Button type="submit" name="intent" value={intent} variant="tertiary">
        {t(intent)}
      </Button>
    </Form>
  )
}

function TopicLink({ idea: { topicSlug, topicTitle } }: { idea: Idea }) {
  return (
    <a className="kern-link" href={`/bibliothek/${topicSlug}`}>
      {topicTitle}
    </a>
  )
}
