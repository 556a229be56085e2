import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import type { NoticeKind } from './consent-ends.rules.ts'
import { countOpenNotices, selectOpenNotices, updateSettled } from './watch.queries.ts'

const MOST = 300

/** What ends or changes by itself and nobody has looked after yet, the oldest first. For comms. */
export function listNotices(ctx: Pick<Ctx, 'db'>) {
  return selectOpenNotices(ctx.db, MOST)
}

/** How many of them there are. */
export function countNotices(ctx: Pick<Ctx, 'db'>): Promise<number> {
  return countOpenNotices(ctx.db)
}

/** Notes that comms has looked after one of them. @returns whether it was still open */
export function settleNotice(
  ctx: Ctx<AccountActor>,
  { consentId, kind }: { consentId: string; kind: NoticeKind },
): Promise<boolean> {
  return inTransaction(ctx.db, async trx => {
    const settled = { settledAt: ctx.now.toString(), settledBy: ctx.actor.accountId }
    if (!isId(consentId) || !(await updateSettled(trx, { consentId, kind }, settled))) return false
    const subject = { type: 'consent', id: consentId }
    await writeAudit({ ...ctx, db: trx }, { action: 'consent.notice-settled', subject, detail: { kind } })
    return true
  })
}
