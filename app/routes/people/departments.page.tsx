import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { participationStates } from '#app/domain/ambassadors/participation.rules.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Swatch } from '#app/ui/colour.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { DepartmentForm } from './department-form.tsx'
import type { action, loader } from './departments.route.tsx'

type DepartmentLine = ReturnType<typeof useLoaderData<typeof loader>>['departments'][number]

export function DepartmentsPage() {
  const t = useTranslations('people.departments')
  const { departments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <ButtonLink href="#anlegen" variant="secondary">
          {t('add')}
        </ButtonLink>
      }
    >
      {departments.length > 0 ? (
        <DepartmentTable departments={departments} />
      ) : (
        <EmptyState title={t('none')} drawing="bench">
          {t('noneText')}
        </EmptyState>
      )}
      <Section title={t('add')} id="anlegen" boxed>
        <DepartmentForm parents={departments} submitLabel={t('add')} lastResult={answer?.form} />
      </Section>
    </Page>
  )
}

function DepartmentTable({ departments }: { departments: DepartmentLine[] }) {
  const t = useTranslations('people.departments')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={departments}
      rowKey={department => department.id}
      narrow="stack"
      columns={[
        {
          key: 'name',
          label: t('name'),
          cell: ({ id, name, colour, parentName }) => (
            <>
              <Swatch colour={colour} />
              <a className="kern-link" href={`/bereiche/${id}`}>
                {name}
              </a>{' '}
              {parentName ? <span className="muted">{t('partOf', { name: parentName })}</span> : null}
            </>
          ),
        },
        { key: 'shortName', label: t('shortName'), cell: department => department.shortName },
        { key: 'people', label: t('people'), cell: department => <PeopleCount department={department} /> },
      ]}
    />
  )
}

function PeopleCount({ department }: { department: DepartmentLine }) {
  const t = useTranslations('people.departments')
  const states = useTranslations('people.states')
  const counts = participationStates.flatMap(state => {
    const count = department.people[state]
    return count ? [t('stateCount', { count, state: states(state) })] : []
  })
  if (counts.length === 0) return <span className="muted">{t('nobody')}</span>
  return <a href={`/menschen?bereich=${department.id}`}>{counts.join(', ')}</a>
}
