import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './kept-data.route.tsx'
import { DownloadData } from './own-data.page.tsx'
import { OwnDataKinds } from './own-data-kinds.tsx'

type Kept = Exclude<ReturnType<typeof useLoaderData<typeof loader>>, { unusable: string }>

export function KeptDataPage() {
  const t = useTranslations('departures.kept')
  const locale = useLocale()
  const kept = useLoaderData<typeof loader>()
  if ('unusable' in kept) return <Unusable reason={kept.unusable} />
  return (
    <Page
      title={t('title')}
      intro={t('intro', { name: kept.name, day: formatDate(kept.until, locale) })}
      narrow
    >
      <DownloadData href={`/meine-daten/${kept.token}/daten.json`} />
      <Figures kept={kept} />
      <OwnDataKinds kinds={kept.kinds} />
    </Page>
  )
}

function Figures({ kept }: { kept: Kept }) {
  const t = useTranslations('departures.kept')
  const locale = useLocale()
  if (kept.anonymised) return <Section title={t('figures')} intro={t('gone')} boxed />
  return (
    <Section title={t('figures')} intro={t('keptUntil', { day: formatDate(kept.until, locale) })} boxed>
      <Confirm label={t('sooner')} question={t('soonerQuestion')}>
        <Form method="post">
          <Button type="submit" name="intent" value="totals" variant="danger">
            {t('soonerSubmit')}
          </Button>
        </Form>
      </Confirm>
    </Section>
  )
}

function Unusable({ reason }: { reason: 'expired' | 'unknown' | 'returned' }) {
  const t = useTranslations('departures.kept')
  return (
    <Page title={t('unusable')} intro={t(`reasons.${reason}`)} narrow>
      <ButtonRow>
        <ButtonLink href="/" variant="secondary">
          {t('toStart')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
