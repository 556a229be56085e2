import { useLocale, useTranslations } from 'use-intl'
import type { listImports } from '#app/domain/linkedin/linkedin.server.ts'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { breakableName } from './breakable-name.ts'

type ListedImport = Awaited<ReturnType<typeof listImports>>[number]

/** The files a person has handed in, the latest first. */
export function ImportTable({ imports }: { imports: readonly ListedImport[] }) {
  const t = useTranslations('uploads.list')
  const kinds = useTranslations('uploads.kinds')
  const locale = useLocale()
  const periodOf = usePeriod()
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      narrow="stack"
      rows={imports}
      rowKey={row => row.id}
      columns={[
        {
          key: 'kind',
          label: t('kind'),
          cell: row => (
            <a
              className="kern-link"
              href={row.confirmedAt ? `/zahlen/${row.id}` : `/hochladen/${row.uploadId}`}
            >
              {kinds(row.kind)}
            </a>
          ),
        },
        { key: 'period', label: t('period'), cell: row => periodOf(row) ?? t('noPeriod') },
        { key: 'uploaded', label: t('uploaded'), cell: row => formatDate(row.uploadedAt, locale) },
        {
          key: 'state',
          label: t('state'),
          cell: row => (
            <Badge kind={row.confirmedAt ? 'success' : 'info'}>
              {row.confirmedAt ? t('confirmed') : t('waiting')}
            </Badge>
          ),
        },
        { key: 'file', label: t('fileName'), cell: row => breakableName(row.fileName) },
      ]}
    />
  )
}

/** Says the period of a file in words; null where the file states none. */
export function usePeriod() {
  const t = useTranslations('uploads')
  const locale = useLocale()
  return ({ periodFrom, periodTo }: { periodFrom: string | null; periodTo: string | null }) =>
    periodFrom && periodTo
      ? t('period', { from: formatDay(periodFrom, locale), to: formatDay(periodTo, locale) })
      : null
}
