import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { queueMails } from '#app/domain/outbox/outbox.server.ts'
import { insertAccounts, insertRoles, insertSignedLinks } from '../account.queries.ts'
import { INVITATION_HOURS } from './invite-colleague.ts'

/** A person of a list, as the list writes them. */
export type ListedPerson = { name: string; email: string }

/**
 * Creates accounts for people of a list in a few statements, as ambassadors and without a password. Somebody
 * whose address has an account, whatever its case, gets no second one. Call it inside a transaction; the log
 * has one entry for the whole list, which its caller writes.
 * @param grantedBy the account that invites
 * @returns the ids of the new accounts by their address, as it was given
 */
export async function createListedAccounts(
  ctx: Pick<Ctx, 'db' | 'now'>,
  people: readonly ListedPerson[],
  grantedBy: string | null,
): Promise<ReadonlyMap<string, string>> {
  const at = ctx.now.toString()
  const accounts = people.map(({ name, email }) => ({
    id: newId(),
    name,
    email,
    locale: 'de' as const,
    createdAt: at,
  }))
  const created = await insertAccounts(ctx.db, accounts)
  await insertRoles(
    ctx.db,
    created.map(({ id }) => ({ accountId: id, role: 'ambassador', grantedAt: at, grantedBy })),
  )
  return new Map(created.map(({ id, email }) => [email, id]))
}

/** Sends new accounts the link to a password and the mail around it, in a few statements. */
export async function sendInvitations(
  ctx: Pick<Ctx, 'db' | 'now' | 'jobs'>,
  accountIds: readonly string[],
  inviter: string,
): Promise<void> {
  const expires = ctx.now.add({ hours: INVITATION_HOURS }).toString()
  const links = accountIds.map(accountId => ({
    id: newId(),
    purpose: 'set-password',
    accountId,
    createdAt: ctx.now.toString(),
    expiresAt: expires,
  }))
  await insertSignedLinks(ctx.db, links)
  await queueMails(
    ctx,
    links.map(({ id, accountId }) => ({
      accountId,
      template: 'invitation',
      params: { linkId: id, inviter, expires },
      confidential: false,
    })),
  )
}
