import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectMailOfAccount, selectMailsOfAccount } from './mail.queries.ts'

/** The signed-in person's own mails, newest first, the last fifty. */
export function listOwnMails(ctx: Ctx<AccountActor>) {
  return selectMailsOfAccount(ctx.db, ctx.actor.accountId, 50)
}

/** One of the signed-in person's own mails; undefined for anybody else's. */
export async function readOwnMail(ctx: Ctx<AccountActor>, mailId: string) {
  return isId(mailId) ? selectMailOfAccount(ctx.db, ctx.actor.accountId, mailId) : undefined
}
