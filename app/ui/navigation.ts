import type { Role } from '#app/domain/kernel/context.ts'

/** One entry of the navigation; `key` is its text below `shell.nav`. */
export type NavigationEntry = {
  key:
    | 'today'
    | 'topics'
    | 'myPosts'
    | 'upload'
    | 'inbox'
    | 'events'
    | 'profile'
    | 'programme'
    | 'people'
    | 'rounds'
    | 'onboardingBoard'
    | 'eventPlan'
    | 'topicLibrary'
    | 'suggestions'
    | 'mails'
    | 'departments'
    | 'imageReport'
    | 'recruiting'
    | 'jobAds'
    | 'transparency'
    | 'auditLog'
    | 'accounts'
    | 'settings'
    | 'photos'
    | 'consents'
    | 'takeDowns'
    | 'pageFigures'
  path: string
}

/** What belongs to one role, under its heading `shell.groups.<role>`. */
export type NavigationGroup = { role: Role; entries: readonly NavigationEntry[] }

// Own work first, then what one does for others. The first four of somebody stand within reach of the thumb
// on a phone: for comms what is needed in a room full of people and on the way, before what is desk work.
const groups: readonly NavigationGroup[] = [
  {
    role: 'ambassador',
    entries: [
      { key: 'today', path: '/heute' },
      { key: 'topics', path: '/themen' },
      { key: 'myPosts', path: '/beitraege' },
      { key: 'photos', path: '/fotos' },
      { key: 'upload', path: '/zahlen' },
      { key: 'events', path: '/termine' },
      { key: 'inbox', path: '/nachrichten' },
      { key: 'profile', path: '/profil' },
    ],
  },
  {
    role: 'comms',
    entries: [
      { key: 'programme', path: '/programm' },
      { key: 'people', path: '/menschen' },
      { key: 'eventPlan', path: '/veranstaltungen' },
      { key: 'photos', path: '/fotos' },
      { key: 'consents', path: '/einwilligungen' },
      { key: 'takeDowns', path: '/loeschungen' },
      { key: 'topicLibrary', path: '/bibliothek' },
      { key: 'suggestions', path: '/vorschlaege' },
      { key: 'rounds', path: '/aufrufe' },
      { key: 'onboardingBoard', path: '/onboarding-uebersicht' },
      { key: 'imageReport', path: '/berichte/image' },
      { key: 'pageFigures', path: '/seite' },
      { key: 'recruiting', path: '/berichte/recruiting' },
      { key: 'departments', path: '/bereiche' },
      { key: 'mails', path: '/mails' },
      { key: 'settings', path: '/einstellungen' },
    ],
  },
  {
    role: 'hr',
    entries: [
      { key: 'recruiting', path: '/berichte/recruiting' },
      { key: 'jobAds', path: '/stellen' },
    ],
  },
  {
    role: 'oversight',
    entries: [
      { key: 'transparency', path: '/transparenz' },
      { key: 'auditLog', path: '/protokoll' },
    ],
  },
  {
    role: 'admin',
    entries: [
      { key: 'accounts', path: '/konten' },
      { key: 'settings', path: '/einstellungen' },
      { key: 'auditLog', path: '/protokoll' },
    ],
  },
]

/** Every page that the navigation of somebody leads to. */
export const allEntries: readonly NavigationEntry[] = groups.flatMap(group => group.entries)

/** What somebody with these roles finds in the navigation, by role: the union, each page once. */
export function navigationGroupsFor(roles: readonly Role[]): NavigationGroup[] {
  const seen = new Set<string>()
  const firstTime = ({ path }: NavigationEntry) => !seen.has(path) && seen.add(path)
  return groups
    .filter(group => roles.includes(group.role))
    .map(group => ({ role: group.role, entries: group.entries.filter(firstTime) }))
    .filter(group => group.entries.length > 0)
}

/** The same as one list. */
export function navigationFor(roles: readonly Role[]): NavigationEntry[] {
  return navigationGroupsFor(roles).flatMap(group => group.entries)
}

/** Where somebody's work begins. */
export function startPathFor(roles: readonly Role[]): string {
  return navigationFor(roles)[0]?.path ?? '/profil'
}

/**
 * The path of the entry that a page belongs to: its own, or the longest one it lies below
 * ('/beitraege/neu' belongs to '/beitraege'); null where no entry leads.
 */
export function currentPath(entries: ReadonlyArray<{ path: string }>, pathname: string): string | null {
  const above = entries.filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  return above.reduce<string | null>(
    (best, { path }) => (path.length > (best ?? '').length ? path : best),
    null,
  )
}
