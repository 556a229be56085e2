import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { NavigationGroup } from '../navigation.ts'
import { NavigationIcon } from './navigation-icon.tsx'
import { NavigationGroups, NavigationLink } from './navigation-list.tsx'
import { SignOutForm } from './sign-out-form.tsx'

/** As many entries as a thumb tells apart; the rest is behind "Mehr". */
const IN_REACH = 4

/** The navigation of small screens: four entries within reach of the thumb, the others one touch away. */
export function BottomBar(props: {
  groups: readonly NavigationGroup[]
  current: string | null
  name: string
}) {
  const t = useTranslations('shell')
  const entries = props.groups.flatMap(group => group.entries)
  const inReach = entries.slice(0, IN_REACH)
  const others = props.groups
    .map(group => ({ ...group, entries: group.entries.filter(entry => !inReach.includes(entry)) }))
    .filter(group => group.entries.length > 0)
  const currentIsHidden = props.current !== null && !inReach.some(entry => entry.path === props.current)
  return (
    <nav className="bottom-bar" aria-label={t('mainNavigation')}>
      <ul className="bottom-bar__entries">
        {inReach.map(entry => (
          <li key={entry.path}>
            <NavigationLink entry={entry} current={props.current} />
          </li>
        ))}
        <li>
          <details ref={useClosesByItself()} className="more">
            <summary
              className={currentIsHidden ? 'navigation__link more__button--current' : 'navigation__link'}
            >
              <NavigationIcon name="more" />
              <span>{t('more')}</span>
            </summary>
            <div className="more__panel">
              <NavigationGroups groups={others} current={props.current} headings={props.groups.length > 1} />
              <SignOutForm name={props.name} />
            </div>
          </details>
        </li>
      </ul>
    </nav>
  )
}

/** Closes an open panel with Escape and when somebody goes on elsewhere, so that it never covers the focus. */
function useClosesByItself() {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const panel = details.current
    if (!panel) return
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !panel.contains(event.target as Node)) {
        panel.open = false
      }
    }
    const kinds = ['keydown', 'focusin', 'pointerdown']
    for (const kind of kinds) document.addEventListener(kind, close)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, close)
    }
  }, [])
  return details
}
