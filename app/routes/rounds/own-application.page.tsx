import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { ApplicationText } from './application-text.tsx'
import type { action, loader } from './own-application.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type Shown = Exclude<Loaded, { unusable: string }>

export function OwnApplicationPage() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if ('unusable' in loaded) return <Unusable reason={loaded.unusable} />
  if (answer && 'unusable' in answer) return <Unusable reason={answer.unusable} />
  return <Own application={loaded} refused={answer?.refused ?? null} />
}

type Refusal = Extract<ReturnType<typeof useActionData<typeof action>>, { refused: unknown }>['refused']

function Own({ application, refused }: { application: Shown; refused: Refusal }) {
  const t = useTranslations('rounds.own')
  const accepted = application.decision === 'accepted'
  return (
    <Page title={t('title')} preline={t('preline', { round: application.roundTitle })} narrow>
      {refused ? <Alert kind="info" title={t(`refused.${refused}`)} /> : null}
      <Standing application={application} />
      <Section title={t('whatYouWrote')}>
        <ApplicationText application={application} />
      </Section>
      {accepted ? null : (
        <Confirm label={t('withdraw')} question={t('withdrawQuestion')}>
          <Form method="post">
            <Button type="submit" name="intent" value="withdraw" variant="danger">
              {t('withdrawNow')}
            </Button>
          </Form>
        </Confirm>
      )}
    </Page>
  )
}

function Standing({ application }: { application: Shown }) {
  const t = useTranslations('rounds.own')
  const locale = useLocale()
  const { state, decision, decidedAt, confirmedAt } = application
  if (state === 'unconfirmed') {
    return (
      <Section title={t('unconfirmedTitle')} intro={t('unconfirmedText')} boxed>
        <Form method="post">
          <Button type="submit" name="intent" value="confirm">
            {t('confirm')}
          </Button>
        </Form>
      </Section>
    )
  }
  if (decision === null) {
    return (
      <Alert kind="success" title={t('openTitle')}>
        <p>{t('openText', { day: confirmedAt ? formatDate(confirmedAt, locale) : '' })}</p>
      </Alert>
    )
  }
  return (
    <Alert kind={decision === 'accepted' ? 'success' : 'info'} title={t(`decided.${decision}`)}>
      <p>{t(`decidedText.${decision}`, { day: decidedAt ? formatDate(decidedAt, locale) : '' })}</p>
    </Alert>
  )
}

function Unusable({ reason }: { reason: 'unknown' | 'expired' | 'withdrawn' }) {
  const t = useTranslations('rounds.own')
  return (
    <Page title={t('title')} narrow>
      <Alert kind="warning" title={t(`unusable.${reason}`)} />
      <p>
        <ButtonLink href="/mitmachen" variant="secondary">
          {t('toOpen')}
        </ButtonLink>
      </p>
    </Page>
  )
}
