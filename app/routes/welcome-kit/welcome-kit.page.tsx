import { useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { SelfCheck } from '#app/routes/topics/self-check.tsx'
import { Button } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { ExampleMonth } from './example-month.tsx'
import type { loader } from './welcome-kit.route.tsx'

const firstSteps = ['read', 'profile', 'topic'] as const
const helpPages = [
  { key: 'help', path: '/hilfe/botschafterinnen' },
  { key: 'guidelines', path: '/leitlinien' },
  { key: 'topics', path: '/themen' },
] as const

/** The welcome kit: for the screen, and for four sheets of paper. */
export function WelcomeKitPage() {
  const t = useTranslations('welcomeKit')
  const { kit } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} preline={kit.townName} intro={t('intro')} actions={<PrintButton />} narrow>
      <div className="kit">
        <Town />
        <div className="kit__sheet">
          <Section title={t('first')}>
            <div className="prose">
              <ol>
                {firstSteps.map(step => (
                  <li key={step}>{t(`firstSteps.${step}`)}</li>
                ))}
              </ol>
            </div>
          </Section>
          <Contacts />
          <Help />
        </div>
        <div className="kit__sheet">
          <ExampleMonth kit={kit} />
        </div>
        <div className="kit__sheet">
          <Section title={t('check')} intro={t('checkIntro')}>
            <SelfCheck />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Town() {
  const t = useTranslations('welcomeKit')
  const locale = useLocale()
  const {
    kit: { values, goals },
  } = useLoaderData<typeof loader>()
  return (
    <>
      <Section title={t('values')} intro={t('valuesIntro')}>
        {values.length === 0 ? (
          <p>{t('noValues')}</p>
        ) : (
          <DescriptionList items={values.map(({ name, sentence }) => ({ term: name, value: sentence }))} />
        )}
      </Section>
      {goals.length > 0 ? (
        <Section title={t('goals')} intro={t('goalsIntro')}>
          <div className="prose">
            <ul>
              {goals.map(goal => (
                <li key={goal.id}>{locale === 'de' ? goal.nameDe : goal.nameEn}</li>
              ))}
            </ul>
          </div>
        </Section>
      ) : null}
    </>
  )
}

function Contacts() {
  const t = useTranslations('welcomeKit')
  const {
    kit: { contacts, contactEmail },
  } = useLoaderData<typeof loader>()
  return (
    <Section title={t('contacts')} intro={t('contactsIntro')}>
      <div className="prose">
        <ul>
          {contacts.map(name => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </div>
      {contactEmail ? (
        <p>
          {t('email')}{' '}
          <a className="kern-link" href={`mailto:${contactEmail}`}>
            {contactEmail}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function Help() {
  const t = useTranslations('welcomeKit')
  const { host } = useLoaderData<typeof loader>()
  return (
    <Section title={t('helpTitle')}>
      <DescriptionList
        items={helpPages.map(({ key, path }) => ({
          term: t(`helpPages.${key}`),
          value: (
            <a className="kern-link" href={path}>
              {host}
              <wbr />
              {path}
            </a>
          ),
        }))}
      />
    </Section>
  )
}

// Without JavaScript there is no such button, and the browser's own does the same.
function PrintButton() {
  const t = useTranslations('welcomeKit')
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? (
    <Button type="button" variant="secondary" onClick={() => window.print()}>
      {t('print')}
    </Button>
  ) : null
}
