import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'
import { PlannedDeparture } from '#app/routes/departures/planned-departure.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { MoreForYou } from './more-for-you.tsx'
import { OwnPart } from './own-part.tsx'
import type { loader } from './profile.route.tsx'

export function ProfilePage() {
  const t = useTranslations('profile')
  const { name, email, part, planned } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={`${name} · ${email}`} narrow>
      {planned ? <PlannedDeparture planned={planned} /> : null}
      {part ? <OwnPart part={part} /> : null}
      {part && part.state !== 'left' ? <MoreForYou /> : null}
      <Language />
      <Sessions />
      <Section title={t('data')} intro={t('dataIntro')}>
        <ButtonRow>
          <ButtonLink href="/profil/daten" variant="secondary">
            {t('ownDataLink')}
          </ButtonLink>
          <ButtonLink href="/profil/einwilligungen" variant="secondary">
            {t('consentsLink')}
          </ButtonLink>
          <ButtonLink href="/datennutzung" variant="tertiary">
            {t('dataLink')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </Page>
  )
}

function Language() {
  const t = useTranslations('profile')
  const locale = useLocale()
  const other = locale === 'de' ? 'en' : 'de'
  return (
    <Section title={t('language')} intro={t('languageNow', { language: t(`languages.${locale}`) })}>
      <Form method="post" action="/sprache" reloadDocument>
        <input type="hidden" name="back" value="/profil" />
        <Button type="submit" name="locale" value={other} variant="secondary">
          <span lang={other}>{t(`languages.${other}`)}</span>
        </Button>
      </Form>
    </Section>
  )
}

function Sessions() {
  const t = useTranslations('profile')
  const locale = useLocale()
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <Section title={t('sessions')} intro={t('sessionsIntro')}>
      <ul className="row-list">
        {sessions.map(session => (
          <li key={session.startedAt}>
            <span>{t(session.current ? 'sessionHere' : 'sessionElsewhere')}</span>
            <span className="muted">
              {t('sessionTimes', {
                started: formatDateTime(session.startedAt, locale),
                seen: formatDateTime(session.lastSeenAt, locale),
              })}
            </span>
          </li>
        ))}
      </ul>
      <ButtonRow>
        {sessions.some(session => !session.current) ? (
          <Form method="post">
            <Button type="submit" variant="secondary">
              {t('signOutElsewhere')}
            </Button>
          </Form>
        ) : null}
        <ButtonLink href="/passwort" variant="tertiary">
          {t('newPassword')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}
