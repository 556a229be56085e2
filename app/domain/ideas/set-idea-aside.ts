import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectIdea, updateIdea } from './idea.queries.ts'

type Refusal = 'unknown-idea' | 'already-a-topic'

/** Takes an idea off the wall without deleting it. Doing it twice changes nothing. */
export function setIdeaAside(
  ctx: Ctx<AccountActor>,
  eventId: string,
  ideaId: string,
): Promise<Result<undefined, Refusal>> {
  return move(ctx, { eventId, ideaId, aside: true })
}

/** Puts an idea back on the wall. Doing it twice changes nothing. */
export function restoreIdea(
  ctx: Ctx<AccountActor>,
  eventId: string,
  ideaId: string,
): Promise<Result<undefined, Refusal>> {
  return move(ctx, { eventId, ideaId, aside: false })
}

async function move(
  ctx: Ctx<AccountActor>,
  { eventId, ideaId, aside }: { eventId: string; ideaId: string; aside: boolean },
): Promise<Result<undefined, Refusal>> {
  return inTransaction(ctx.db, async trx => {
    const known = isId(eventId) && isId(ideaId)
    const idea = known ? await selectIdea(trx, eventId, ideaId, { lock: true }) : undefined
    if (idea === undefined) return failure('unknown-idea')
    if (idea.topicId !== null) return failure('already-a-topic')
    if ((idea.setAsideAt !== null) === aside) return success()
    await updateIdea(trx, ideaId, { setAsideAt: aside ? ctx.now.toString() : null })
    await writeAudit(
      { ...ctx, db: trx },
      { action: aside ? 'idea.set-aside' : 'idea.restored', subject: { type: 'idea', id: ideaId } },
    )
    return success()
  })
}
