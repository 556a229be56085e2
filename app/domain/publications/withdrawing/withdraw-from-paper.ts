import { writeScan } from '#app/domain/consents/consents.server.ts'
import type { ScanRefusal } from '#app/domain/consents/evidence/scan.rules.ts'
import type { WithdrawnChannels } from '#app/domain/consents/withdrawal/withdrawal.rules.ts'
import { dropFile, keepFile } from '#app/domain/files/files.server.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { type WithdrawalDone, withdrawConsent } from './withdraw-consent.ts'

/** What came on paper, by phone or in person: the day, a word on how, and a scan if there is one. */
export type PaperWithdrawal = {
  consentId: string
  channels: WithdrawnChannels
  day: Day
  note: string
  scan: { bytes: Uint8Array } | null
}

/**
 * Enters a withdrawal that reached comms without a link. It counts from now on, and the register says on which day it
 * came. The scan is kept with what happened, like the scan of the consent itself.
 */
export async function withdrawFromPaper(
  ctx: Ctx<AccountActor>,
  { consentId, channels, day, note, scan }: PaperWithdrawal,
): Promise<Result<WithdrawalDone, 'unknown' | 'of-age' | 'day-to-come' | ScanRefusal>> {
  if (day > dayOf(ctx.now)) return failure('day-to-come')
  const written = scan ? await writeScan(ctx, scan.bytes) : null
  if (written && !written.ok) return written
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const scanId = written ? await keepFile(scoped, written.value) : null
    const done = await withdrawConsent(scoped, {
      ...{ consentId, channels },
      by: { kind: 'comms', day, note, scanId },
    })
    const kept = done.ok && done.value.taken.length > 0
    if (scanId !== null && !kept) await dropFile(scoped, scanId)
    return done
  })
}
