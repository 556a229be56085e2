import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatEventTime } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './attendance.route.tsx'
import { PersonChoice } from './person-choice.tsx'

export function AttendancePage() {
  const t = useTranslations('events.attendance')
  const locale = useLocale()
  const { event, refusal } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} preline={`${event.title} · ${formatEventTime(event, locale)}`} narrow>
      {refusal === null ? (
        <RollCall />
      ) : refusal === 'too-early' ? (
        <Alert kind="info" title={t('tooEarlyTitle')}>
          <p>{t('tooEarlyText')}</p>
        </Alert>
      ) : (
        <Alert kind="warning" title={t('cancelledTitle')} />
      )}
      <p>
        <a className="kern-link" href={`/veranstaltungen/${event.id}`}>
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function RollCall() {
  const t = useTranslations('events.attendance')
  const { people, others } = useLoaderData<typeof loader>()
  const attended = people.filter(({ attendedAt }) => attendedAt !== null).length
  return (
    <>
      {people.length === 0 ? (
        <EmptyState title={t('nobodyTitle')} drawing="bench">
          {t('nobodyText')}
        </EmptyState>
      ) : (
        <Section title={t('count', { attended, all: people.length })} intro={t('intro')}>
          <ul className="roll-call">
            {people.map(person => (
              <li key={person.ambassadorId} id={`p-${person.ambassadorId}`}>
                <Tap person={person} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 ? (
        <Section title={t('add')}>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="attended" value="yes" />
            <PersonChoice label={t('addWho')} empty={t('addChoose')} people={others} />
            <Button type="submit" variant="secondary">
              {t('addNow')}
            </Button>
          </Form>
        </Section>
      ) : null}
    </>
  )
}

type Person = ReturnType<typeof useLoaderData<typeof loader>>['people'][number]

function Tap({ person }: { person: Person }) {
  const t = useTranslations('events.attendance')
  const there = person.attendedAt !== null
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="ambassadorId" value={person.ambassadorId} />
      <noscript>
        <input type="hidden" name="script" value="off" />
      </noscript>
      <button
        type="submit"
        name="attended"
        value={there ? 'no' : 'yes'}
        aria-pressed={there}
        className="roll-call__button"
      >
        <span>{person.name}</span>
        <span className="roll-call__state">
          {there ? <Icon name="check" size="small" /> : null}
          {t(there ? 'there' : 'notThere')}
        </span>
      </button>
    </Form>
  )
}
