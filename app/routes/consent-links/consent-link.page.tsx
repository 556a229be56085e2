import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import type { action, loader } from './consent-link.route.tsx'
import { GiveForm } from './give-form.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
export type Ask = Exclude<Loaded, { unusable: string }>

export function ConsentLinkPage() {
  const t = useTranslations('consentLinks')
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if ('unusable' in loaded || (answer && 'unusable' in answer)) {
    const reason = 'unusable' in loaded ? loaded.unusable : 'unknown'
    return (
      <Page title={t('give.title')} narrow>
        <Alert kind="info" title={t(`give.unusable.${reason}`)}>
          <p>{t('give.unusableHelp')}</p>
        </Alert>
      </Page>
    )
  }
  const answered = loaded.standing === 'given'
  const whose = loaded.about ?? t('you')
  const refused = answer && 'refused' in answer ? answer.refused : null
  return (
    <Page title={t('give.titleOf', { whose })} intro={answered ? undefined : t('give.intro')} narrow>
      {refused ? <Alert kind="info" title={t(`give.refused.${refused}`)} /> : null}
      <Standing ask={loaded} />
      <ConsentText ask={loaded} />
      <Answer ask={loaded} />
    </Page>
  )
}

function Standing({ ask: { standing, withdrawal } }: { ask: Ask }) {
  const t = useTranslations('consentLinks.give')
  if (standing === 'open') return null
  return (
    <Alert kind={standing === 'given' ? 'success' : 'info'} title={t(`standing.${standing}`)}>
      <p>{t(`standingText.${standing}`)}</p>
      {withdrawal ? (
        <p>
          <ButtonLink href={withdrawal} variant="secondary">
            {t('toWithdrawal')}
          </ButtonLink>
        </p>
      ) : null}
    </Alert>
  )
}

function ConsentText({ ask }: { ask: Ask }) {
  const t = useTranslations('consentLinks.give')
  const locale = useLocale()
  const tabs = (['de', 'en', 'plain'] as const).map(version => ({
    ...{ href: `?text=${version}`, label: t(`versions.${version}`), current: ask.version === version },
  }))
  const facts = [
    ...(ask.occasion ? [{ term: t('occasion'), value: ask.occasion }] : []),
    {
      term: t('duration'),
      value: ask.validUntil ? t('until', { day: formatDay(ask.validUntil, locale) }) : t('untilWithdrawn'),
    },
    { term: t('name'), value: ask.showName ? t('nameShown') : t('nameHidden') },
  ]
  return (
    <Section title={t('about')}>
      <TabLinks label={t('versionsLabel')} tabs={tabs} />
      <div lang={ask.version === 'en' ? 'en' : 'de'}>
        <h3 className="kern-title">{ask.title}</h3>
        <Prose html={ask.html} />
      </div>
      <DescriptionList items={facts} />
    </Section>
  )
}

function Answer({ ask }: { ask: Ask }) {
  const t = useTranslations('consentLinks.give')
  const { standing } = ask
  const mayGive = standing === 'open' || standing === 'declined'
  const mayDecline = standing === 'open' || standing === 'paper-needed' || standing === 'waiting-for-others'
  if (!mayGive && !mayDecline) return null
  return (
    <Section title={t(standing === 'declined' ? 'answerAgain' : 'answer')} boxed>
      {mayGive ? <GiveForm ask={ask} /> : null}
      {mayDecline ? (
        <Form method="post">
          <Button type="submit" name="intent" value="decline" variant="tertiary">
            {t(standing === 'waiting-for-others' ? 'takeBack' : 'decline')}
          </Button>
        </Form>
      ) : null}
    </Section>
  )
}
