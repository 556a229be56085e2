import { readDepartment } from '#app/domain/departments/departments.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import type { InvitationInput } from '../invitation.schema.ts'
import { addPerson, becomeInvited } from './add-person.ts'
import { sendOnlyInvitation } from './send-only-invitation.ts'

/**
 * Invites somebody: an account without a password, a place in a department, the state 'invited' from today,
 * and a mail with a link to a password that is valid for two weeks. Whoever works on the programme already
 * keeps their account, and is led to where they accept.
 * @returns the new ambassador's id
 */
export async function inviteAmbassador(
  ctx: Ctx<AccountActor>,
  input: InvitationInput,
): Promise<Result<string, 'email-taken' | 'unknown-department'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    if (!(await readDepartment(trx, input.departmentId))) return failure('unknown-department')
    const added = await addPerson(scoped, { ...input, locale: 'de' }, dayOf(ctx.now))
    if (!added.ok) return added
    const { ambassadorId, accountId } = added.value
    await becomeInvited(scoped, ambassadorId)
    await sendOnlyInvitation(scoped, accountId)
    return success(ambassadorId)
  })
}
