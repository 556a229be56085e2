import { useLocale, useTranslations } from 'use-intl'
import type { listPageImports } from '#app/domain/linkedin/linkedin.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { usePeriod } from '#app/routes/uploads/import-table.page.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'

type PageFile = Awaited<ReturnType<typeof listPageImports>>[number]

/** As many as the list holds. */
const MOST_FILES = 50

/** The files that were taken over, the latest first, each leading to what it brought. */
export function PageFiles({ files }: { files: readonly PageFile[] }) {
  const t = useTranslations('pageFigures.files')
  return (
    <Section title={t('title')}>
      {files.length > 0 ? <FileTable files={files} /> : <p className="muted">{t('empty')}</p>}
      {files.length === MOST_FILES ? <p>{t('most')}</p> : null}
    </Section>
  )
}

function FileTable({ files }: { files: readonly PageFile[] }) {
  const t = useTranslations('pageFigures.files')
  const kinds = useTranslations('pageFigures.kinds')
  const locale = useLocale()
  const spanOf = useFileSpan()
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      narrow="stack"
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          label: t('kind'),
          cell: file => (
            <a className="kern-link" href={`/seite/dateien/${file.id}`}>
              {kinds(file.kind)}
            </a>
          ),
        },
        { key: 'page', label: t('page'), cell: file => file.page },
        { key: 'period', label: t('period'), cell: spanOf },
        { key: 'confirmed', label: t('confirmed'), cell: file => formatDate(file.confirmedAt, locale) },
        { key: 'by', label: t('by'), cell: file => file.uploadedBy ?? t('gone') },
      ]}
    />
  )
}

/** Says the period of a file in words, also where it states none. */
export function useFileSpan(): (file: Pick<PageFile, 'periodFrom' | 'periodTo'>) => string {
  const t = useTranslations('pageFigures.files')
  const period = usePeriod()
  return file => period(file) ?? t('noPeriod')
}
