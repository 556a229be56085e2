import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { insertEvent, selectConsentsOf } from '../recording/consent.queries.ts'
import { selectPerson, updatePerson } from './person.queries.ts'

const MOST_CONSENTS = 500

/**
 * Writes down from which day on somebody no longer works for the town, or that they still do. Consents that end with
 * the employment cover nothing from that day on, and each of them notes what was corrected. In the transaction of
 * whoever looks after the photos.
 * @param leftOn the first day they are no longer there; null if they stay
 * @returns whether anything changed
 */
export function setLeftOn(
  ctx: Ctx,
  personId: string,
  leftOn: Day | null,
): Promise<Result<boolean, 'unknown-person' | 'no-employee'>> {
  return inTransaction(ctx.db, async trx => {
    if (isId(personId)) await lockPeople(trx, [personId], 'changing')
    const person = isId(personId) ? await selectPerson(trx, personId) : undefined
    if (!person) return failure('unknown-person')
    if (person.kind !== 'employee' && person.leftOn === null) return failure('no-employee')
    if (person.leftOn === leftOn) return success(false)
    await updatePerson(trx, personId, { leftOn })
    const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
    const by = accountId === null ? 'system' : 'comms'
    for (const consent of await selectConsentsOf(trx, personId, MOST_CONSENTS)) {
      await insertEvent(trx, {
        ...{ id: newId(), consentId: consent.id, kind: 'corrected', at: ctx.now.toString(), by, accountId },
        detail: JSON.stringify({ person: { leftOn: person.leftOn } }),
      })
    }
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: leftOn === null ? 'depicted-person.stays' : 'depicted-person.left',
        subject: { type: 'depicted-person', id: personId },
        detail: { leftOn, before: person.leftOn },
      },
    )
    return success(true)
  })
}
