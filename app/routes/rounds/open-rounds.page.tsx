import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './open-rounds.route.tsx'

export function OpenRoundsPage() {
  const t = useTranslations('rounds.open')
  const locale = useLocale()
  const { rounds } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {rounds.length === 0 ? (
        <EmptyState title={t('emptyTitle')} drawing="bench">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <CardGrid>
          {rounds.map(({ slug, title, closesOn }) => (
            <Card
              key={slug}
              title={title}
              level={2}
              footer={<ButtonLink href={`/mitmachen/${slug}`}>{t('look')}</ButtonLink>}
            >
              <p>{t('until', { day: formatDay(closesOn, locale) })}</p>
            </Card>
          ))}
        </CardGrid>
      )}
    </Page>
  )
}
