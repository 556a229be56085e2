import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx, Locale } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertRole, selectAccountByEmail, selectRoles } from '../account.queries.ts'
import { createAccount } from '../create-account.ts'

/**
 * An account for somebody who is to take part: a new one, or the one they have because they work on the
 * programme, which then holds one more role. The address counts whatever its case.
 * @returns the account's id; 'email-taken' if it is closed or takes part already
 */
export async function openAmbassadorAccount(
  ctx: Ctx,
  person: { email: string; name: string; locale: Locale },
): Promise<Result<string, 'email-taken'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const known = await selectAccountByEmail(trx, person.email.trim())
    if (known === undefined) return createAccount(scoped, { ...person, roles: ['ambassador'] })
    if (known.deactivatedAt !== null) return failure('email-taken')
    if ((await selectRoles(trx, known.id)).includes('ambassador')) return failure('email-taken')
    await insertRole(trx, {
      accountId: known.id,
      role: 'ambassador',
      grantedAt: ctx.now.toString(),
      grantedBy: 'accountId' in ctx.actor ? ctx.actor.accountId : null,
    })
    await writeAudit(scoped, {
      action: 'account.roles-changed',
      subject: { type: 'account', id: known.id },
      detail: { added: ['ambassador'], removed: [] },
    })
    return success(known.id)
  })
}
