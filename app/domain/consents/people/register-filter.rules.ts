import type { ConsentState } from '../recording/consent-state.rules.ts'

/** What the register can be narrowed down to; each counts people, not consents. */
export const registerFilters = [
  'valid',
  'expires-30',
  'expires-14',
  'expired',
  'withdrawn',
  'open',
  'incomplete',
] as const
export type RegisterFilter = (typeof registerFilters)[number]

// Who runs out within 14 days also runs out within 30, and is valid until then.
const states: Record<RegisterFilter, readonly ConsentState[]> = {
  valid: ['valid', 'expires-30', 'expires-14'],
  'expires-30': ['expires-30', 'expires-14'],
  'expires-14': ['expires-14'],
  expired: ['expired'],
  withdrawn: ['withdrawn'],
  open: ['open'],
  incomplete: ['incomplete'],
}

/** The filter an address asks for; null for everybody. */
export function registerFilterOf(text: string | null): RegisterFilter | null {
  return registerFilters.find(filter => filter === text) ?? null
}

/** The states of a consent a filter looks for; somebody with one such consent is shown. */
export function statesFor(filter: RegisterFilter | null): readonly ConsentState[] {
  return filter === null ? [] : states[filter]
}

/** How many people each filter shows, from how many people have which combination of states. */
export function countByFilter(
  groups: ReadonlyArray<{ states: readonly ConsentState[]; people: number }>,
): Record<RegisterFilter, number> {
  const count = (filter: RegisterFilter) =>
    groups
      .filter(group => states[filter].some(state => group.states.includes(state)))
      .reduce((sum, { people }) => sum + people, 0)
  return {
    valid: count('valid'),
    'expires-30': count('expires-30'),
    'expires-14': count('expires-14'),
    expired: count('expired'),
    withdrawn: count('withdrawn'),
    open: count('open'),
    incomplete: count('incomplete'),
  }
}
