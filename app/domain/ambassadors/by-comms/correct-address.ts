import { correctEmail } from '#app/domain/accounts/accounts.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockAmbassador } from '../ambassador.queries.ts'
import { selectSpells } from '../participation.queries.ts'
import { sendOnlyInvitation } from './send-only-invitation.ts'

/** Why an address stays as it is. 'in-use': its holder has signed in already, or works on the programme. */
export type AddressRefusal = 'unknown' | 'not-invited' | 'in-use' | 'email-taken'

/**
 * Corrects the address of somebody whose invitation did not arrive, and invites them there: links sent before stop
 * working. Only while nobody has ever signed in with it: whoever could change another's address could sign in as them.
 */
export async function correctAddress(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  email: string,
): Promise<Result<undefined, AddressRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const person = await lockAmbassador(trx, ambassadorId)
    if (!person) return failure('unknown')
    const running = (await selectSpells(trx, [ambassadorId])).find(spell => spell.to === null)
    if (running?.state !== 'invited') return failure('not-invited')
    const corrected = await correctEmail(scoped, person.accountId, email)
    if (!corrected.ok) return corrected
    await sendOnlyInvitation(scoped, person.accountId)
    return success()
  })
}
