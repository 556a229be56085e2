import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { AbsenceForm } from '#app/routes/people/absence-form.tsx'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './absence.route.tsx'

export function AbsencePage() {
  const t = useTranslations('profile.absencePage')
  const back = useTranslations('profile.partPage')
  const { today, absences } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {absences.length > 0 ? <OwnAbsences /> : null}
      <Section title={t('enter')} boxed>
        <AbsenceForm today={today} lastResult={answer?.form} />
      </Section>
      <p>
        <a className="kern-link" href="/profil">
          {back('back')}
        </a>
      </p>
    </Page>
  )
}

function OwnAbsences() {
  const t = useTranslations('profile')
  const locale = useLocale()
  const { absences, today } = useLoaderData<typeof loader>()
  return (
    <Section title={t('absencePage.own')}>
      <ul className="row-list">
        {absences.map(({ id, from, to }) => {
          const range = t('absenceRange', { from: formatDay(from, locale), to: formatDay(to, locale) })
          return (
            <li key={id}>
              <span>{range}</span>
              <Form method="post">
                <input type="hidden" name="absence" value={id} />
                <Button
                  type="submit"
                  name="intent"
                  value="remove"
                  variant="secondary"
                  size="small"
                  {...(from < today ? {} : { 'aria-label': t('absencePage.removeNamed', { range }) })}
                >
                  {from < today ? t('absencePage.backAgain') : t('absencePage.remove')}
                </Button>
              </Form>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
