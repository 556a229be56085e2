import type { Outlook } from './own-month.rules.ts'

/**
 * Whether the first page may hint at missing figures: never to somebody who is away, and only where nothing that matters
 * more waits there. A post still to write matters more, unless the person said that it does not fit this month.
 */
export function mayHintAtFigures(page: {
  outlook: Pick<Outlook, 'kind'>
  snoozed: boolean
  /** How many other things the page asks for. */
  waiting: number
}): boolean {
  const { outlook, snoozed, waiting } = page
  if (waiting > 0 || outlook.kind === 'away' || outlook.kind === 'absent') return false
  return outlook.kind !== 'open' || snoozed
}
