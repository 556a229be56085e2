import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { selectConsent, selectConsentScopes } from '../giving/consent-link.queries.ts'
import { isUnderAge } from '../giving/signer.rules.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { insertEvent } from '../recording/consent.queries.ts'
import type { Channel } from '../scope.rules.ts'
import { updateWithdrawn } from './withdrawal.queries.ts'
import { decideWithdrawal, type WithdrawnChannels } from './withdrawal.rules.ts'

/** Who withdraws: the person, one of their guardians, or comms who enters what came on paper that day. */
export type WithdrawnBy =
  | { kind: 'person' }
  | { kind: 'guardian'; guardianId: string }
  | { kind: 'comms'; day: Day; note: string; scanId: string | null }

/** What a withdrawal took away; no channels if there was nothing left to take. */
export type Withdrawn = { personId: string; taken: Channel[]; left: Channel[] }

/**
 * Withdraws a consent in the register, in the transaction of whoever also looks after the photos. The person is held
 * first, so that nobody hands out a photo in between. What was agreed, who signed it and the scan stay as proof.
 * 'of-age': a guardian no longer speaks for somebody who has come of age.
 */
export function markWithdrawn(
  ctx: Ctx,
  { consentId, channels, by }: { consentId: string; channels: WithdrawnChannels; by: WithdrawnBy },
): Promise<Result<Withdrawn, 'unknown' | 'of-age'>> {
  return inTransaction(ctx.db, async trx => {
    const consent = await selectConsent(trx, consentId)
    if (!consent) return failure('unknown')
    const { personId } = consent
    await lockPeople(trx, [personId], 'changing')
    const [person] = await readCoverFacts({ db: trx }, [personId])
    if (!person) return failure('unknown')
    if (by.kind === 'guardian' && !isUnderAge(person, dayOf(ctx.now))) return failure('of-age')
    const { taken, left } = decideWithdrawal(await selectConsentScopes(trx, consentId), channels)
    if (taken.length === 0) return success({ personId, taken, left })
    await updateWithdrawn(trx, consentId, { channels: taken, at: ctx.now.toString() })
    await insertEvent(trx, {
      ...{ id: newId(), consentId, at: ctx.now.toString(), by: by.kind },
      kind: left.length === 0 ? 'withdrawn' : 'partly-withdrawn',
      accountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      guardianId: by.kind === 'guardian' ? by.guardianId : null,
      scanId: by.kind === 'comms' ? by.scanId : null,
      detail: JSON.stringify({
        channels: taken,
        ...(by.kind === 'comms' ? { day: by.day, note: by.note } : {}),
      }),
    })
    return success({ personId, taken, left })
  })
}
