import type { Role } from '#app/domain/kernel/context.ts'

/** One entry of the navigation; `key` is its text below `shell.nav`. */
export type NavigationEntry = {
  key:
    | 'today' | 'topics' | 'myPosts' | 'upload' | 'inbox' | 'profile'
    | 'programme' | 'people' | 'topicLibrary' | 'suggestions' | 'mails' | 'departments' | 'imageReport'
    | 'recruiting' | 'jobAds' | 'transparency' | 'auditLog' | 'accounts' | 'settings'
  path: string
}

const entriesByRole: Record<Role, readonly NavigationEntry[]> = {
  ambassador: [
    { key: 'today', path: '/heute' },
    { key: 'topics', path: '/themen' },
    { key: 'myPosts', path: '/beitraege' },
    { key: 'upload', path: '/zahlen' },
    { key: 'inbox', path: '/nachrichten' },
    { key: 'profile', path: '/profil' },
  ],
  comms: [
    { key: 'programme', path: '/programm' },
    { key: 'people', path: '/menschen' },
    { key: 'topicLibrary', path: '/bibliothek' },
    { key: 'suggestions', path: '/vorschlaege' },
    { key: 'imageReport', path: '/berichte/image' },
    { key: 'departments', path: '/bereiche' },
    { key: 'mails', path: '/mails' },
    { key: 'settings', path: '/einstellungen' },
  ],
  hr: [
    { key: 'recruiting', path: '/berichte/recruiting' },
    { key: 'jobAds', path: '/stellen' },
  ],
  oversight: [
    { key: 'transparency', path: '/transparenz' },
    { key: 'auditLog', path: '/protokoll' },
  ],
  admin: [
    { key: 'accounts', path: '/konten' },
    { key: 'settings', path: '/einstellungen' },
    { key: 'auditLog', path: '/protokoll' },
  ],
}

// Own work first, then what one does for others.
const order: readonly Role[] = ['ambassador', 'comms', 'hr', 'oversight', 'admin']

/** What somebody with these roles finds in the navigation: the union, each page once. */
export function navigationFor(roles: readonly Role[]): NavigationEntry[] {
  const entries = order.filter(role => roles.includes(role)).flatMap(role => entriesByRole[role])
  return entries.filter((entry, index) => entries.findIndex(other => other.path === entry.path) === index)
}

/** Where somebody's work begins. */
export function startPathFor(roles: readonly Role[]): string {
  return navigationFor(roles)[0]?.path ?? '/profil'
}
