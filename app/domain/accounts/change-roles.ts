import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { deleteRole, insertRole, selectAccount, selectRoles } from './account.queries.ts'
import { type GrantableRole, grantableRoles } from './account.schema.ts'
import { deleteSessionsOfAccount } from './account-sessions.queries.ts'

/**
 * Gives an account exactly these roles (whether it takes part in the programme is not touched) and
 * signs it out everywhere, so that the next session has the new rights. Nobody takes away their own
 * administration: there is always somebody left who can give it back.
 */
export async function changeRoles(
  ctx: Ctx<AccountActor>,
  accountId: string,
  wanted: readonly GrantableRole[],
): Promise<Result<undefined, 'unknown' | 'own-administration'>> {
  if (accountId === ctx.actor.accountId && !wanted.includes('admin')) return failure('own-administration')
  return inTransaction(ctx.db, async trx => {
    if (!(await selectAccount(trx, accountId))) return failure('unknown')
    const held = await selectRoles(trx, accountId)
    const added = wanted.filter(role => !held.includes(role))
    const removed = grantableRoles.filter(role => held.includes(role) && !wanted.includes(role))
    if (added.length + removed.length === 0) return success()
    for (const role of added) {
      await insertRole(trx, {
        accountId,
        role,
        grantedAt: ctx.now.toString(),
        grantedBy: ctx.actor.accountId,
      })
    }
    for (const role of removed) await deleteRole(trx, accountId, role)
    await deleteSessionsOfAccount(trx, accountId)
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'account.roles-changed',
        subject: { type: 'account', id: accountId },
        detail: { added, removed },
      },
    )
    return success()
  })
}
