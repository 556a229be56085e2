import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { selectGuardians } from '../people/person.queries.ts'
import { insertEvent, selectConsent } from './consent.queries.ts'
import { type ConsentRecord, readConsent } from './read-consent.ts'
import type { SignerId } from './recording.rules.ts'

/** A consent held for changing it, with the people who may sign it. */
export type Held = { ctx: Ctx<AccountActor>; consent: ConsentRecord; guardianIds: string[] }

/**
 * Changes a consent: holds the person, so that nobody hands out a photo of theirs meanwhile, and reads the consent as
 * it is then.
 */
export function changeConsent<Value, Reason extends string>(
  ctx: Ctx<AccountActor>,
  consentId: string,
  change: (held: Held) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'unknown-consent'>> {
  return inTransaction(ctx.db, async trx => {
    const known = isId(consentId) ? await selectConsent(trx, consentId) : undefined
    if (!known) return failure('unknown-consent')
    await lockPeople(trx, [known.personId], 'changing')
    const consent = await readConsent({ db: trx }, consentId)
    if (!consent) return failure('unknown-consent')
    const guardians = await selectGuardians(trx, consent.personId)
    const guardianIds = guardians.filter(({ removedAt }) => removedAt === null).map(({ id }) => id)
    return change({ ctx: { ...ctx, db: trx }, consent, guardianIds })
  })
}

/** What a change leaves behind: an event of the consent, and an entry in the audit log without names. */
export async function noteChange(
  { ctx, consent }: Held,
  kind: 'given' | 'extended' | 'corrected',
  { detail, scanId }: { detail: Record<string, unknown>; scanId?: string | null },
): Promise<void> {
  await insertEvent(ctx.db, {
    ...{ id: newId(), consentId: consent.id, kind, at: ctx.now.toString(), by: 'comms' },
    ...{ accountId: ctx.actor.accountId, scanId: scanId ?? null, detail: JSON.stringify(detail) },
  })
  await writeAudit(ctx, { action: `consent.${kind}`, subject: { type: 'consent', id: consent.id } })
}

/** Whether everybody of these may sign this consent: the person themself, or a guardian they have now. */
export function maySign({ guardianIds, consent }: Held, signers: readonly SignerId[]): boolean {
  const known = [...guardianIds, ...consent.signatures.map(({ guardianId }) => guardianId)]
  return signers.every(id => id === null || known.includes(id))
}
