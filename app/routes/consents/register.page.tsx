import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { registerFilters } from '#app/domain/consents/people/register-filter.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterForm } from '#app/ui/filter-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { PersonLabel } from '#app/ui/person-label.tsx'
import { StateBadge } from './consent-badge.tsx'
import type { loader } from './register.route.tsx'

export function RegisterPage() {
  const t = useTranslations('consents.register')
  const { people, more } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <>
          <ButtonLink href="/einwilligungen/menschen/neu">{t('add')}</ButtonLink>
          <ButtonLink href="/einwilligungen/anlaesse" variant="secondary">
            {t('occasions')}
          </ButtonLink>
          <ButtonLink href="/einwilligungen/texte" variant="tertiary">
            {t('texts')}
          </ButtonLink>
        </>
      }
    >
      <RegisterFilterForm />
      {more ? <p>{t('more')}</p> : null}
      {people.length > 0 ? (
        <People />
      ) : (
        <EmptyState title={t('emptyTitle')} drawing="letter">
          {t('emptyText')}
        </EmptyState>
      )}
    </Page>
  )
}

function RegisterFilterForm() {
  const t = useTranslations('consents.register')
  const names = useTranslations('consents.filters')
  const { words, filter, counts } = useLoaderData<typeof loader>()
  const narrowed = words !== '' || filter !== null
  return (
    <FilterForm
      label={t('filter')}
      search={{ name: 'suche', label: t('search'), value: words }}
      filters={[
        {
          name: 'stand',
          label: t('state'),
          value: filter ?? '',
          all: t('all'),
          options: registerFilters.map(each => ({
            value: each,
            label: names('counted', { name: names(each), count: counts[each] }),
          })),
        },
      ]}
      {...(narrowed ? { resetHref: '/einwilligungen' } : {})}
    />
  )
}

function People() {
  const t = useTranslations('consents.register')
  const kinds = useTranslations('consents.kinds')
  const locale = useLocale()
  const { people } = useLoaderData<typeof loader>()
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      narrow="stack"
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('columns.name'),
          cell: ({ id, name, department }) => (
            <PersonLabel name={name} href={`/einwilligungen/menschen/${id}`} detail={department} />
          ),
        },
        { key: 'kind', label: t('columns.kind'), cell: ({ kind }) => kinds(kind) },
        {
          key: 'states',
          label: t('columns.states'),
          cell: ({ states }) =>
            states.length === 0 ? t('none') : states.map(state => <StateBadge key={state} state={state} />),
        },
        {
          key: 'endsOn',
          label: t('columns.endsOn'),
          cell: ({ endsOn }) => (endsOn ? formatDay(endsOn, locale) : '–'),
        },
      ]}
    />
  )
}
