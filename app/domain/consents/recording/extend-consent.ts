import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { changeConsent, noteChange } from './change-consent.ts'
import { updateConsent } from './consent.queries.ts'
import type { ExtendInput } from './consent.schema.ts'

/** 'not-later': the new last day is no later than the one that applies, or there is no end to move. */
export type ExtendRefusal = 'unknown-consent' | 'not-answered' | 'not-later' | 'scan-missing'

/**
 * Moves the last day of a consent that was given. What an employee agreed to in writing is extended in writing, so
 * that takes a new scan; elsewhere a note says what was agreed.
 */
export function extendConsent(
  ctx: Ctx<AccountActor>,
  consentId: string,
  { validUntil, note }: ExtendInput,
  scanId: string | null,
): Promise<Result<undefined, ExtendRefusal>> {
  return changeConsent(ctx, consentId, async held => {
    const { consent } = held
    if (consent.givenOn === null) return failure('not-answered')
    if (consent.validUntil === null || validUntil <= consent.validUntil) return failure('not-later')
    if (scanId === null && consent.form === 'written') return failure('scan-missing')
    await updateConsent(held.ctx.db, consent.id, { validUntil })
    const detail = { from: consent.validUntil, to: validUntil, note }
    await noteChange(held, 'extended', { detail, scanId })
    return success()
  })
}
