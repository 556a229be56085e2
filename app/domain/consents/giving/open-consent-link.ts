import { readLinkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { selectConsentLink } from './consent-link.queries.ts'

/** A link as its holder may use it. */
export type OpenedConsentLink = NonNullable<Awaited<ReturnType<typeof selectConsentLink>>>

/**
 * Looks a personal link up by the token in its address. A link to give a consent is valid for a while, one to
 * withdraw it for as long as the consent is stored, and none for somebody who is no longer a guardian: they neither
 * speak for the child nor read about it. Changes nothing: opening a link is not using it.
 */
export async function openConsentLink(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { key, token, purpose }: { key: string; token: string; purpose: 'give' | 'withdraw' },
): Promise<Result<OpenedConsentLink, 'unknown' | 'expired'>> {
  const linkId = readLinkToken(key, token)
  const link = linkId === null ? undefined : await selectConsentLink(ctx.db, linkId)
  if (link?.purpose !== purpose || link.guardianRemovedAt !== null) return failure('unknown')
  if (link.expiresAt !== null && link.expiresAt.getTime() <= ctx.now.epochMilliseconds)
    return failure('expired')
  return success(link)
}
