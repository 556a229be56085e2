import { Form, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './participation.route.tsx'

/** Each step somebody may take by themselves, with what it means, and one button. */
export function ParticipationPage() {
  const t = useTranslations('profile.partPage')
  const { moves } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={moves.length > 0 ? t('intro') : t('nothing')} narrow>
      {steps
        .filter(step => moves.includes(step.to))
        .map(step => (
          <Step key={step.to} {...step} />
        ))}
      {moves.includes('left') ? <Leave /> : null}
      <p>
        <a className="kern-link" href="/profil">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

const steps = [
  { to: 'onboarding', words: 'join', variant: 'primary' },
  { to: 'active', words: 'resume', variant: 'primary' },
  { to: 'paused', words: 'pause', variant: 'secondary' },
] as const

function Step({ to, words, variant }: (typeof steps)[number]) {
  const t = useTranslations('profile')
  return (
    <Section title={t(`partPage.${words}Title`)} intro={t(`partPage.${words}Text`)} boxed>
      <Form method="post">
        <Button type="submit" name="to" value={to} variant={variant}>
          {t(`moves.${to}`)}
        </Button>
      </Form>
    </Section>
  )
}

// Leaving says first what happens, and so it has a page of its own.
function Leave() {
  const t = useTranslations('profile')
  return (
    <Section title={t('partPage.leaveTitle')} intro={t('partPage.leaveText')} boxed>
      <ButtonLink href="/profil/austritt" variant="secondary">
        {t('moves.left')}
      </ButtonLink>
    </Section>
  )
}
