import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import type { loader } from './guidelines.route.tsx'

/** The guidelines as they apply today, for everybody. */
export function GuidelinesPage() {
  const t = useTranslations('agreements')
  const { title, html, number, publishedOn } = useLoaderData<typeof loader>()
  return (
    <Page title={title} preline={t('version', { number, day: formatDay(publishedOn, useLocale()) })} narrow>
      <Prose html={html} />
    </Page>
  )
}
