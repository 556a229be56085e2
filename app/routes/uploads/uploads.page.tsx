import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { FoundPosts } from './found-posts.page.tsx'
import { ImportTable } from './import-table.page.tsx'
import { UploadForm } from './upload-form.page.tsx'
import type { loader } from './uploads.route.tsx'

export function UploadsPage() {
  const t = useTranslations('uploads')
  const { imports, found } = useLoaderData<typeof loader>()
  const intro = (
    <>
      <p>{t('intro')}</p>
      <p>
        <a className="kern-link" href="/hilfe/linkedin-export">
          {t('guide')}
        </a>
      </p>
    </>
  )
  return (
    <Page title={t('title')} intro={intro}>
      <Section title={t('uploadTitle')} boxed>
        <UploadForm />
      </Section>
      {found.length > 0 ? (
        <Section id="gefunden" title={t('found.title')} intro={t('found.intro')}>
          <FoundPosts posts={found} back="/zahlen" />
        </Section>
      ) : null}
      <Section title={t('list.title')}>
        {imports.length > 0 ? <ImportTable imports={imports} /> : <p className="muted">{t('list.empty')}</p>}
      </Section>
    </Page>
  )
}
