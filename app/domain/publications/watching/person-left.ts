import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { lockPeople } from '#app/domain/consents/consents.server.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectEmployeeOfAccount, updateLeft } from './watch.queries.ts'
import { watchPerson } from './watch-person.ts'

/**
 * An employee has left: consents that end with employment cover nothing from `leftOn` on, photos that are still online
 * without another consent are taken down, and comms looks at the rest. In the transaction of the departure. Leaving
 * twice changes nothing; somebody who is shown nowhere has nothing to end.
 * @param leftOn the first day they are no longer there
 */
export function personLeft(
  ctx: Ctx,
  { accountId, leftOn }: { accountId: string; leftOn: Day },
): Promise<void> {
  return inTransaction(ctx.db, async trx => {
    const found = await selectEmployeeOfAccount(trx, accountId)
    if (!found) return
    const scoped = { ...ctx, db: trx }
    await lockPeople(trx, [found.id], 'changing')
    const person = await selectEmployeeOfAccount(trx, accountId)
    if (person?.leftOn === null) {
      await updateLeft(trx, person.id, leftOn)
      const subject = { type: 'depicted-person', id: person.id }
      await writeAudit(scoped, { action: 'depicted-person.left', subject, detail: { leftOn } })
    }
    await watchPerson(scoped, found.id)
  })
}
