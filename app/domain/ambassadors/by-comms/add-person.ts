import { openAmbassadorAccount } from '#app/domain/accounts/accounts.server.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx, Locale } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { insertAmbassador, insertMembership, selectTakenEmails } from '../ambassador.queries.ts'
import { changeState } from '../change-state.ts'

/** Somebody who is to join the programme. */
export type NewPerson = { name: string; email: string; locale: Locale; departmentId: string }

/**
 * Stores a person with their account and their department from a day on, without a state yet. Call it
 * inside the transaction that gives them one. An address that takes part already is 'email-taken'.
 */
export async function addPerson(
  ctx: Ctx<AccountActor>,
  person: NewPerson,
  from: Day,
): Promise<Result<{ ambassadorId: string; accountId: string }, 'email-taken'>> {
  if ((await selectTakenEmails(ctx.db, [person.email])).length > 0) return failure('email-taken')
  const account = await openAmbassadorAccount(ctx, person)
  if (!account.ok) return account
  const [ambassadorId, accountId] = [newId(), account.value]
  await insertAmbassador(ctx.db, { id: ambassadorId, accountId, createdAt: ctx.now.toString() })
  await insertMembership(ctx.db, {
    id: newId(),
    ambassadorId,
    departmentId: person.departmentId,
    validFrom: from,
  })
  return success({ ambassadorId, accountId })
}

/** Moves a person who was only just stored to 'invited', from today. */
export async function becomeInvited(ctx: Ctx<AccountActor>, ambassadorId: string): Promise<void> {
  const invited = await changeState(ctx, { ambassadorId, to: 'invited', by: 'comms' })
  if (!invited.ok) throw new Error(`A person nobody knew yet cannot be invited: ${invited.reason}`)
}
