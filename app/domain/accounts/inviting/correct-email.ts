import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectAccount, selectAccountByEmail, selectRoles, updateUnusedEmail } from '../account.queries.ts'

/**
 * Gives an account that nobody has ever used another address: without a password, and with no role but that of an
 * ambassador. The address is unique whatever its case.
 */
export async function correctEmail(
  ctx: Ctx,
  accountId: string,
  email: string,
): Promise<Result<undefined, 'in-use' | 'email-taken'>> {
  return inTransaction(ctx.db, async trx => {
    const account = await selectAccount(trx, accountId)
    const roles = await selectRoles(trx, accountId)
    if (!account || account.passwordHash !== null || roles.some(role => role !== 'ambassador')) {
      return failure('in-use')
    }
    const holder = await selectAccountByEmail(trx, email)
    if (holder && holder.id !== accountId) return failure('email-taken')
    if (!(await updateUnusedEmail(trx, accountId, email))) return failure('in-use')
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'account.email-corrected', subject: { type: 'account', id: accountId } },
    )
    return success()
  })
}
