import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { PersonLabel } from '#app/ui/person-label.tsx'
import { Section } from '#app/ui/section.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import { TileMap } from '#app/ui/tile-map.tsx'
import type { loader } from './cohorts.route.tsx'
import { RetentionTable } from './retention-table.tsx'

export function CohortsPage() {
  const t = useTranslations('cohorts')
  const { retention, k, today } = useLoaderData<typeof loader>()
  const locale = useLocale()
  return (
    <Page title={t('title')} preline={t('asOf', { day: formatDay(today, locale) })} intro={t('intro')}>
      <Section title={t('retention.title')} intro={t('retention.intro', { k: String(k) })}>
        {retention.cohorts.length > 0 ? (
          <RetentionTable retention={retention} k={k} />
        ) : (
          <EmptyState title={t('retention.none')} drawing="bench">
            {t('retention.noneText')}
          </EmptyState>
        )}
      </Section>
      <MissingDepartments />
      <WhoJoined />
    </Page>
  )
}

function MissingDepartments() {
  const t = useTranslations('cohorts.missing')
  const { departments } = useLoaderData<typeof loader>()
  const missing = departments.filter(({ active }) => !active).map(({ name }) => name)
  if (departments.length === 0) return null
  return (
    <Section
      title={t('title')}
      intro={missing.length > 0 ? t('some', { departments: missing.join(', ') }) : t('none')}
    >
      <TileMap
        label={t('title')}
        tiles={departments.map(({ id, shortName, active, coming }) => ({
          id,
          label: shortName,
          on: active,
          text: active ? t('active') : t(coming ? 'coming' : 'nobody'),
          href: `/menschen?bereich=${id}`,
        }))}
      />
    </Section>
  )
}

function WhoJoined() {
  const t = useTranslations('cohorts.joined')
  const locale = useLocale()
  const { year, years, halves } = useLoaderData<typeof loader>()
  return (
    <Section title={t('title', { year: String(year) })} intro={t('intro')}>
      <TabLinks
        label={t('chooseYear')}
        tabs={years.map(each => ({
          href: `/berichte/jahrgaenge?jahr=${each}`,
          label: String(each),
          current: each === year,
        }))}
      />
      {halves.map(({ half, people }) => (
        <div key={half}>
          <h3 className="kern-title kern-title--small">
            {t(half === 1 ? 'firstHalf' : 'secondHalf', { count: formatNumber(people.length, locale) })}
          </h3>
          {people.length === 0 ? <p className="muted">{t('nobody')}</p> : <Names people={people} />}
        </div>
      ))}
    </Section>
  )
}

type Joined = ReturnType<typeof useLoaderData<typeof loader>>['halves'][number]['people']

function Names({ people }: { people: Joined }) {
  const t = useTranslations('cohorts.joined')
  const locale = useLocale()
  return (
    <ul className="name-grid">
      {people.map(person => (
        <li key={person.ambassadorId}>
          <PersonLabel
            name={person.name}
            href={`/menschen/${person.ambassadorId}`}
            detail={
              <>
                {person.departmentName}
                <br />
                {t('since', { day: formatDay(person.joinedOn, locale) })}
              </>
            }
          />
        </li>
      ))}
    </ul>
  )
}
