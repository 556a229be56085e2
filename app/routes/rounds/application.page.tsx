import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './application.route.tsx'
import { ApplicationText } from './application-text.tsx'

export function ApplicationPage() {
  const t = useTranslations('rounds.application')
  const decided = useTranslations('rounds.choosing.decided')
  const locale = useLocale()
  const { application, roundId } = useLoaderData<typeof loader>()
  const { decision, decidedAt, decidedBy, confirmedAt, ambassadorId } = application
  const day = (at: string | Date | null) => (at === null ? '' : formatDate(at, locale))
  const standing =
    decision === null
      ? t('undecided')
      : t('decidedBy', {
          decision: decided(decision),
          day: day(decidedAt),
          name: decidedBy ?? t('unknownDecider'),
        })
  return (
    <Page
      title={application.name}
      preline={t('preline', { round: application.roundTitle })}
      intro={
        <>
          <p>
            {t('confirmed')} {day(confirmedAt)}
          </p>
          <p>
            {t('decision')}: {standing}
          </p>
        </>
      }
      narrow
    >
      <ApplicationText application={application} />
      {ambassadorId ? (
        <p>
          <a className="kern-link" href={`/menschen/${ambassadorId}`}>
            {t('person')}
          </a>
        </p>
      ) : null}
      <p>
        <a className="kern-link" href={`/aufrufe/${roundId}/auswahl`}>
          {t('back')}
        </a>
      </p>
    </Page>
  )
}
