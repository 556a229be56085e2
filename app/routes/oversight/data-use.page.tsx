import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataTable } from '#app/ui/data-table.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './data-use.route.tsx'

export function DataUsePage() {
  const t = useTranslations('privacy')
  const { kinds, smallestGroup } = useLoaderData<typeof loader>()
  const audienceOf = (kind: (typeof kinds)[number]) =>
    kind.audience.length === 0
      ? t('audience.nobody')
      : kind.audience.map(who => t(`audience.${who}`)).join(', ')
  return (
    <Page title={t('title')} intro={t('intro')}>
      <p>{t('noRanking', { smallestGroup })}</p>
      <p>
        <a className="kern-link" href="/profil/daten">
          {t('ownData')}
        </a>
      </p>
      <DataTable
        caption={t('caption')}
        captionHidden
        narrow="stack"
        rows={kinds}
        rowKey={kind => kind.key}
        columns={[
          { key: 'kind', label: t('column.kind'), cell: kind => <KindName kind={kind.key} /> },
          { key: 'purpose', label: t('column.purpose'), cell: kind => t(`kinds.${kind.key}.purpose`) },
          { key: 'audience', label: t('column.audience'), cell: audienceOf },
          { key: 'retention', label: t('column.retention'), cell: kind => t(`retention.${kind.retention}`) },
        ]}
      />
    </Page>
  )
}

function KindName({
  kind,
}: {
  kind: ReturnType<typeof useLoaderData<typeof loader>>['kinds'][number]['key']
}) {
  const t = useTranslations('privacy.kinds')
  return (
    <>
      <strong>{t(`${kind}.name`)}</strong>
      <br />
      <span className="row-detail">{t(`${kind}.what`)}</span>
    </>
  )
}
