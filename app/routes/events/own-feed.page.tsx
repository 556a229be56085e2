import { Form, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './own-feed.route.tsx'

export function OwnFeedPage() {
  const t = useTranslations('events.feed')
  const { feed } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {feed ? (
        <Feed address={feed.address} createdAt={feed.createdAt} />
      ) : (
        <>
          <p>{t('none')}</p>
          <Intent intent="make" label={t('make')} variant="primary" />
        </>
      )}
      <p>
        <a className="kern-link" href="/profil">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function Feed({ address, createdAt }: { address: string; createdAt: Date }) {
  const t = useTranslations('events.feed')
  const locale = useLocale()
  return (
    <>
      <Section title={t('address')} intro={t('hint')}>
        <p className="secret-address">{address}</p>
        <p className="muted">{t('since', { day: formatDate(createdAt, locale) })}</p>
        <Alert kind="info" title={t('secret')} />
      </Section>
      <div>
        <Confirm label={t('replace')} question={t('replaceQuestion')}>
          <Intent intent="replace" label={t('replaceNow')} variant="secondary" />
        </Confirm>
        <Confirm label={t('end')} question={t('endQuestion')}>
          <Intent intent="end" label={t('endNow')} variant="danger" />
        </Confirm>
      </div>
    </>
  )
}

function Intent(props: {
  intent: 'make' | 'replace' | 'end'
  label: string
  variant: 'primary' | 'secondary' | 'danger'
}) {
  return (
    <Form method="post">
      <Button type="submit" name="intent" value={props.intent} variant={props.variant}>
        {props.label}
      </Button>
    </Form>
  )
}
