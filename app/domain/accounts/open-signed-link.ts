import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { selectSignedLink } from './account.queries.ts'
import { readLinkToken } from './link-token.ts'
import { type LinkPurpose, type LinkState, linkState } from './signed-link.rules.ts'

export type OpenedLink = {
  linkId: string
  accountId: string
  ambassadorId: string | null
  subjectId: string | null
  name: string
  email: string
}

/** Looks a link up by the token in its URL. Changes nothing: opening a link is not using it. */
export async function openSignedLink(
  ctx: Pick<Ctx, 'db' | 'now'>,
  linkKey: string,
  token: string,
  purpose: LinkPurpose,
): Promise<Result<OpenedLink, 'unknown' | Exclude<LinkState, 'valid'>>> {
  const linkId = readLinkToken(linkKey, token)
  const link = linkId === null ? undefined : await selectSignedLink(ctx.db, linkId)
  if (!link) return failure('unknown')
  const state = linkState(link, purpose, ctx.now.epochMilliseconds)
  if (state !== 'valid') return failure(state)
  return success({
    linkId: link.id,
    accountId: link.accountId,
    ambassadorId: link.ambassadorId,
    subjectId: link.subjectId,
    name: link.accountName,
    email: link.accountEmail,
  })
}
