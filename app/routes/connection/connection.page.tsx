import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './connection.route.tsx'
import { ConnectionButtons } from './connection-buttons.page.tsx'
import { ConnectionState } from './connection-state.page.tsx'
import { ConnectionSteps } from './connection-steps.page.tsx'
import { Leaving } from './leaving.page.tsx'
import { Told } from './told.page.tsx'

const FACTS = ['posts', 'figures', 'others', 'recruiting', 'ends'] as const

/** The connection with LinkedIn: how it stands, what it does, and what it never does. */
export function ConnectionPage() {
  const t = useTranslations('connection')
  const { connection, ...loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problem = answer ? answer.problem : loaded.problem
  return (
    <Page title={t('title')} intro={<p>{t('intro')}</p>} narrow>
      {problem ? (
        <Told news={answer}>
          <Alert kind="warning" title={t('problemTitle')}>
            <p>{t(`problems.${problem}`)}</p>
          </Alert>
        </Told>
      ) : null}
      <Section title={t('stateTitle')} boxed>
        <ConnectionState connection={connection} />
        {answer?.leaveFor ? (
          <Leaving href={answer.leaveFor} />
        ) : (
          <ConnectionButtons connection={connection} />
        )}
      </Section>
      <ConnectionSteps connection={connection} />
      <Section title={t('whatTitle')}>
        <ul>
          {FACTS.map(fact => (
            <li key={fact}>{t(`what.${fact}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('whoTitle')}>
        <p>{t('who')}</p>
        <p>
          <a className="kern-link" href="/zahlen">
            {t('toUploads')}
          </a>
        </p>
      </Section>
    </Page>
  )
}
