import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatMonth, formatNumber } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { PersonLabel } from '#app/ui/person-label.tsx'
import { Section } from '#app/ui/section.tsx'
import { StatTile, StatTiles } from '#app/ui/stat-tile.tsx'
import { TileMap } from '#app/ui/tile-map.tsx'
import { NextEvents } from '../events/next-events.tsx'
import { JobRuns } from './job-runs.tsx'
import type { loader } from './programme.route.tsx'
import { WaitingList } from './waiting-list.tsx'

export function ProgrammePage() {
  const t = useTranslations('programme')
  const { waiting, nextEvents, runs } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')}>
      <Section title={t('waiting')}>
        <WaitingList waiting={waiting} />
      </Section>
      {nextEvents.length > 0 ? <NextEvents events={nextEvents} /> : null}
      <Month />
      <Coverage />
      <WhoTakesPart />
      <Section title={t('runs')} id="laeufe">
        <JobRuns runs={runs} />
      </Section>
    </Page>
  )
}

function Month() {
  const t = useTranslations('programme')
  const locale = useLocale()
  const { month, active, paused, onboarding, posts, departments } = useLoaderData<typeof loader>()
  return (
    <Section title={t('month', { month: formatMonth(month, locale) })}>
      <StatTiles>
        <StatTile
          label={t('active')}
          value={formatNumber(active.length, locale)}
          sentence={t('besides', { paused: paused.length, onboarding: onboarding.length })}
        />
        <StatTile label={t('posts')} value={formatNumber(posts, locale)} sentence={t('postsSentence')} />
        <StatTile
          label={t('departments')}
          value={t('someOf', { seen: seenIn(departments), all: departments.length })}
          sentence={t('departmentsSentence')}
        />
      </StatTiles>
    </Section>
  )
}

function Coverage() {
  const t = useTranslations('programme')
  const { departments } = useLoaderData<typeof loader>()
  if (departments.length === 0) {
    return (
      <Section title={t('tiles')} intro={t('noDepartments')}>
        <ButtonLink href="/bereiche" variant="secondary">
          {t('addDepartment')}
        </ButtonLink>
      </Section>
    )
  }
  return (
    <Section title={t('tiles')}>
      <TileMap
        label={t('tiles')}
        tiles={departments.map(({ id, shortName, visibility }) => ({
          id,
          label: shortName,
          on: visibility === 'seen',
          text: t(visibility),
          href: `/menschen?bereich=${id}`,
        }))}
      />
    </Section>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function seenIn(departments: Loaded['departments']): number {
  return departments.filter(department => department.visibility === 'seen').length
}

function WhoTakesPart() {
  const t = useTranslations('programme')
  const states = useTranslations('people.states')
  const { active, paused, onboarding } = useLoaderData<typeof loader>()
  const groups = [
    { state: 'active', people: active },
    { state: 'onboarding', people: onboarding },
    { state: 'paused', people: paused },
  ] as const
  return (
    <Section
      title={t('people')}
      actions={
        <ButtonLink href="/menschen" variant="secondary">
          {t('allPeople')}
        </ButtonLink>
      }
    >
      {groups.map(({ state, people }) => (
        <div key={state}>
          <h3 className="kern-title kern-title--small">
            {t('group', { state: states(state), count: people.length })}
          </h3>
          {people.length > 0 ? <Names people={people} /> : <p className="muted">{t('nobody')}</p>}
        </div>
      ))}
    </Section>
  )
}

type Person = { ambassadorId: string; name: string; departmentName: string }

function Names({ people }: { people: readonly Person[] }) {
  return (
    <ul className="name-grid">
      {people.map(person => (
        <li key={person.ambassadorId}>
          <PersonLabel
            name={person.name}
            detail={person.departmentName}
            href={`/menschen/${person.ambassadorId}`}
          />
        </li>
      ))}
    </ul>
  )
}
