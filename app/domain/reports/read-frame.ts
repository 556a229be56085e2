import { dayOf, monthOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { FederalState } from '#app/domain/kernel/federal-states.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { selectProgrammeStart } from './coverage.queries.ts'
import { type ReportFrame, reportFrame } from './report-frame.rules.ts'

/** The frame of a report for the period wanted in a URL, with the town's smallest group and federal state. */
export async function readFrame(
  { db, now }: Ctx,
  wanted: string | null,
): Promise<ReportFrame & { k: number; state: FederalState }> {
  const { smallestGroup, federalState } = await readSettings(db)
  const start = (await selectProgrammeStart(db)) ?? monthOf(now)
  return { ...reportFrame(wanted, dayOf(now), start), k: smallestGroup, state: federalState }
}
