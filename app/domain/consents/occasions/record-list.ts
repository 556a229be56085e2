import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dropFile, keepFile } from '#app/domain/files/files.server.ts'
import { ageOn, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { AGE_OF_MAJORITY } from '../consent-cover.rules.ts'
import { lockPeople } from '../cover.queries.ts'
import { writeScan } from '../evidence/keep-scan.ts'
import type { ScanRefusal } from '../evidence/scan.rules.ts'
import { confirmGiven } from '../giving/confirm-given.ts'
import { insertEvent, insertSignature, updateConsent, updateGranted } from '../recording/consent.queries.ts'
import { whyDaysRefuse } from '../recording/recording.rules.ts'
import { carryWithdrawals } from '../withdrawal/carry-withdrawals.ts'
import { lockOccasion, updateOccasionScan } from './occasion.queries.ts'
import type { SignedInput } from './occasion.schema.ts'
import { readOccasion } from './read-occasion.ts'

type Occasion = NonNullable<Awaited<ReturnType<typeof readOccasion>>>

/** 'not-open': somebody ticked is not on the list, or has been recorded meanwhile. 'child': a minor is among them. */
export type RecordListRefusal =
  | 'unknown-occasion'
  | 'scan-missing'
  | 'not-open'
  | 'child'
  | 'day-to-come'
  | 'ends-before-it-begins'

/**
 * Puts the scan of the signed list to an occasion: one for everybody on it. Once somebody's yes rests on it, it stays.
 */
export async function attachListScan(
  ctx: Ctx<AccountActor>,
  occasionId: string,
  bytes: Uint8Array,
): Promise<Result<undefined, ScanRefusal | 'unknown-occasion' | 'already-answered'>> {
  if (!(await readOccasion(ctx, occasionId))) return failure('unknown-occasion')
  const written = await writeScan(ctx, bytes)
  if (!written.ok) return written
  return withOccasion(ctx, occasionId, async (trx, occasion) => {
    if (occasion.listed.some(({ givenOn }) => givenOn !== null)) return failure('already-answered')
    await updateOccasionScan(trx.db, occasionId, await keepFile(trx, written.value))
    if (occasion.scanId) await dropFile(trx, occasion.scanId)
    const subject = { type: 'occasion', id: occasionId }
    await writeAudit(trx, { action: 'occasion.scan-added', subject })
    return success()
  })
}

/**
 * Writes down who signed the list: each of them agrees to everything it asks for. All of them or nobody. A child's
 * line on a list is no consent: their guardians sign a form of their own.
 * @returns how many people agreed
 */
export function recordList(
  ctx: Ctx<AccountActor>,
  occasionId: string,
  { signed, givenOn }: SignedInput,
): Promise<Result<number, RecordListRefusal>> {
  return withOccasion(ctx, occasionId, async (trx, occasion) => {
    const { scanId, validUntil, scopes } = occasion
    if (scanId === null) return failure('scan-missing')
    const open = occasion.listed.filter(each => each.givenOn === null && signed.includes(each.consentId))
    if (open.length < new Set(signed).size) return failure('not-open')
    if (open.some(person => isMinor(person, givenOn))) return failure('child')
    const wrong = whyDaysRefuse({ givenOn, validUntil }, dayOf(ctx.now))
    if (wrong) return failure(wrong)
    const ids = open.map(({ personId }) => personId)
    await lockPeople(trx.db, ids, 'changing')
    for (const { consentId, personId } of open) {
      const collectedBy = ctx.actor.accountId
      await updateConsent(trx.db, consentId, { givenOn, validFrom: givenOn, collectedBy })
      await updateGranted(trx.db, consentId, scopes)
      const signature = { id: newId(), consentId, guardianId: null, signedOn: givenOn, way: 'paper' } as const
      await insertSignature(trx.db, signature)
      const event = {
        id: newId(),
        consentId,
        kind: 'given',
        at: ctx.now.toString(),
        by: 'comms',
        scanId,
      } as const
      const detail = JSON.stringify({ givenOn, occasionId })
      await insertEvent(trx.db, { ...event, accountId: ctx.actor.accountId, detail })
      await carryWithdrawals(trx, { id: consentId, personId }, givenOn)
      await confirmGiven(trx, consentId)
    }
    const subject = { type: 'occasion', id: occasionId }
    const detail = { people: open.length }
    await writeAudit(trx, { action: 'occasion.list-recorded', subject, detail })
    return success(open.length)
  })
}

function isMinor({ kind, bornOn }: Occasion['listed'][number], day: string): boolean {
  return bornOn === null ? kind === 'child' : ageOn(bornOn, day) < AGE_OF_MAJORITY
}

function withOccasion<Value, Reason extends string>(
  ctx: Ctx<AccountActor>,
  occasionId: string,
  change: (ctx: Ctx<AccountActor>, occasion: Occasion) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'unknown-occasion'>> {
  return inTransaction(ctx.db, async trx => {
    if (!isId(occasionId) || !(await lockOccasion(trx, occasionId))) return failure('unknown-occasion')
    const occasion = await readOccasion({ db: trx }, occasionId)
    return occasion ? change({ ...ctx, db: trx }, occasion) : failure('unknown-occasion')
  })
}
