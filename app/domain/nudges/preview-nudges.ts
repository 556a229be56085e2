import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/open.ts'
import { decideForEverybody } from './decide-for-everybody.ts'
import type { NudgeDecision } from './nudge.rules.ts'

/** What the check would decide about one person, and why. */
export type NudgePreview = NudgeDecision & { ambassadorId: string; name: string; departmentName: string }

const german = new Intl.Collator('de')

/**
 * What a check at `now` decides about everybody who takes part actively that day, by department and name.
 * Writes nothing. A day in the past is answered with what had happened by then.
 */
export async function previewNudges(db: Db, now: Temporal.Instant): Promise<NudgePreview[]> {
  const previews: NudgePreview[] = []
  for await (const decided of decideForEverybody(db, now)) {
    for (const { participation, decision } of decided) {
      const { ambassadorId, name, departmentName } = participation
      previews.push({ ambassadorId, name, departmentName, ...decision })
    }
  }
  return previews.sort(
    (one, other) =>
      german.compare(one.departmentName, other.departmentName) || german.compare(one.name, other.name),
  )
}
