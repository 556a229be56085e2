import { lookAtOnboarding, readAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockEvent } from '../event.queries.ts'
import { attendanceRefusal } from '../planning/event-state.rules.ts'
import { selectSignUp } from '../sign-up.queries.ts'
import { takesPart } from '../signing-up/takes-part.rules.ts'
import { deleteAttendance, upsertAttendance } from './attendance.queries.ts'

export type AttendanceRefusal = 'unknown-event' | 'cancelled' | 'too-early' | 'not-taking-part'

/**
 * Notes that a person was there, or takes it back. Somebody who came without having signed up is added, places
 * or not: they were there. Whoever was at a kick-off may have finished their onboarding, which is looked at
 * right after. Saying it twice changes nothing.
 */
export function setAttendance(
  ctx: Ctx<AccountActor>,
  eventId: string,
  { ambassadorId, attended }: { ambassadorId: string; attended: boolean },
): Promise<Result<undefined, AttendanceRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const event = isId(eventId) ? await lockEvent(trx, eventId) : undefined
    if (!event) return failure('unknown-event')
    const refusal = attendanceRefusal(event, ctx.now)
    if (refusal) return failure(refusal)
    const before = await selectSignUp(trx, event.id, ambassadorId)
    const attendedBefore = before?.attendedAt != null
    if (attendedBefore === attended) return success()
    if (attended && !before && !(await mayCome({ ...ctx, db: trx }, ambassadorId))) {
      return failure('not-taking-part')
    }
    const whom = { eventId: event.id, ambassadorId }
    if (attended) {
      const by = { attendedAt: ctx.now.toString(), attendedSetBy: ctx.actor.accountId }
      await upsertAttendance(trx, { ...whom, ...by })
      if (event.kind === 'kick-off') await lookAtOnboarding({ ...ctx, db: trx }, [ambassadorId])
    } else {
      await deleteAttendance(trx, whom)
    }
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: attended ? 'event.attended' : 'event.not-attended',
        subject: { type: 'event', id: event.id },
        detail: { ambassadorId },
      },
    )
    return success()
  })
}

async function mayCome(ctx: Ctx, ambassadorId: string): Promise<boolean> {
  const person = await readAmbassador(ctx.db, ambassadorId)
  return person !== undefined && takesPart(stateOn(person.spells, dayOf(ctx.now)))
}
