import { keepFile } from '#app/domain/files/files.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { writeScan } from '../evidence/keep-scan.ts'
import type { ScanRefusal } from '../evidence/scan.rules.ts'
import { confirmGiven } from '../giving/confirm-given.ts'
import { changeConsent, maySign, noteChange } from './change-consent.ts'
import type { SignatureInput } from './consent.schema.ts'
import { sign } from './record-answers.ts'
import { needsScan, signerIds } from './recording.rules.ts'

export type SignatureRefusal =
  | ScanRefusal
  | 'unknown-consent'
  | 'not-answered'
  | 'unknown-signer'
  | 'day-to-come'
  | 'scan-missing'

/**
 * Writes down a signature that came later: of the other guardian, or of the child that has turned 14. Twice is once.
 * 'not-answered': nobody has signed yet, so the form is recorded as a whole.
 */
export async function addSignature(
  ctx: Ctx<AccountActor>,
  consentId: string,
  { signer, signedOn }: SignatureInput,
  scan: Uint8Array | null,
): Promise<Result<undefined, SignatureRefusal>> {
  const written = scan && (await writeScan(ctx, scan))
  if (written && !written.ok) return written
  return changeConsent(ctx, consentId, async held => {
    const { consent } = held
    const signers = signerIds([signer])
    if (consent.givenOn === null) return failure('not-answered')
    if (!maySign(held, signers)) return failure('unknown-signer')
    if (signedOn > dayOf(ctx.now)) return failure('day-to-come')
    if (written === null && needsScan(consent.form)) return failure('scan-missing')
    const scanId = written && (await keepFile(held.ctx, written.value))
    await sign(held, signers, signedOn)
    await noteChange(held, 'corrected', { detail: { signers, signedOn }, scanId })
    await confirmGiven(held.ctx, consent.id, signers)
    return success()
  })
}
