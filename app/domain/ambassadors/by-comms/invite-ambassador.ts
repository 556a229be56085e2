import { createAccount } from '#app/domain/accounts/accounts.server.ts'
import { readDepartment } from '#app/domain/departments/departments.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertAmbassador, insertMembership } from '../ambassador.queries.ts'
import { changeState } from '../change-state.ts'
import type { InvitationInput } from '../invitation.schema.ts'
import { sendOnlyInvitation } from './send-only-invitation.ts'

/**
 * Invites somebody: an account without a password, a place in a department, the state 'invited' from today,
 * and a mail with a link to a password that is valid for two weeks.
 * @returns the new ambassador's id
 */
export async function inviteAmbassador(
  ctx: Ctx<AccountActor>,
  input: InvitationInput,
): Promise<Result<string, 'email-taken' | 'unknown-department'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    if (!(await readDepartment(trx, input.departmentId))) return failure('unknown-department')
    const account = await createAccount(scoped, {
      email: input.email,
      name: input.name,
      locale: 'de',
      roles: ['ambassador'],
    })
    if (!account.ok) return account
    const ambassadorId = await storeInvited(scoped, account.value, input.departmentId)
    await sendOnlyInvitation(scoped, account.value)
    return success(ambassadorId)
  })
}

async function storeInvited(ctx: Ctx, accountId: string, departmentId: string): Promise<string> {
  const id = newId()
  await insertAmbassador(ctx.db, { id, accountId, createdAt: ctx.now.toString() })
  await insertMembership(ctx.db, { id: newId(), ambassadorId: id, departmentId, validFrom: dayOf(ctx.now) })
  const invited = await changeState(ctx, { ambassadorId: id, to: 'invited', by: 'comms' })
  if (!invited.ok) throw new Error(`A person nobody knew yet cannot be invited: ${invited.reason}`)
  return id
}
