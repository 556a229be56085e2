import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { ProofForm } from './proof-form.tsx'
import { StandingBadge } from './standing-badge.tsx'
import type { loader } from './take-down.route.tsx'
import { UseForm } from './use-form.tsx'

export function TakeDownPage() {
  const t = useTranslations('publications.takeDown')
  const channels = useTranslations('consents.channels')
  const { takeDown, isComms } = useLoaderData<typeof loader>()
  const channel = channels(takeDown.channel)
  const isDone = takeDown.standing === 'done'
  return (
    <Page
      title={t(takeDown.kind === 'hand-out' ? 'titleHandOut' : 'title', { channel })}
      intro={t(`causes.${takeDown.cause}`)}
      narrow
    >
      <p>
        <StandingBadge standing={takeDown.standing} />
      </p>
      <Facts />
      {isDone ? <Proof /> : takeDown.kind === 'hand-out' ? <UseForm /> : <TakeDown />}
      <p>
        <a className="kern-link" href={isComms ? '/loeschungen' : '/heute'}>
          {t(isComms ? 'toOverview' : 'toToday')}
        </a>
      </p>
    </Page>
  )
}

function Facts() {
  const t = useTranslations('publications.takeDown')
  const locale = useLocale()
  const { takeDown } = useLoaderData<typeof loader>()
  const { person, publishedOn, handedAt, place, altText, assigneeName, dueOn } = takeDown
  const facts = [
    { term: t('due'), value: formatDay(dueOn, locale) },
    ...(place ? [{ term: t('place'), value: place }] : []),
    ...(publishedOn ? [{ term: t('publishedOn'), value: formatDay(publishedOn, locale) }] : []),
    ...(handedAt ? [{ term: t('handedAt'), value: formatDate(handedAt, locale) }] : []),
    {
      term: t('photo'),
      value: (
        <a className="kern-link" href={`/fotos/${takeDown.photoId}`}>
          {altText || t('showPhoto')}
        </a>
      ),
    },
    ...(person
      ? [
          {
            term: t('person'),
            value: (
              <a className="kern-link" href={`/einwilligungen/menschen/${person.id}`}>
                {person.name}
              </a>
            ),
          },
        ]
      : []),
    ...(assigneeName ? [{ term: t('assignee'), value: assigneeName }] : []),
  ]
  return <DescriptionList items={facts} />
}

function TakeDown() {
  const t = useTranslations('publications.takeDown')
  const { takeDown } = useLoaderData<typeof loader>()
  return (
    <>
      <Section title={t('whatToDo')}>
        <p>{t(`steps.${takeDown.channel}`)}</p>
        {takeDown.url ? (
          <p>
            <ButtonLink href={takeDown.url} variant="secondary" newWindow>
              {t('openPlace')}
            </ButtonLink>
          </p>
        ) : null}
      </Section>
      <Section title={t('proofTitle')} boxed>
        <ProofForm />
      </Section>
    </>
  )
}

function Proof() {
  const t = useTranslations('publications.takeDown')
  const proofs = useTranslations('publications.takeDowns.proofs')
  const locale = useLocale()
  const { takeDown } = useLoaderData<typeof loader>()
  const { id, proof, proofNote, doneAt, doneByName, hasScreenshot } = takeDown
  const facts = [
    ...(proof ? [{ term: t('proofTitle'), value: proofs(proof) }] : []),
    ...(doneAt ? [{ term: t('doneAt'), value: formatDate(doneAt, locale) }] : []),
    ...(doneByName ? [{ term: t('doneBy'), value: doneByName }] : []),
    ...(proofNote ? [{ term: t('note'), value: proofNote }] : []),
    ...(hasScreenshot
      ? [
          {
            term: t('screenshot'),
            value: (
              <a className="kern-link" href={`/loeschungen/${id}/nachweis`}>
                {t('saveScreenshot')}
              </a>
            ),
          },
        ]
      : []),
  ]
  return (
    <Section title={t('doneTitle')}>
      <DescriptionList items={facts} />
    </Section>
  )
}
