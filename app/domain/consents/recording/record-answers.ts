import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { confirmGiven } from '../giving/confirm-given.ts'
import { carryWithdrawals } from '../withdrawal/carry-withdrawals.ts'
import { changeConsent, type Held, maySign, noteChange } from './change-consent.ts'
import { insertSignature, updateConsent, updateGranted } from './consent.queries.ts'
import type { AnswersInput } from './consent.schema.ts'
import { needsScan, type SignerId, signerIds, wereAsked, whyDaysRefuse } from './recording.rules.ts'

export type AnswersRefusal =
  | 'unknown-consent'
  | 'already-answered'
  | 'scan-missing'
  | 'unknown-signer'
  | 'not-asked'
  | 'day-to-come'
  | 'ends-before-it-begins'

/**
 * Writes down what stands on the paper that came back: each tick, who signed, and when. The scan has to be there
 * first, unless another form was agreed. What the person has withdrawn since they signed stays withdrawn. With no tick at all the answer was no, and that is kept as well.
 */
export function recordAnswers(
  ctx: Ctx<AccountActor>,
  consentId: string,
  input: AnswersInput,
): Promise<Result<undefined, AnswersRefusal>> {
  return changeConsent(ctx, consentId, async held => {
    const { consent } = held
    const signers = signerIds(input.signers)
    if (consent.givenOn !== null) return failure('already-answered')
    if (consent.scanId === null && needsScan(consent.form)) return failure('scan-missing')
    if (!maySign(held, signers)) return failure('unknown-signer')
    if (!wereAsked(input.granted, consent.scopes)) return failure('not-asked')
    const { givenOn } = input
    const wrong = whyDaysRefuse({ givenOn, validUntil: consent.validUntil }, dayOf(ctx.now))
    if (wrong) return failure(wrong)
    const collectedBy = input.collectedBy ?? ctx.actor.accountId
    await updateConsent(held.ctx.db, consent.id, { givenOn, validFrom: givenOn, collectedBy })
    await updateGranted(held.ctx.db, consent.id, input.granted)
    await sign(held, signers, givenOn)
    const granted = input.granted.map(({ purpose, channel }) => `${purpose}/${channel}`)
    await noteChange(held, 'given', { detail: { givenOn, granted, signers }, scanId: consent.scanId })
    await carryWithdrawals(held.ctx, consent, givenOn)
    await confirmGiven(held.ctx, consent.id)
    return success()
  })
}

/** Adds who signed, on the day they did; who had signed already stays as they were. */
export async function sign(
  { ctx, consent }: Held,
  signers: readonly SignerId[],
  signedOn: string,
): Promise<void> {
  for (const guardianId of signers) {
    await insertSignature(ctx.db, { id: newId(), consentId: consent.id, guardianId, signedOn, way: 'paper' })
  }
}
