import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx, Locale, Role } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertAccount, insertRole, selectAccountByEmail } from './account.queries.ts'

/**
 * Creates an account without a password: its holder sets one from a link. The address is unique
 * whatever its case.
 * @returns the new account's id
 */
export async function createAccount(
  ctx: Ctx,
  account: { email: string; name: string; locale: Locale; roles: readonly Role[] },
): Promise<Result<string, 'email-taken'>> {
  return inTransaction(ctx.db, async trx => {
    if (await selectAccountByEmail(trx, account.email)) return failure('email-taken')
    const id = newId()
    const at = ctx.now.toString()
    await insertAccount(trx, {
      id,
      email: account.email.trim(),
      name: account.name.trim(),
      locale: account.locale,
      createdAt: at,
    })
    const grantedBy = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
    for (const role of account.roles) await insertRole(trx, { accountId: id, role, grantedAt: at, grantedBy })
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'account.created', subject: { type: 'account', id }, detail: { roles: [...account.roles] } },
    )
    return success(id)
  })
}
