import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './notices.route.tsx'

export function NoticesPage() {
  const t = useTranslations('publications.notices')
  const locale = useLocale()
  const { notices } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {notices.length === 0 ? (
        <EmptyState title={t('nothing')} drawing="bench">
          {t('nothingText')}
        </EmptyState>
      ) : (
        <ul className="row-list">
          {notices.map(({ consentId, kind, personId, personName, validUntil }) => (
            <li key={`${consentId} ${kind}`}>
              <span>
                <a href={`/einwilligungen/menschen/${personId}`}>
                  {t(`kinds.${kind}`, {
                    name: personName,
                    day: validUntil ? formatDay(validUntil, locale) : '',
                  })}
                </a>
                <span className="row-list__hint muted">{t(`hints.${kind}`)}</span>
              </span>
              <Form method="post">
                <input type="hidden" name="consentId" value={consentId} />
                <Button
                  type="submit"
                  name="kind"
                  value={kind}
                  variant="secondary"
                  size="small"
                  icon="check"
                  aria-label={t('doneFor', { name: personName })}
                >
                  {t('done')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
