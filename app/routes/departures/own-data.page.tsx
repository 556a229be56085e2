import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './own-data.route.tsx'
import { OwnDataKinds } from './own-data-kinds.tsx'

export function OwnDataPage() {
  const t = useTranslations('departures')
  const { kinds } = useLoaderData<typeof loader>()
  return (
    <Page title={t('data.title')} intro={t('data.intro')} narrow>
      <DownloadData href="/profil/daten.json" />
      <OwnDataKinds kinds={kinds} />
      <p>
        <a className="kern-link" href="/profil">
          {t('toProfile')}
        </a>
      </p>
    </Page>
  )
}

/** The file with everything, for taking along. */
export function DownloadData({ href }: { href: string }) {
  const t = useTranslations('departures.data')
  return (
    <>
      <ButtonRow>
        <ButtonLink href={href} download>
          {t('download')}
        </ButtonLink>
      </ButtonRow>
      <p className="muted">{t('downloadHint')}</p>
    </>
  )
}
