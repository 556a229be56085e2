import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './agreements.route.tsx'

export function AgreementsPage() {
  const t = useTranslations('agreements')
  const locale = useLocale()
  const { agreements } = useLoaderData<typeof loader>()
  return (
    <Page title={t('list.title')} intro={t('list.intro')}>
      <CardGrid>
        {agreements.map(({ key, title, number, publishedOn, read, of }) => (
          <Card
            key={key}
            title={title}
            level={2}
            preline={t('version', { number, day: formatDay(publishedOn, locale) })}
            footer={
              <ButtonLink href={`/vereinbarungen/${key}`} variant="secondary">
                {t('list.open')}
              </ButtonLink>
            }
          >
            <p>{t('list.read', { read, of })}</p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a className="kern-link" href="/onboarding-uebersicht">
          {t('list.board')}
        </a>
      </p>
    </Page>
  )
}
