import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { type ParticipationState, participationStates } from '#app/domain/ambassadors/participation.rules.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { Board, BoardColumn, BoardItem } from '#app/ui/board.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Swatch } from '#app/ui/colour.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterForm } from '#app/ui/filter-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { PersonLabel } from '#app/ui/person-label.tsx'
import type { loader } from './people.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function PeoplePage() {
  const t = useTranslations('people.list')
  const cohorts = useTranslations('cohorts')
  const { people, filter } = useLoaderData<typeof loader>()
  const narrowed = filter.state !== null || filter.departmentId !== null || filter.search !== ''
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <>
          <ButtonLink href="/menschen/einladen">{t('invite')}</ButtonLink>
          <ButtonLink href="/menschen/liste" variant="secondary">
            {t('fromList')}
          </ButtonLink>
          <ButtonLink href="/berichte/jahrgaenge" variant="tertiary">
            {cohorts('link')}
          </ButtonLink>
        </>
      }
    >
      {people.length > 0 || narrowed ? <PeopleFilter narrowed={narrowed} /> : null}
      {people.length > 0 ? <PeopleBoard people={people} shown={filter.state} /> : null}
      {people.length === 0 && narrowed ? (
        <EmptyState title={t('noneFound')} drawing="bench">
          {t('noneFoundText')}
        </EmptyState>
      ) : null}
      {people.length === 0 && !narrowed ? (
        <EmptyState title={t('noneYet')} drawing="bench">
          {t('noneYetText')}
        </EmptyState>
      ) : null}
    </Page>
  )
}

function PeopleFilter({ narrowed }: { narrowed: boolean }) {
  const t = useTranslations('people.list')
  const states = useTranslations('people.states')
  const { filter, departments } = useLoaderData<typeof loader>()
  return (
    <FilterForm
      label={t('filter')}
      search={{ name: 'suche', label: t('search'), value: filter.search }}
      filters={[
        {
          name: 'stand',
          label: t('state'),
          value: filter.state ?? '',
          options: participationStates.map(state => ({ value: state, label: states(state) })),
        },
        {
          name: 'bereich',
          label: t('department'),
          value: filter.departmentId ?? '',
          options: departments.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      {...(narrowed ? { resetHref: '/menschen' } : {})}
    />
  )
}

function PeopleBoard({ people, shown }: { people: Loaded['people']; shown: ParticipationState | null }) {
  const t = useTranslations('people.list')
  const states = useTranslations('people.states')
  const locale = useLocale()
  return (
    <Board label={t('title')}>
      {(shown === null ? participationStates : [shown]).map(state => {
        const here = people.filter(person => person.state === state)
        return (
          <BoardColumn
            key={state}
            title={states(state)}
            count={formatNumber(here.length, locale)}
            empty={t('nobodyHere')}
          >
            {here.map(person => (
              <BoardItem key={person.ambassadorId}>
                <PersonOnBoard person={person} />
              </BoardItem>
            ))}
          </BoardColumn>
        )
      })}
    </Board>
  )
}

function PersonOnBoard({ person }: { person: Loaded['people'][number] }) {
  const t = useTranslations('people.list')
  const locale = useLocale()
  return (
    <PersonLabel
      name={person.name}
      href={`/menschen/${person.ambassadorId}`}
      detail={
        <>
          <Swatch colour={person.departmentColour} />
          {person.departmentShortName}
          <br />
          {t('since', { day: formatDay(person.since, locale) })}
        </>
      }
    />
  )
}
