import { lockPeople, readCoverFacts, selectPersonIdOfAccount } from '#app/domain/consents/consents.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { openNoticeAgain } from './watch.queries.ts'

/**
 * Somebody has left the programme, which is not leaving the town: comms looks at their photos and says whether they
 * still work here. No consent ends by this, and nothing is taken down. Whose last working day is known already, or who
 * agreed to nothing, needs no such look.
 */
export function reviewLeaver(ctx: Ctx, accountId: string): Promise<void> {
  return inTransaction(ctx.db, async trx => {
    const personId = await selectPersonIdOfAccount(trx, accountId)
    if (personId === undefined) return
    await lockPeople(trx, [personId], 'changing')
    const [person] = await readCoverFacts({ db: trx }, [personId])
    if (!person || person.leftOn !== null) return
    const live = person.consents.filter(
      ({ givenOn, scopes }) => givenOn !== null && scopes.some(scope => scope.granted && !scope.withdrawn),
    )
    for (const { id } of live)
      await openNoticeAgain(trx, { consentId: id, kind: 'left-programme', at: ctx.now.toString() })
  })
}
