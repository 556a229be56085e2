import { Form, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/ui/button.tsx'
import { PersonLabel } from '#app/ui/person-label.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './event-desk.route.tsx'
import { PersonChoice } from './person-choice.tsx'

type Person = ReturnType<typeof useLoaderData<typeof loader>>['going'][number]

/** Who comes, by name. */
export function Going() {
  const t = useTranslations('events.desk')
  const { event, going } = useLoaderData<typeof loader>()
  const count = going.length
  const intro =
    event.places === null ? t('goingCount', { count }) : t('goingOf', { count, places: event.places })
  return (
    <Section title={t('going')} intro={intro}>
      {count > 0 ? <People people={going} /> : null}
    </Section>
  )
}

/** Who waits, the first one first. */
export function Waiting() {
  const t = useTranslations('events.desk')
  const { waiting } = useLoaderData<typeof loader>()
  if (waiting.length === 0) return null
  return (
    <Section title={t('waiting')} intro={t('waitingIntro')}>
      <People people={waiting} />
    </Section>
  )
}

/** Signs somebody up who asked for it. */
export function SignUpForm() {
  const t = useTranslations('events.desk')
  const { others } = useLoaderData<typeof loader>()
  if (others.length === 0) return null
  return (
    <Section title={t('add')} intro={t('addIntro')}>
      <Form method="post">
        <input type="hidden" name="intent" value="add" />
        <PersonChoice label={t('addWho')} empty={t('addChoose')} people={others} />
        <Button type="submit" variant="secondary">
          {t('addNow')}
        </Button>
      </Form>
    </Section>
  )
}

function People({ people }: { people: readonly Person[] }) {
  const { closed } = useLoaderData<typeof loader>()
  return (
    <ol className="row-list">
      {people.map(person => (
        <li key={person.ambassadorId}>
          <PersonLabel
            name={person.name}
            detail={person.departmentName}
            href={`/menschen/${person.ambassadorId}`}
          />
          {closed === null ? <TakeOff person={person} /> : null}
        </li>
      ))}
    </ol>
  )
}

function TakeOff({ person }: { person: Person }) {
  const t = useTranslations('events.desk')
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="take-off" />
      <Button
        type="submit"
        name="ambassadorId"
        value={person.ambassadorId}
        variant="tertiary"
        size="small"
        aria-label={t('takeOffNamed', { name: person.name })}
      >
        {t('takeOff')}
      </Button>
    </Form>
  )
}
