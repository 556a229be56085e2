import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  deleteRole,
  insertRole,
  retirePasswordLinks,
  selectAccount,
  selectRoles,
  updateDeactivatedAt,
} from '../account.queries.ts'
import { deleteSessionsOfAccount } from '../account-sessions.queries.ts'

/**
 * Takes the role 'ambassador' from an account. One that has no other role is closed with it: its sessions and
 * its links to a password end at once. Doing it twice changes nothing.
 */
export async function endAmbassadorRole(ctx: Ctx, accountId: string): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    await deleteRole(trx, accountId, 'ambassador')
    const account = await selectAccount(trx, accountId)
    const others = await selectRoles(trx, accountId)
    if (!account || account.deactivatedAt !== null || others.length > 0) return
    await updateDeactivatedAt(trx, accountId, ctx.now.toString())
    await deleteSessionsOfAccount(trx, accountId)
    await retirePasswordLinks(trx, accountId, ctx.now.toString())
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'account.closed', subject: { type: 'account', id: accountId } },
    )
  })
}

/** Gives the role 'ambassador' back, to an open account: somebody who left is coming back. */
export async function restoreAmbassadorRole(ctx: Ctx, accountId: string): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    const account = await selectAccount(trx, accountId)
    await insertRole(trx, {
      accountId,
      role: 'ambassador',
      grantedAt: ctx.now.toString(),
      grantedBy: 'accountId' in ctx.actor ? ctx.actor.accountId : null,
    })
    if (!account || account.deactivatedAt === null) return
    await updateDeactivatedAt(trx, accountId, null)
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'account.reopened', subject: { type: 'account', id: accountId } },
    )
  })
}
