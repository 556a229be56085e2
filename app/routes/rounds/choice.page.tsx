import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './choice.route.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { SelfTotals } from './self-totals.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

/** The choosing screen's data, for the parts it is made of. */
export type ChoiceLoaded = Loaded

export function ChoicePage() {
  const t = useTranslations('rounds.choosing')
  const loaded = useLoaderData<typeof loader>()
  const { round, groups, matrix, self } = loaded
  const applications = groups.flatMap(group => group.applications)
  const accepted = applications.filter(({ decision }) => decision === 'accepted').length
  const counts = { applied: applications.length, accepted, places: round.places ?? 0 }
  // Once somebody decided, the form starts again from what stands.
  const standing = applications.map(({ id, decision }) => `${id}${decision}`).join()
  return (
    <Page
      title={t('title')}
      preline={round.title}
      intro={t('intro', counts)}
      actions={
        <ButtonLink href={`/aufrufe/${round.id}`} variant="secondary">
          {t('edit')}
        </ButtonLink>
      }
    >
      <Section title={t('matrix')} intro={<Missing missing={loaded.missing} />}>
        <DataTable
          caption={t('matrixCaption')}
          captionHidden
          rows={matrix}
          rowKey={({ departmentId }) => departmentId}
          columns={[
            { key: 'name', label: t('columns.department'), cell: ({ name }) => name },
            { key: 'applied', label: t('columns.applied'), numeric: true, cell: ({ applied }) => applied },
            { key: 'chosen', label: t('columns.chosen'), numeric: true, cell: ({ chosen }) => chosen },
            { key: 'active', label: t('columns.active'), numeric: true, cell: ({ active }) => active },
          ]}
        />
      </Section>
      {round.selfDescription ? <SelfTotals self={self} /> : null}
      {applications.length === 0 ? (
        <EmptyState title={t('emptyTitle')} drawing="letter">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ChoiceForm key={standing} loaded={loaded} />
      )}
    </Page>
  )
}

function Missing({ missing }: { missing: Loaded['missing'] }) {
  const t = useTranslations('rounds.choosing')
  if (missing.length === 0) return <p>{t('complete')}</p>
  const departments = missing.map(({ name, applied }) => t('missingOne', { name, applied })).join(', ')
  return (
    <p>
      <strong>{t('missing', { departments })}</strong>
    </p>
  )
}
