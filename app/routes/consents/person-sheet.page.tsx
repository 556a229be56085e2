import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { purposes } from '#app/domain/consents/scope.rules.ts'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from './consent-badge.tsx'
import { PersonPhotos } from './person-photos.tsx'
import type { loader } from './person-sheet.route.tsx'
import { WorkEnd } from './work-end.tsx'

export function PersonSheetPage() {
  const t = useTranslations('consents.sheet')
  const { person, consents } = useLoaderData<typeof loader>()
  const path = `/einwilligungen/menschen/${person.id}`
  return (
    <Page
      title={person.name}
      preline={t('preline')}
      actions={
        <>
          <ButtonLink href={`${path}/neu`}>{t('ask')}</ButtonLink>
          <ButtonLink href={`${path}/bearbeiten`} variant="secondary">
            {t('edit')}
          </ButtonLink>
        </>
      }
    >
      <PersonFacts />
      <Section title={t('todayTitle')}>
        <CoverTable />
      </Section>
      <Section title={t('consentsTitle')}>
        {consents.length === 0 ? <p>{t('none')}</p> : <Consents />}
      </Section>
      <WorkEnd />
      <PersonPhotos />
      <p>
        <a className="kern-link" href="/einwilligungen">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function PersonFacts() {
  const t = useTranslations('consents.sheet')
  const kinds = useTranslations('consents.kinds')
  const locale = useLocale()
  const { person, today } = useLoaderData<typeof loader>()
  const current = person.guardians.filter(({ removedAt }) => removedAt === null)
  const former = person.guardians.flatMap(({ name, removedAt }) =>
    removedAt ? [t('formerGuardian', { name, day: formatDate(removedAt, locale) })] : [],
  )
  const names = [...current.map(({ name }) => name), ...former].join(', ') || t('noGuardians')
  const isChild = person.kind === 'child'
  const optional = (term: string, value: string | null) => (value ? [{ term, value }] : [])
  return (
    <>
      {isChild && current.length < (person.soleCustody ? 1 : 2) ? (
        <Alert kind="warning" title={t('twoGuardians')} />
      ) : null}
      <DescriptionList
        items={[
          { term: t('kind'), value: kinds(person.kind) },
          ...optional(t('department'), person.department),
          ...optional(t('email'), person.email),
          ...optional(t('bornOn'), person.bornOn && formatDay(person.bornOn, locale)),
          ...optional(
            t(person.leftOn !== null && person.leftOn > today ? 'leavesOn' : 'leftOn'),
            person.leftOn && formatDay(person.leftOn, locale),
          ),
          ...(isChild || person.guardians.length > 0
            ? [{ term: t('guardians'), value: person.soleCustody ? `${names} (${t('soleCustody')})` : names }]
            : []),
          ...optional(t('note'), person.note),
        ]}
      />
    </>
  )
}

function CoverTable() {
  const t = useTranslations('consents')
  const { cover } = useLoaderData<typeof loader>()
  return (
    <DataTable
      caption={t('sheet.todayCaption')}
      captionHidden
      narrow="pairs"
      rows={cover}
      rowKey={({ channel }) => channel}
      columns={[
        { key: 'channel', label: t('sheet.channel'), cell: ({ channel }) => t(`channels.${channel}`) },
        ...purposes.map(purpose => ({
          key: purpose,
          label: t(`purposes.${purpose}`),
          cell: (row: (typeof cover)[number]) => {
            const answer = row.purposes.find(each => each.purpose === purpose)?.cover
            if (!answer) return null
            if (answer.covered) return <Badge kind="success">{t('sheet.yes')}</Badge>
            return t('sheet.no', { why: t(`why.${answer.reason}`) })
          },
        })),
      ]}
    />
  )
}

function Consents() {
  const t = useTranslations('consents')
  const locale = useLocale()
  const { consents } = useLoaderData<typeof loader>()
  return (
    <ul className="row-list">
      {consents.map(({ id, state, askedAt, givenOn, validUntil, occasion, occasionTitle }) => {
        const day = givenOn
          ? t('sheet.given', { day: formatDay(givenOn, locale) })
          : t('sheet.asked', { day: formatDate(askedAt, locale) })
        const until = validUntil ? t('sheet.until', { day: formatDay(validUntil, locale) }) : null
        return (
          <li key={id}>
            <a href={`/einwilligungen/${id}`}>{occasionTitle ?? (occasion || t('record.noOccasion'))}</a>{' '}
            <StateBadge state={state} />{' '}
            <span className="muted">{[day, until].filter(Boolean).join(', ')}</span>
          </li>
        )
      })}
    </ul>
  )
}
