import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { carryWithdrawals } from '../withdrawal/carry-withdrawals.ts'
import { changeConsent, maySign, noteChange } from './change-consent.ts'
import { deleteSignatures, updateConsent, updateGranted } from './consent.queries.ts'
import type { CorrectInput } from './consent.schema.ts'
import { sign } from './record-answers.ts'
import { signerIds, wereAsked, whyDaysRefuse } from './recording.rules.ts'

export type CorrectRefusal =
  | 'unknown-consent'
  | 'not-answered'
  | 'unknown-signer'
  | 'not-asked'
  | 'day-to-come'
  | 'ends-before-it-begins'

/**
 * Puts right what was written down wrongly. The paper stays as it is, what was there before stands in the event, and
 * what was withdrawn stays withdrawn.
 */
export function correctConsent(
  ctx: Ctx<AccountActor>,
  consentId: string,
  input: CorrectInput,
): Promise<Result<undefined, CorrectRefusal>> {
  return changeConsent(ctx, consentId, async held => {
    const { consent } = held
    const { givenOn, occasion, note } = input
    const validUntil = input.validUntil ?? null
    const signers = signerIds(input.signers)
    if (consent.givenOn === null) return failure('not-answered')
    if (!maySign(held, signers)) return failure('unknown-signer')
    if (!wereAsked(input.granted, consent.scopes)) return failure('not-asked')
    const wrong = whyDaysRefuse({ givenOn, validUntil }, dayOf(ctx.now))
    if (wrong) return failure(wrong)
    const before = {
      ...{ givenOn: consent.givenOn, validUntil: consent.validUntil, occasion: consent.occasion },
      granted: consent.scopes
        .filter(scope => scope.granted)
        .map(scope => `${scope.purpose}/${scope.channel}`),
      signers: consent.signatures.map(({ guardianId }) => guardianId),
    }
    await updateConsent(held.ctx.db, consent.id, { givenOn, validFrom: givenOn, validUntil, occasion })
    await updateGranted(held.ctx.db, consent.id, input.granted)
    const gone = consent.signatures.filter(({ guardianId }) => !signers.includes(guardianId))
    await deleteSignatures(
      held.ctx.db,
      gone.map(({ id }) => id),
    )
    await sign(held, signers, givenOn)
    await noteChange(held, 'corrected', { detail: { note, before } })
    await carryWithdrawals(held.ctx, consent, givenOn)
    return success()
  })
}
