import { keepFile } from '#app/domain/files/files.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { writeScan } from '../evidence/keep-scan.ts'
import type { ScanRefusal } from '../evidence/scan.rules.ts'
import { changeConsent, noteChange } from './change-consent.ts'
import { updateConsent } from './consent.queries.ts'
import type { ExtendInput } from './consent.schema.ts'

/** 'not-later': the new last day is no later than the one that applies, or there is no end to move. */
export type ExtendRefusal = ScanRefusal | 'unknown-consent' | 'not-answered' | 'not-later' | 'scan-missing'

/**
 * Moves the last day of a consent that was given. What an employee agreed to in writing is extended in writing, so
 * that takes a new scan; elsewhere a note says what was agreed.
 */
export async function extendConsent(
  ctx: Ctx<AccountActor>,
  consentId: string,
  { validUntil, note }: ExtendInput,
  scan: Uint8Array | null,
): Promise<Result<undefined, ExtendRefusal>> {
  const written = scan && (await writeScan(ctx, scan))
  if (written && !written.ok) return written
  return changeConsent(ctx, consentId, async held => {
    const { consent } = held
    if (consent.givenOn === null) return failure('not-answered')
    if (consent.validUntil === null || validUntil <= consent.validUntil) return failure('not-later')
    if (written === null && consent.form === 'written') return failure('scan-missing')
    const scanId = written && (await keepFile(held.ctx, written.value))
    await updateConsent(held.ctx.db, consent.id, { validUntil })
    const detail = { from: consent.validUntil, to: validUntil, note }
    await noteChange(held, 'extended', { detail, scanId })
    return success()
  })
}
