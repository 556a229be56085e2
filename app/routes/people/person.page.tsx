import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './person.route.tsx'
import { PersonHistory } from './person-history.tsx'
import { PersonPosts } from './person-posts.tsx'
import { RefusedInvitation } from './refused-invitation.tsx'
import { StateBadge } from './state-words.tsx'

export function PersonPage() {
  const t = useTranslations('people.person')
  const person = useLoaderData<typeof loader>()
  return (
    <Page title={person.name}>
      <PersonFacts />
      <NextSteps />
      <PersonHistory person={person} />
      <PersonPosts posts={person.posts} />
      <p>
        <a className="kern-link" href="/menschen">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function PersonFacts() {
  const t = useTranslations('people.person')
  const locale = useLocale()
  const person = useLoaderData<typeof loader>()
  const since = person.spells.find(spell => spell.to === null)?.from
  const range = (absence: { from: string; to: string }) =>
    t('absenceRange', { from: formatDay(absence.from, locale), to: formatDay(absence.to, locale) })
  return (
    <DescriptionList
      items={[
        {
          term: t('now'),
          value: person.state ? (
            <span className="beside-badge">
              <StateBadge state={person.state} />
              {since ? <span>{t('since', { day: formatDay(since, locale) })}</span> : null}
            </span>
          ) : (
            '–'
          ),
        },
        { term: t('department'), value: person.departmentName },
        {
          term: t('email'),
          value: (
            <a className="kern-link" href={`mailto:${person.email}`}>
              {person.email}
            </a>
          ),
        },
        {
          term: t('absences'),
          value: person.absences.length > 0 ? person.absences.map(range).join('; ') : t('noAbsences'),
        },
      ]}
    />
  )
}

/** Steps that lead further into the programme; the others are help on request. */
const forward: readonly ParticipationState[] = ['invited', 'onboarding', 'active']

function NextSteps() {
  const t = useTranslations('people.person')
  const person = useLoaderData<typeof loader>()
  const moves = person.moves.filter(move => move !== 'left')
  return (
    <Section title={t('nextSteps')} boxed>
      {person.state === 'invited' ? <Invitation /> : null}
      {person.state === 'onboarding' ? (
        <p>
          <a className="kern-link" href={`/onboarding-uebersicht/${person.ambassadorId}`}>
            {t('toOnboarding')}
          </a>
        </p>
      ) : null}
      <ButtonRow>
        {moves.map(move => (
          <Form key={move} method="post">
            <Button
              type="submit"
              name="to"
              value={move}
              variant={forward.includes(move) && person.state !== 'invited' ? 'primary' : 'secondary'}
            >
              {t(`moves.${move}`)}
            </Button>
          </Form>
        ))}
        <ButtonLink href={`/menschen/${person.ambassadorId}/bereich`} variant="secondary">
          {t('changeDepartment')}
        </ButtonLink>
        <ButtonLink href={`/menschen/${person.ambassadorId}/abwesenheit`} variant="secondary">
          {t('enterAbsence')}
        </ButtonLink>
      </ButtonRow>
      {person.moves.includes('left') ? (
        <ButtonRow>
          <ButtonLink href={`/menschen/${person.ambassadorId}/austritt`} variant="tertiary">
            {t('moves.left')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </Section>
  )
}

function Invitation() {
  const t = useTranslations('people.person')
  const locale = useLocale()
  const { invitation } = useLoaderData<typeof loader>()
  return (
    <>
      {invitation?.refusedAt ? <RefusedInvitation {...invitation} refusedAt={invitation.refusedAt} /> : null}
      {invitation && !invitation.refusedAt ? (
        <p>{t(`invitation.${invitation.state}`, { day: formatDate(invitation.createdAt, locale) })}</p>
      ) : null}
      <Form method="post">
        <Button
          type="submit"
          name="intent"
          value="resend"
          variant={invitation?.refusedAt ? 'secondary' : 'primary'}
        >
          {t('resend')}
        </Button>
      </Form>
      <p className="muted">{t('resendHint')}</p>
    </>
  )
}
