import type { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import type { loader } from './programme.route.tsx'

type JobRun = ReturnType<typeof useLoaderData<typeof loader>>['runs'][number]
type Words = ReturnType<typeof useTranslations<'programme'>>

/** What the programme did by itself, the newest run of each task. */
export function JobRuns({ runs }: { runs: readonly JobRun[] }) {
  const t = useTranslations('programme')
  const locale = useLocale()
  if (runs.length === 0) return <p>{t('noRuns')}</p>
  return (
    <DataTable
      caption={t('runsCaption')}
      captionHidden
      rows={runs}
      rowKey={run => run.job}
      narrow="stack"
      columns={[
        { key: 'job', label: t('job'), cell: run => jobWord(t, run.job) },
        { key: 'when', label: t('when'), cell: run => formatDateTime(run.startedAt, locale) },
        { key: 'outcome', label: t('outcome'), cell: run => <Outcome run={run} /> },
      ]}
    />
  )
}

/** A task's name in words; one nobody named yet keeps its own. */
export function jobWord(t: Words, job: string): string {
  const key = `jobs.${job}` as 'jobs.check-nudges'
  return t.has(key) ? t(key) : job
}

function Outcome({ run }: { run: JobRun }) {
  const t = useTranslations('programme')
  if (run.error !== null) return <Badge kind="danger">{t('failed')}</Badge>
  if (run.endedAt === null) return <Badge kind="info">{t('running')}</Badge>
  const key = `counted.${run.job}` as 'counted.check-nudges'
  const count = run.counted ?? 0
  return <>{t.has(key) ? t(key, { count }) : count}</>
}
