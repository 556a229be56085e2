/** What everybody may read at any time, signed in or not: the small print at the foot of every page. */
export const footerPages = [
  { key: 'footer.about', path: '/ueber' },
  { key: 'footer.guidelines', path: '/leitlinien' },
  { key: 'footer.privacy', path: '/datennutzung' },
  { key: 'footer.accessibility', path: '/barrierefreiheit' },
  { key: 'footer.easyLanguage', path: '/leichte-sprache' },
] as const

/** Every page that no entry of the navigation leads to, public or not; `key` is its name below `shell`. */
export const publicPages = [
  ...footerPages,
  { key: 'help', path: '/hilfe' },
  { key: 'signIn', path: '/anmelden' },
  { key: 'password', path: '/passwort' },
  { key: 'elsewhere.join', path: '/mitmachen' },
  { key: 'elsewhere.application', path: '/bewerbung' },
  { key: 'elsewhere.ideas', path: '/ideen' },
  { key: 'elsewhere.ownData', path: '/meine-daten' },
  { key: 'elsewhere.welcomeKit', path: '/willkommen' },
  { key: 'elsewhere.pulse', path: '/umfrage' },
  { key: 'elsewhere.pulseReport', path: '/berichte/umfrage' },
  { key: 'elsewhere.cohorts', path: '/berichte/jahrgaenge' },
  { key: 'elsewhere.onboarding', path: '/onboarding' },
  { key: 'elsewhere.checklist', path: '/checkliste' },
  { key: 'elsewhere.agreements', path: '/vereinbarungen' },
] as const
