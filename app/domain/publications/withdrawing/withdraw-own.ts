import { readOwnConsents } from '#app/domain/consents/consents.server.ts'
import type { WithdrawnChannels } from '#app/domain/consents/withdrawal/withdrawal.rules.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { type WithdrawalDone, withdrawConsent } from './withdraw-consent.ts'

/** Withdraws a consent of the acting person; what is somebody else's does not exist for them. */
export async function withdrawOwn(
  ctx: Ctx<AccountActor>,
  consentId: string,
  channels: WithdrawnChannels,
): Promise<Result<WithdrawalDone, 'unknown' | 'of-age'>> {
  const own = (await readOwnConsents(ctx)).find(({ id }) => id === consentId)
  if (!own) return failure('unknown')
  return withdrawConsent(ctx, { consentId: own.id, channels, by: { kind: 'person' } })
}
