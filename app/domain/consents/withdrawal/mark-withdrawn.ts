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
import { channels as allChannels, type Channel } from '../scope.rules.ts'
import { selectScopesOfPerson, updateWithdrawn } from './withdrawal.queries.ts'
import { decideWithdrawal, spreadWithdrawal, type WithdrawnChannels } from './withdrawal.rules.ts'

/** Who withdraws: the person, one of their guardians, or comms who enters what came on paper that day. */
export type WithdrawnBy =
  | { kind: 'person' }
  | { kind: 'guardian'; guardianId: string }
  | { kind: 'comms'; day: Day; note: string; scanId: string | null }

/** What a withdrawal took away, and from which consents; no channels if there was nothing left to take. */
export type Withdrawn = { personId: string; taken: Channel[]; left: Channel[]; consentIds: string[] }

/**
 * Withdraws channels in the register, in the transaction of whoever also looks after the photos: on the consent it was
 * said at, and on every other one of the person that still grants them, each with an event of its own. The person is
 * held first, so that nobody hands out a photo in between. What was agreed, who signed it and the scan stay as proof.
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
    const sheets = Map.groupBy(await selectScopesOfPerson(trx, personId), scope => scope.consentId)
    const each = spreadWithdrawal(
      [...sheets].map(([id, scopes]) => ({ consentId: id, scopes })),
      { consentId, wanted: channels },
    )
    for (const [index, sheet] of each.entries())
      await withdrawSheet({ ...ctx, db: trx }, { ...sheet, by, scanned: index === 0, saidAt: consentId })
    const { left } = decideWithdrawal(await selectConsentScopes(trx, consentId), [])
    const taken = allChannels.filter(channel => each.some(sheet => sheet.taken.includes(channel)))
    return success({ personId, taken, left, consentIds: each.map(sheet => sheet.consentId) })
  })
}

// One paper shows one withdrawal: its scan stands at the first consent, the others name where it was said.
async function withdrawSheet(
  ctx: Ctx,
  sheet: {
    consentId: string
    taken: Channel[]
    left: Channel[]
    by: WithdrawnBy
    scanned: boolean
    saidAt: string
  },
): Promise<void> {
  const { consentId, taken, left, by, scanned, saidAt } = sheet
  await updateWithdrawn(ctx.db, consentId, { channels: taken, at: ctx.now.toString() })
  await insertEvent(ctx.db, {
    ...{ id: newId(), consentId, at: ctx.now.toString(), by: by.kind },
    kind: left.length === 0 ? 'withdrawn' : 'partly-withdrawn',
    accountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    guardianId: by.kind === 'guardian' ? by.guardianId : null,
    scanId: by.kind === 'comms' && scanned ? by.scanId : null,
    detail: JSON.stringify({
      channels: taken,
      ...(saidAt === consentId ? {} : { saidAt }),
      ...(by.kind === 'comms' ? { day: by.day, note: by.note } : {}),
    }),
  })
}
