import type { AccountActor, Ctx, Locale } from '#app/domain/kernel/context.ts'
import { updateLocale } from './account.queries.ts'

/** Keeps the language the signed-in person reads in, for screens and mails. */
export async function changeLocale(ctx: Ctx<AccountActor>, locale: Locale): Promise<void> {
  await updateLocale(ctx.db, ctx.actor.accountId, locale)
}
