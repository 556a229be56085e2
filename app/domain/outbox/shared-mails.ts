import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectSharedMail, selectSharedMails } from './mail.queries.ts'

/** Mails that comms may read (invitations, answers to suggestions), newest first, the last hundred. */
export function listSharedMails(ctx: Ctx) {
  return selectSharedMails(ctx.db, 100)
}

/** One mail comms may read; undefined for a confidential one. */
export async function readSharedMail(ctx: Ctx, mailId: string) {
  return isId(mailId) ? selectSharedMail(ctx.db, mailId) : undefined
}
