import { useTranslations } from 'use-intl'
import type { NavigationEntry, NavigationGroup } from '../navigation.ts'
import { NavigationIcon } from './navigation-icon.tsx'

/** Entries by role; with more than one role each group has a quiet heading. */
export function NavigationGroups(props: {
  groups: readonly NavigationGroup[]
  current: string | null
  headings: boolean
}) {
  const t = useTranslations('shell.groups')
  return (
    <>
      {props.groups.map(group => (
        <div key={group.role} className="navigation__group">
          {props.headings ? <p className="navigation__heading">{t(group.role)}</p> : null}
          <ul>
            {group.entries.map(entry => (
              <li key={entry.path}>
                <NavigationLink entry={entry} current={props.current} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** One entry: picture and word. */
export function NavigationLink({ entry, current }: { entry: NavigationEntry; current: string | null }) {
  const t = useTranslations('shell.nav')
  return (
    <a
      className="navigation__link"
      href={entry.path}
      aria-current={entry.path === current ? 'page' : undefined}
    >
      <NavigationIcon name={entry.key} />
      <span>{t(entry.key)}</span>
    </a>
  )
}
