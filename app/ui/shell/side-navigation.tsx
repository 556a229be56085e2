import { useTranslations } from 'use-intl'
import type { NavigationGroup } from '../navigation.ts'
import { NavigationGroups } from './navigation-list.tsx'
import { SignOutForm } from './sign-out-form.tsx'

/** The left column of wide screens. */
export function SideNavigation(props: {
  groups: readonly NavigationGroup[]
  current: string | null
  name: string
}) {
  const t = useTranslations('shell')
  return (
    <nav className="side-navigation" aria-label={t('mainNavigation')}>
      <NavigationGroups groups={props.groups} current={props.current} headings={props.groups.length > 1} />
      <SignOutForm name={props.name} />
    </nav>
  )
}
