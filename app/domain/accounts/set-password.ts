import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { markLinkUsed, selectAccount, updatePasswordHash } from './account.queries.ts'
import { deleteSessionsOfAccount } from './account-sessions.queries.ts'
import type { OpenedLink } from './open-signed-link.ts'
import { type PasswordProblem, passwordProblem } from './password.rules.ts'
import { hashPassword } from './password-hash.ts'

/**
 * Sets the password of the account a link speaks for, uses the link up, and ends every session the
 * account had. Two people with the same link: the first one wins.
 */
export async function setPassword(
  ctx: Ctx,
  link: OpenedLink,
  password: string,
): Promise<Result<undefined, PasswordProblem | 'used' | 'unknown'>> {
  const problem = passwordProblem(password, link.email)
  if (problem) return failure(problem)
  const passwordHash = await hashPassword(password)
  return inTransaction(ctx.db, async trx => {
    if (!(await selectAccount(trx, link.accountId))) return failure('unknown')
    if (!(await markLinkUsed(trx, link.linkId, ctx.now.toString()))) return failure('used')
    await updatePasswordHash(trx, link.accountId, passwordHash)
    await deleteSessionsOfAccount(trx, link.accountId)
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'account.password-set', subject: { type: 'account', id: link.accountId } },
    )
    return success()
  })
}
