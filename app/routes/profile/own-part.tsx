import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { OwnParticipation } from '#app/domain/ambassadors/ambassadors.server.ts'
import { formatDay, formatMonth } from '#app/i18n/format.ts'
import { StateBadge } from '#app/routes/people/state-words.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Section } from '#app/ui/section.tsx'

/** What an ambassador decides about taking part. */
export function OwnPart({ part }: { part: OwnParticipation }) {
  const t = useTranslations('profile')
  return (
    <>
      {part.state === 'left' ? <Alert kind="info" title={t('leftText')} /> : null}
      {part.state === 'paused' ? <Alert kind="info" title={t('pausedText')} /> : null}
      <Section title={t('part')} intro={t('partIntro')} boxed>
        <Facts part={part} />
        {part.state === 'left' ? null : <Choices part={part} />}
      </Section>
      {part.state === 'left' ? null : <Reminders on={part.nudgeMail} />}
      {part.state === 'left' ? null : <Calendar />}
    </>
  )
}

function Facts({ part }: { part: OwnParticipation }) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const ranges = part.absences.map(({ from, to }) =>
    t('absenceRange', { from: formatDay(from, locale), to: formatDay(to, locale) }),
  )
  return (
    <DescriptionList
      items={[
        {
          term: t('state'),
          value:
            part.state && part.since ? (
              <span className="beside-badge">
                <StateBadge state={part.state} />
                <span>{t('since', { day: formatDay(part.since, locale) })}</span>
              </span>
            ) : (
              '–'
            ),
        },
        { term: t('department'), value: part.departmentName },
        { term: t('target'), value: <Target part={part} /> },
        { term: t('absences'), value: ranges.length > 0 ? ranges.join('; ') : t('noAbsences') },
      ]}
    />
  )
}

function Target({ part: { target, comingTarget } }: { part: OwnParticipation }) {
  const t = useTranslations('profile')
  const locale = useLocale()
  return (
    <>
      {t('targetValue', { count: target })}
      {comingTarget ? (
        <>
          {' '}
          <span className="muted">
            {t('targetComing', {
              month: formatMonth(comingTarget.from, locale),
              count: comingTarget.postsPerMonth,
            })}
          </span>
        </>
      ) : null}
    </>
  )
}

function Choices({ part }: { part: OwnParticipation }) {
  const t = useTranslations('profile')
  const moves = part.moves.filter(move => move !== 'left')
  return (
    <ButtonRow>
      {moves.map(move => (
        <Form key={move} method="post" action="/profil/teilnahme">
          <Button type="submit" name="to" value={move} variant={move === 'paused' ? 'secondary' : 'primary'}>
            {t(`moves.${move}`)}
          </Button>
        </Form>
      ))}
      <ButtonLink href="/profil/ziel" variant="secondary">
        {t('changeTarget')}
      </ButtonLink>
      <ButtonLink href="/profil/abwesenheit" variant="secondary">
        {t('enterAbsence')}
      </ButtonLink>
      <ButtonLink href="/profil/austritt" variant="tertiary">
        {t('moves.left')}
      </ButtonLink>
    </ButtonRow>
  )
}

function Reminders({ on }: { on: boolean }) {
  const t = useTranslations('profile')
  return (
    <Section title={t('nudges')} intro={t(on ? 'nudgesOn' : 'nudgesOff')} id="erinnerungen">
      <Form method="post" action="/profil/erinnerungen">
        <Button type="submit" name="mail" value={on ? 'off' : 'on'} variant="secondary">
          {t(on ? 'switchOff' : 'switchOn')}
        </Button>
      </Form>
    </Section>
  )
}

function Calendar() {
  const t = useTranslations('events.feed')
  return (
    <p>
      <a className="kern-link" href="/profil/kalender">
        {t('link')}
      </a>
    </p>
  )
}
