import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './texts.route.tsx'

export function TextsPage() {
  const t = useTranslations('consents.texts')
  const locale = useLocale()
  const { texts } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      <CardGrid>
        {texts.map(({ key, title, version, publishedOn }) => (
          <Card
            key={key}
            title={t(`names.${key}`)}
            level={2}
            preline={t('version', { number: version, day: formatDay(publishedOn, locale) })}
            footer={
              <ButtonLink href={`/einwilligungen/texte/${key}`} variant="secondary">
                {t('open')}
              </ButtonLink>
            }
          >
            <p>{title}</p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a className="kern-link" href="/einwilligungen">
          {t('toRegister')}
        </a>
      </p>
    </Page>
  )
}
