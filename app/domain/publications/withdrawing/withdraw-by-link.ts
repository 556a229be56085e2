import { readWithdrawal } from '#app/domain/consents/consents.server.ts'
import type { WithdrawnChannels } from '#app/domain/consents/withdrawal/withdrawal.rules.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { type WithdrawalDone, withdrawConsent } from './withdraw-consent.ts'

/** Withdraws by the personal link of whoever agreed: the person or one of their guardians. */
export async function withdrawByLink(
  ctx: Ctx,
  link: { key: string; token: string },
  channels: WithdrawnChannels,
): Promise<Result<WithdrawalDone, 'unknown' | 'of-age'>> {
  const opened = await readWithdrawal(ctx, link)
  if (!opened.ok) return opened
  const { consentId, guardianId } = opened.value
  const by = guardianId === null ? ({ kind: 'person' } as const) : ({ kind: 'guardian', guardianId } as const)
  return withdrawConsent(ctx, { consentId, channels, by })
}
