import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './screen.route.tsx'

/** How often the screen asks for new ideas, in milliseconds. */
const ASK_EVERY = 4000

/** What the projector shows: how to join in, and the ideas as they come. */
export function ScreenPage() {
  const t = useTranslations('ideas.screen')
  const { event, wall, ideas } = useLoaderData<typeof loader>()
  useFreshIdeas()
  return (
    <Page title={t('title')} preline={event.title}>
      <div className="projector">
        {wall?.state === 'open' ? <HowToJoin code={wall.code} /> : <Closed />}
        <div className="projector__ideas">
          <p role="status">{t('count', { count: ideas.length })}</p>
          {ideas.length === 0 ? (
            <EmptyState title={t('empty')} />
          ) : (
            <ul>
              {ideas.map(idea => (
                <li key={idea.id}>{idea.text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <p className="projector__links">
        <a className="kern-link" href={`/veranstaltungen/${event.id}/ideen`}>
          {t('back')}
        </a>
        <noscript>
          <a className="kern-link" href={`/veranstaltungen/${event.id}/leinwand`}>
            {t('reload')}
          </a>
        </noscript>
      </p>
    </Page>
  )
}

function HowToJoin({ code }: { code: string }) {
  const t = useTranslations('ideas.screen')
  const { event, address } = useLoaderData<typeof loader>()
  return (
    <div className="projector__join">
      <img
        src={`/veranstaltungen/${event.id}/ideen.svg`}
        alt={t('qr', { address: `${address}/${code}` })}
        width={400}
        height={400}
      />
      <p className="projector__address">{address}</p>
      <p className="projector__code">
        <span className="projector__label">{t('code')}</span> {code}
      </p>
    </div>
  )
}

function Closed() {
  const t = useTranslations('ideas.screen')
  const { event } = useLoaderData<typeof loader>()
  return (
    <EmptyState
      title={t('closed')}
      action={<ButtonLink href={`/veranstaltungen/${event.id}/ideen`}>{t('toWall')}</ButtonLink>}
    />
  )
}

function useFreshIdeas() {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, ASK_EVERY)
    return () => clearInterval(timer)
  }, [revalidate])
}
