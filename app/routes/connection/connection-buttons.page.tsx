import { Form, useNavigation } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import type { Connection } from '#app/domain/linkedin/portability/connection.rules.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'

/** What can be done from here: connect, or fetch, renew and disconnect. */
export function ConnectionButtons({ connection }: { connection: Connection }) {
  const t = useTranslations('connection')
  if (connection.state !== 'connected') {
    return (
      <Form method="post">
        <Button type="submit" name="intent" value="start">
          {t(connection.state === 'ended' ? 'renew' : 'connect')}
        </Button>
      </Form>
    )
  }
  return (
    <>
      <FetchForm renewable={connection.endsSoon} />
      <Confirm label={t('disconnect')} question={t('disconnectQuestion')}>
        <Form method="post">
          <Button type="submit" name="intent" value="disconnect" variant="danger">
            {t('disconnectYes')}
          </Button>
        </Form>
      </Confirm>
    </>
  )
}

function FetchForm({ renewable }: { renewable: boolean }) {
  const t = useTranslations('connection')
  const fetching = useNavigation().formData?.get('intent') === 'fetch'
  return (
    <Form method="post">
      <p className="muted">{t('fetchHint')}</p>
      <ButtonRow>
        <Button type="submit" name="intent" value="fetch" disabled={fetching}>
          {t('fetch')}
        </Button>
        {renewable ? (
          <Button type="submit" name="intent" value="start" variant="secondary">
            {t('renew')}
          </Button>
        ) : null}
      </ButtonRow>
      <p role="status">{fetching ? t('fetching') : null}</p>
    </Form>
  )
}
