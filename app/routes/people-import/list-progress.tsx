import { Form, useRevalidator } from '@remix-run/react'
import { useEffect, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'
import type { RunningList } from './people-list-loaded.ts'

/** How often the page asks how far it is, in milliseconds. */
const ASK_EVERY = 500

/** How far a confirmed list is. The page looks by itself; without JavaScript there is a link. */
export function ListProgress({ list: { id, prepared, toInvite, stuck } }: { list: RunningList }) {
  const t = useTranslations('peopleImport.running')
  const progressId = useId()
  useAskingAgain()
  const storing = prepared >= toInvite
  return (
    <Section title={t('progress')} boxed>
      <div className="kern-progress">
        <label className="kern-label" htmlFor={progressId}>
          {storing ? t('storing', { all: toInvite }) : t('prepared', { prepared, all: toInvite })}
        </label>
        <progress id={progressId} max={toInvite} value={prepared} />
      </div>
      <p className="muted">{t('leave')}</p>
      {stuck ? (
        <>
          <Alert kind="warning" title={t('stuck')}>
            <p>{t('stuckText')}</p>
          </Alert>
          <Form method="post">
            <Button type="submit" name="intent" value="restart" variant="secondary">
              {t('restart')}
            </Button>
          </Form>
        </>
      ) : null}
      <noscript>
        <a className="kern-link" href={`/menschen/liste/${id}`}>
          {t('reload')}
        </a>
      </noscript>
    </Section>
  )
}

function useAskingAgain() {
  const { state, revalidate } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const timer = window.setTimeout(revalidate, ASK_EVERY)
    return () => window.clearTimeout(timer)
  }, [state, revalidate])
}
