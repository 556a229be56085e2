import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Pick } from './pick.rules.ts'

/** A pick somebody holds, with the department they belong to. */
export type HeldPick = Pick & { departmentName: string | null }

/** Who else has taken a topic, as everybody may see it: a department and a day, no name. */
export type Holder = { departmentName: string | null; since: Day }

/** Who holds a topic besides this person (null: nobody is left out), in the order of `held`. */
export function holdersOf(topicId: string, held: readonly HeldPick[], ambassadorId: string | null): Holder[] {
  return held
    .filter(pick => pick.topicId === topicId && pick.personId !== ambassadorId)
    .map(({ departmentName, pickedOn }) => ({ departmentName, since: pickedOn }))
}
