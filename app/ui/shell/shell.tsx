import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Role } from '#app/domain/kernel/context.ts'
import { Alert } from '../alert.tsx'
import { currentPath, navigationFor, navigationGroupsFor } from '../navigation.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Masthead } from './masthead.tsx'
import { PageFooter } from './page-footer.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'

export type ShellActor = { name: string; roles: readonly Role[]; ambassador: boolean }

/** The frame around every page: who we are, where one can go, what just happened, the small print. */
export function Shell(props: {
  /** Null while the settings cannot be read. */
  townName: string | null
  demo: boolean
  actor: ShellActor | null
  notice: string | null
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const { pathname } = useLocation()
  const content = useFocusOnArrival(pathname)
  const groups = navigationGroupsFor(props.actor?.roles ?? [])
  const current = currentPath(navigationFor(props.actor?.roles ?? []), pathname)
  return (
    <div className="shell">
      <a className="skip-link" href="#inhalt">
        {t('skipToContent')}
      </a>
      <Masthead townName={props.townName} demo={props.demo} />
      <div className={props.actor ? 'frame frame--with-navigation' : 'frame'}>
        {props.actor ? <SideNavigation groups={groups} current={current} name={props.actor.name} /> : null}
        <main ref={content} id="inhalt" tabIndex={-1} className="content">
          <Notice notice={props.notice} />
          {props.children}
        </main>
      </div>
      <PageFooter />
      {props.actor ? <BottomBar groups={groups} current={current} name={props.actor.name} /> : null}
    </div>
  )
}

/** One sentence about what was just done. Its place is always there, so that a change is read out. */
function Notice({ notice }: { notice: string | null }) {
  const notices = useTranslations('notices')
  const key = notice as 'saved' | null
  return (
    <div role="status" className="notice">
      {key && notices.has(key) ? <Alert kind="success" title={notices(key)} /> : null}
    </div>
  )
}
