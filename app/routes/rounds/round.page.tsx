import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './round.route.tsx'
import { RoundForm } from './round-form.tsx'
import { RoundQuestions } from './round-questions.tsx'

type Round = ReturnType<typeof useLoaderData<typeof loader>>['round']

export function RoundPage() {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const { round, publicUrl } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const saving = answer?.form.initialValue?.intent === 'save'
  const days = { from: formatDay(round.opensOn, locale), to: formatDay(round.closesOn, locale) }
  return (
    <Page
      title={round.title}
      preline={`${t(`phase.${round.phase}`)}, ${t('list.days', days)}`}
      actions={<ButtonLink href={`/aufrufe/${round.id}/auswahl`}>{t('round.choose')}</ButtonLink>}
      narrow
    >
      <Section title={t('round.publicPage')} intro={t('round.publicHint')}>
        <p className="typed-text">{publicUrl}</p>
        {round.phase === 'planned' ? null : (
          <a className="kern-link" href={`/mitmachen/${round.slug}`}>
            {t('round.open')}
          </a>
        )}
      </Section>
      <RoundQuestions
        key={round.questions.map(({ id }) => id).join()}
        questions={round.questions}
        lastResult={answer && !saving ? answer.form : undefined}
      />
      <Section title={t('round.edit')} boxed>
        <RoundForm
          lastResult={saving ? answer?.form : undefined}
          defaultValue={valuesOf(round)}
          submit={t('form.save')}
          quiet
          frozen={round.wasReopened}
        />
      </Section>
      <Ending round={round} />
      <p>
        <a className="kern-link" href="/aufrufe">
          {t('round.back')}
        </a>
      </p>
    </Page>
  )
}

function valuesOf({ title, invitation, opensOn, closesOn, kickOffOn, places, selfDescription }: Round) {
  return {
    ...{ title, invitation, opensOn, closesOn, selfDescription },
    kickOffOn: kickOffOn ?? undefined,
    places: places ?? undefined,
  }
}

function Ending({ round }: { round: Round }) {
  const t = useTranslations('rounds.round')
  if (round.closedAt === null && round.phase === 'closed') return null
  return (
    <Section title={t('ending')} intro={round.closedAt === null ? undefined : t('reopenText')}>
      {round.closedAt === null ? (
        <Confirm label={t('close')} question={t('closeQuestion')}>
          <Form method="post">
            <Button type="submit" name="intent" value="close" variant="danger">
              {t('closeNow')}
            </Button>
          </Form>
        </Confirm>
      ) : (
        <Form method="post">
          <Button type="submit" name="intent" value="reopen" variant="secondary">
            {t('reopen')}
          </Button>
        </Form>
      )}
    </Section>
  )
}
