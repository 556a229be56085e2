import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { ConnectionHint } from '#app/routes/connection/connection-hint.tsx'
import { OwnDaysFigure } from '#app/routes/own-days/own-days.page.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { FoundPosts } from './found-posts.page.tsx'
import { Guide } from './hand-in.page.tsx'
import { ImportTable } from './import-table.page.tsx'
import { UploadForm } from './upload-form.page.tsx'
import type { loader } from './uploads.route.tsx'

/** The own figures from LinkedIn: what waits, what was found, what was handed in, and where more come in. */
export function UploadsPage() {
  const t = useTranslations('uploads')
  const { imports, found, ownDays, connection } = useLoaderData<typeof loader>()
  const waiting = imports.filter(({ confirmedAt }) => !confirmedAt)
  const taken = imports.filter(({ confirmedAt }) => confirmedAt)
  return (
    <Page title={t('title')} intro={<Guide text={t('intro')} />}>
      <Completeness />
      {waiting.length > 0 ? (
        <Section title={t('waiting.title')} intro={t('waiting.intro')}>
          <ImportTable imports={waiting} />
        </Section>
      ) : null}
      <Section title={t('uploadTitle')} boxed>
        <UploadForm />
      </Section>
      <ConnectionHint connection={connection} />
      {ownDays ? <OwnDaysFigure summary={ownDays} /> : null}
      {found.length > 0 ? (
        <Section id="gefunden" title={t('found.title')} intro={t('found.intro')}>
          <FoundPosts posts={found} back="/zahlen" />
        </Section>
      ) : null}
      <Section title={t('list.title')}>
        {taken.length > 0 ? <ImportTable imports={taken} /> : <p className="muted">{t('list.empty')}</p>}
      </Section>
    </Page>
  )
}

function Completeness() {
  const t = useTranslations('uploads.completeness')
  const locale = useLocale()
  const { posts, withFigures, missing, nextUseful } = useLoaderData<typeof loader>().completeness
  if (posts === 0) return null
  return (
    <p>
      {t('line', { posts, withFigures })} {missing > 0 ? t('missing', { count: missing }) : null}
      {missing === 0 && nextUseful ? t('nextUseful', { day: formatDay(nextUseful, locale) }) : null}
    </p>
  )
}
