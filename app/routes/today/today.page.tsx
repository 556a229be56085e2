import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { NextOwnEvent } from '../events/next-own-event.tsx'
import { NextStep } from '../onboarding/next-step.tsx'
import { PostList } from '../posts/post-list.tsx'
import { OwnTakeDowns } from '../take-downs/own-take-downs.tsx'
import { AwayNotice } from './away-notice.tsx'
import { FigureHint } from './figure-hint.tsx'
import { MonthPanel } from './month-panel.tsx'
import { OpenPicks } from './open-picks.tsx'
import type { loader } from './today.route.tsx'
import { TopicIdeas } from './topic-ideas.tsx'
import { UnreadAgreements } from './unread-agreements.tsx'

export function TodayPage() {
  const t = useTranslations('today')
  const { name, month, snoozed, path, takeDowns, unread, nextEvent, picks, ideas, posts, wantingFigures } =
    useLoaderData<typeof loader>()
  const { outlook } = month
  const [firstName = name] = name.split(' ')
  const quiet = outlook.kind === 'met' || outlook.kind === 'absent' || snoozed
  return (
    <Page title={t('hello', { name: firstName })}>
      {path ? <NextStep path={path} toPath /> : null}
      {outlook.kind === 'away' ? <AwayNotice {...outlook} /> : <MonthPanel month={month} snoozed={snoozed} />}
      <OwnTakeDowns takeDowns={takeDowns} />
      <UnreadAgreements unread={unread} />
      {wantingFigures > 0 ? <FigureHint count={wantingFigures} /> : null}
      {nextEvent ? <NextOwnEvent event={nextEvent} /> : null}
      {picks.length > 0 ? (
        <Section title={picks.length === 1 ? t('picks.title') : t('picks.titleMany')}>
          <OpenPicks picks={picks} />
        </Section>
      ) : null}
      {ideas.length > 0 ? (
        quiet ? (
          <Disclosure summary={t('ideas.more')}>
            <TopicIdeas ideas={ideas} />
          </Disclosure>
        ) : (
          <Section title={t('ideas.title')} actions={<LinkToTopics />}>
            <TopicIdeas ideas={ideas} />
          </Section>
        )
      ) : null}
      {posts.length > 0 ? (
        <Section title={t('last.title')} intro={t('last.private')} actions={<LinkToPosts />}>
          <PostList posts={posts} />
        </Section>
      ) : null}
    </Page>
  )
}

function LinkToTopics() {
  return (
    <ButtonLink href="/themen" variant="tertiary" size="small">
      {useTranslations('today')('ideas.all')}
    </ButtonLink>
  )
}

function LinkToPosts() {
  return (
    <ButtonLink href="/beitraege" variant="tertiary" size="small">
      {useTranslations('today')('last.all')}
    </ButtonLink>
  )
}
