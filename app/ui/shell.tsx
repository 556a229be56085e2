import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Role } from '#app/domain/kernel/context.ts'
import { Alert } from './alert.tsx'
import { navigationFor } from './navigation.ts'

export type ShellActor = { name: string; roles: readonly Role[]; ambassador: boolean }

/** The frame around every page. */
export function Shell(props: { townName: string; demo: boolean; actor: ShellActor | null; notice: string | null; children: ReactNode }) {
  const t = useTranslations('shell')
  const notices = useTranslations('notices')
  const notice = props.notice as 'saved' | null
  return (
    <>
      <a className="skip-link" href="#inhalt">{t('skipToContent')}</a>
      <header className="masthead"><a href="/">{props.townName} · {t('appName')}</a></header>
      {props.actor ? (
        <nav aria-label={t('mainNavigation')}>
          <ul>{navigationFor(props.actor.roles).map(entry => <li key={entry.path}><a href={entry.path}>{t(`nav.${entry.key}`)}</a></li>)}</ul>
          <form method="post" action="/abmelden"><button type="submit">{t('signOut')}</button></form>
        </nav>
      ) : null}
      <main id="inhalt" className="content">
        {notice && notices.has(notice) ? <Alert kind="success" title={notices(notice)} /> : null}
        {props.children}
      </main>
    </>
  )
}
