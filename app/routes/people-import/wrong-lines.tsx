import { useTranslations } from 'use-intl'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import { DepartmentNames } from './department-names.tsx'
import type { StoredList } from './people-list-loaded.ts'

type WrongLine = StoredList['wrong'][number]

/** Lines that invite nobody, each with its number in a spreadsheet and the reason; 25 at a time. */
export function WrongLines(props: {
  title: string
  intro: string
  list: StoredList
  departments: readonly string[]
}) {
  const t = useTranslations('peopleImport.wrong')
  const { id, wrong, after, next } = props.list
  const problem = ({ problem, sameAsLine, departmentName }: WrongLine) =>
    problem ? t(`problems.${problem}`, { line: sameAsLine ?? 0, department: departmentName }) : ''
  return (
    <Section title={props.title} intro={props.intro} id="fehlerhaft">
      <DataTable
        caption={props.title}
        captionHidden
        narrow="stack"
        rows={wrong}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', label: t('line'), cell: ({ line }) => t('lineNumber', { line: String(line) }) },
          { key: 'problem', label: t('problem'), cell: problem },
          { key: 'name', label: t('name'), cell: ({ name }) => name || '–' },
          { key: 'email', label: t('email'), cell: ({ email }) => email || '–' },
          {
            key: 'department',
            label: t('department'),
            cell: ({ departmentName }) => departmentName || '–',
          },
        ]}
      />
      {after > 0 || next !== null ? (
        <p className="link-row">
          {after > 0 ? (
            <a className="kern-link" href={`/menschen/liste/${id}#fehlerhaft`}>
              {t('first')}
            </a>
          ) : null}{' '}
          {next !== null ? (
            <a className="kern-link" href={`/menschen/liste/${id}?nach=${next}#fehlerhaft`}>
              {t('more')}
            </a>
          ) : null}
        </p>
      ) : null}
      <DepartmentNames names={props.departments} />
    </Section>
  )
}
