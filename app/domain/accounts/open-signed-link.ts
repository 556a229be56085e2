import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { selectSignedLink } from './account.queries.ts'
import { readLinkToken } from './link-token.ts'
import { type LinkPurpose, type LinkState, linkState, passwordPurposes } from './signed-link.rules.ts'

export type OpenedLink = {
  linkId: string
  purpose: LinkPurpose
  accountId: string
  ambassadorId: string | null
  subjectId: string | null
  name: string
  email: string
}

/** Looks a link up by the token in its URL. Changes nothing: opening a link is not using it. */
export function openSignedLink(
  ctx: Pick<Ctx, 'db' | 'now'>,
  linkKey: string,
  token: string,
  purpose: LinkPurpose,
): Promise<OpenedOrNot> {
  return open(ctx, linkKey, token, [purpose])
}

/** The same for a link to a password, whether its holder was invited or has forgotten theirs. */
export function openPasswordLink(
  ctx: Pick<Ctx, 'db' | 'now'>,
  linkKey: string,
  token: string,
): Promise<OpenedOrNot> {
  return open(ctx, linkKey, token, passwordPurposes)
}

type OpenedOrNot = Result<OpenedLink, 'unknown' | Exclude<LinkState, 'valid'>>

async function open(
  ctx: Pick<Ctx, 'db' | 'now'>,
  linkKey: string,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<OpenedOrNot> {
  const linkId = readLinkToken(linkKey, token)
  const link = linkId === null ? undefined : await selectSignedLink(ctx.db, linkId)
  if (!link) return failure('unknown')
  const state = linkState(link, purposes, ctx.now.epochMilliseconds)
  if (state !== 'valid') return failure(state)
  return success({
    linkId: link.id,
    // Only a purpose that was asked for opens.
    purpose: link.purpose as LinkPurpose,
    accountId: link.accountId,
    ambassadorId: link.ambassadorId,
    subjectId: link.subjectId,
    name: link.accountName,
    email: link.accountEmail,
  })
}
