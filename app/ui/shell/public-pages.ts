/** What everybody may read at any time, signed in or not: the small print at the foot of every page. */
export const footerPages = [
  { key: 'footer.about', path: '/ueber' },
  { key: 'footer.guidelines', path: '/leitlinien' },
  { key: 'footer.privacy', path: '/datennutzung' },
  { key: 'footer.accessibility', path: '/barrierefreiheit' },
  { key: 'footer.easyLanguage', path: '/leichte-sprache' },
] as const

/** Every page that no entry of the navigation leads to; `key` is its name below `shell`. */
export const publicPages = [
  ...footerPages,
  { key: 'help', path: '/hilfe' },
  { key: 'signIn', path: '/anmelden' },
  { key: 'password', path: '/passwort' },
] as const
