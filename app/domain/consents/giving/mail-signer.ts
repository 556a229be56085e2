import type { Ctx } from '#app/domain/kernel/context.ts'
import type { MailContent } from '#app/domain/outbox/mail-template.rules.ts'
import { queueMail, queueMailTo } from '#app/domain/outbox/outbox.server.ts'
import type { Signer } from './consent-link.queries.ts'

/** Whether a mail can reach somebody. */
export function isReachable({ accountId, email }: Pick<Signer, 'accountId' | 'email'>): boolean {
  return accountId !== null || email !== null
}

/** Writes to somebody who agrees or withdraws, by their account if they have one. @returns whether a mail went out */
export async function mailSigner(ctx: Ctx, signer: Signer, mail: MailContent): Promise<boolean> {
  const { accountId, email, name, locale } = signer
  if (accountId !== null) await queueMail(ctx, { ...mail, accountId, confidential: true })
  else if (email !== null) await queueMailTo(ctx, { name, email, locale }, { ...mail, confidential: true })
  return isReachable(signer)
}
