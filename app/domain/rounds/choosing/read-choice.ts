import { countPeopleByDepartment } from '#app/domain/ambassadors/ambassadors.server.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { selectAnswers, selectCounters } from '../applying/application.queries.ts'
import { shownTotals } from '../applying/self-description.rules.ts'
import { readRound } from '../keeping/list-rounds.ts'
import { selectChoosable, selectFullApplication, selectUndecidedByRound } from './choice.queries.ts'
import { mostApplications } from './choice.schema.ts'
import { departmentMatrix, missingDepartments } from './department-matrix.rules.ts'

/**
 * Everything the choosing screen shows: the departments with their numbers and their gaps, the confirmed
 * applications by department, and, once the call is over, how people described themselves in total.
 * Undefined for an unknown call.
 */
export async function readChoice(ctx: Ctx, roundId: string) {
  const round = await readRound(ctx, roundId)
  if (!round) return undefined
  const applications = await selectChoosable(ctx.db, round.id, mostApplications)
  const people = await countPeopleByDepartment(ctx.db)
  const active = new Map([...people].map(([id, states]) => [id, states.active ?? 0]))
  const matrix = departmentMatrix(await listDepartments(ctx.db), applications, active)
  return {
    round,
    matrix,
    missing: missingDepartments(matrix),
    groups: matrix
      .map(({ departmentId, name }) => ({
        departmentId,
        name,
        applications: applications.filter(each => each.departmentId === departmentId),
      }))
      .filter(group => group.applications.length > 0),
    self: await readSelfDescriptions(ctx, round),
  }
}

// Only once nothing can be added any more: two looks with one application between them would show one person.
async function readSelfDescriptions(ctx: Ctx, round: { id: string; phase: string }) {
  const { smallestGroup } = await readSettings(ctx.db)
  if (round.phase !== 'closed') return { k: smallestGroup, totals: null }
  return { k: smallestGroup, totals: shownTotals(await selectCounters(ctx.db, round.id), smallestGroup) }
}

/** One application that counts, in full, for comms; undefined for any other id. */
export async function readApplication(ctx: Ctx, roundId: string, applicationId: string) {
  if (!isId(roundId) || !isId(applicationId)) return undefined
  const application = await selectFullApplication(ctx.db, roundId, applicationId)
  return application && { ...application, answers: await selectAnswers(ctx.db, application.id) }
}

/** How many applications wait for a decision, by call. */
export function listUndecided(ctx: Ctx): Promise<Array<{ roundId: string; count: number }>> {
  return selectUndecidedByRound(ctx.db, 20)
}
