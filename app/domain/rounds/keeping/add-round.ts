import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { slugFor } from '#app/domain/topics/editing/topic-slug.rules.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertRound, selectRoundSlugs } from '../round.queries.ts'
import type { RoundInput } from '../round.schema.ts'

/** Adds a call; on its first day it is on the public page by itself. @returns its id */
export async function addRound(ctx: Ctx<AccountActor>, input: RoundInput): Promise<string> {
  return inTransaction(ctx.db, async trx => {
    const id = newId()
    const slug = slugFor(input.title, await selectRoundSlugs(trx))
    await insertRound(trx, {
      ...input,
      id,
      slug,
      kickOffOn: input.kickOffOn ?? null,
      places: input.places ?? null,
      createdAt: ctx.now.toString(),
      createdBy: ctx.actor.accountId,
    })
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'round.added',
        subject: { type: 'round', id },
        detail: { slug, opensOn: input.opensOn, closesOn: input.closesOn },
      },
    )
    return id
  })
}
