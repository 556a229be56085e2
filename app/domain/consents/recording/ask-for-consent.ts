import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { selectPerson } from '../people/person.queries.ts'
import { selectConsentText } from '../texts/consent-text.queries.ts'
import { insertConsent, insertEvent, insertScopes } from './consent.queries.ts'
import type { AskInput } from './consent.schema.ts'

/**
 * 'only-employees': an end with the job is asked of somebody who has none with the town. 'already-over': the last day
 * lies in the past.
 */
export type AskRefusal = 'unknown-person' | 'unknown-text' | 'only-employees' | 'already-over'

/**
 * Notes that somebody is asked for their consent: a record without an answer, that the printed form belongs to.
 * @returns the consent's id
 */
export function askForConsent(
  ctx: Ctx<AccountActor>,
  personId: string,
  { purposes, channels, ...input }: AskInput,
): Promise<Result<string, AskRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const person = isId(personId) ? await selectPerson(trx, personId) : undefined
    if (!person) return failure('unknown-person')
    if (!(await selectConsentText(trx, input.textId))) return failure('unknown-text')
    if (input.endsWithEmployment && person.kind !== 'employee') return failure('only-employees')
    if (input.validUntil && input.validUntil < dayOf(ctx.now)) return failure('already-over')
    await lockPeople(trx, [personId], 'changing')
    const id = newId()
    await insertConsent(trx, {
      ...input,
      ...{ id, personId, askedAt: ctx.now.toString(), askedBy: ctx.actor.accountId },
      formReason: input.form === 'other' ? (input.formReason ?? '') : null,
      validUntil: input.validUntil ?? null,
    })
    const scopes = purposes.flatMap(purpose => channels.map(channel => ({ purpose, channel })))
    await insertScopes(
      trx,
      scopes.map(scope => ({ ...scope, consentId: id, granted: false })),
    )
    const event = { id: newId(), consentId: id, kind: 'asked', at: ctx.now.toString(), by: 'comms' } as const
    await insertEvent(trx, { ...event, accountId: ctx.actor.accountId })
    await writeAudit({ ...ctx, db: trx }, { action: 'consent.asked', subject: { type: 'consent', id } })
    return success(id)
  })
}
