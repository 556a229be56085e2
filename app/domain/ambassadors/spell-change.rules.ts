import type { Day } from '#app/domain/kernel/calendar.ts'
import type { ParticipationSpell, ParticipationState } from './participation.rules.ts'

/** A spell as it is stored. */
export type StoredSpell = ParticipationSpell & { id: string }

/** What to do with the stored spells so that a person is in another state from today. */
export type SpellChange = {
  /** Ends today: its first day no longer covered. */
  close: string | null
  /** Lasted no day: a later change of the same day takes its place. */
  remove: string | null
  /** The state that was left earlier today and is entered again: as if it had never ended. */
  reopen: string | null
  /** Begins today, unless an earlier spell runs on. */
  begin: ParticipationState | null
}

/**
 * Plans the move to another state. A day belongs to one state, the last one chosen on it: the running spell
 * ends today and the new one begins today; one that itself began today is replaced, and going back to
 * yesterday's state lets yesterday's spell run on. So no spell is ever empty and none is split for nothing.
 * @param spells a person's spells in the order in which they ran
 */
export function planSpellChange(
  spells: readonly StoredSpell[],
  to: ParticipationState,
  today: Day,
): SpellChange {
  const running = spells.find(spell => spell.to === null)
  if (!running) return { close: null, remove: null, reopen: null, begin: to }
  if (running.from < today) return { close: running.id, remove: null, reopen: null, begin: to }
  const before = spells.find(spell => spell.to === running.from)
  return before?.state === to
    ? { close: null, remove: running.id, reopen: before.id, begin: null }
    : { close: null, remove: running.id, reopen: null, begin: to }
}
