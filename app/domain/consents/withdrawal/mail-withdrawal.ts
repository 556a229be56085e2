import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectPossibleSigners, selectSignersOf } from '../giving/consent-link.queries.ts'
import { mailSigner } from '../giving/mail-signer.ts'
import type { Channel } from '../scope.rules.ts'

/** What a withdrawal led to, as it is confirmed. */
export type WithdrawalOutcome = {
  /** The consent it was said at, and every one it took something from. */
  consentId: string
  consentIds: readonly string[]
  personId: string
  channels: readonly Channel[]
  /** Until when photos are taken down; null if there is none to take down. */
  dueOn: Day | null
}

/**
 * Confirms a withdrawal to everybody it concerns and who can be reached: those who had agreed, and whoever withdrew.
 * @param guardianId the guardian who withdrew, if it was one
 */
export async function mailWithdrawal(
  ctx: Ctx,
  { consentId, consentIds, personId, channels, dueOn }: WithdrawalOutcome,
  guardianId: string | null,
): Promise<void> {
  const signedBy: Array<string | null> = []
  for (const id of consentIds) signedBy.push(...(await selectSignersOf(ctx.db, id)))
  const people = await selectPossibleSigners(ctx.db, personId)
  const [person] = people
  for (const signer of people) {
    if (!signedBy.includes(signer.guardianId) && (guardianId === null || signer.guardianId !== guardianId))
      continue
    const about = signer.guardianId === null ? null : (person?.name ?? null)
    const params = { consentId, about, channels: [...channels], dueOn }
    await mailSigner(ctx, signer, { template: 'consent-withdrawn', params })
  }
}
