import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { insertSignedLink } from './account.queries.ts'
import type { LinkPurpose } from './signed-link.rules.ts'

/**
 * Stores a link that lets its holder do one thing for one account until it expires.
 * @param hours how long it is valid
 * @returns its id; the URL is made from it while a mail is rendered, so that no row holds a secret
 */
export async function createSignedLink(
  ctx: Pick<Ctx, 'db' | 'now'>,
  link: { purpose: LinkPurpose; accountId: string; subjectId: string | null; hours: number },
): Promise<string> {
  const id = newId()
  await insertSignedLink(ctx.db, {
    id,
    purpose: link.purpose,
    accountId: link.accountId,
    subjectId: link.subjectId,
    createdAt: ctx.now.toString(),
    expiresAt: ctx.now.add({ hours: link.hours }).toString(),
  })
  return id
}
