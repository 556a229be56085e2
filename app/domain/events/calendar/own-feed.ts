import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertFeed, revokeFeed, selectOpenFeed } from './feed.queries.ts'

/** The signed-in person's calendar feed; undefined if they have none. Its address is made from the id. */
export function readOwnFeed(ctx: Ctx<AmbassadorActor>): Promise<{ id: string; createdAt: Date } | undefined> {
  return selectOpenFeed(ctx.db, ctx.actor.ambassadorId)
}

/** Makes a calendar feed for the signed-in person. Whoever has one keeps it. */
export function makeFeed(ctx: Ctx<AmbassadorActor>): Promise<void> {
  return inTransaction(ctx.db, async trx => {
    await add({ ...ctx, db: trx })
  })
}

/** Ends the signed-in person's feed and makes another one: the address given away before is dead. */
export function replaceFeed(ctx: Ctx<AmbassadorActor>): Promise<void> {
  return inTransaction(ctx.db, async trx => {
    await end({ ...ctx, db: trx }, ctx.actor.ambassadorId)
    await add({ ...ctx, db: trx })
  })
}

/** Ends the signed-in person's feed. Saying it twice changes nothing. */
export function endFeed(ctx: Ctx<AmbassadorActor>): Promise<void> {
  return endFeedOf(ctx, ctx.actor.ambassadorId)
}

/** Ends a person's feed because they leave the programme. */
export function endFeedOf(ctx: Ctx, ambassadorId: string): Promise<void> {
  return inTransaction(ctx.db, trx => end({ ...ctx, db: trx }, ambassadorId))
}

async function add(ctx: Ctx<AmbassadorActor>): Promise<void> {
  const id = newId()
  const { ambassadorId } = ctx.actor
  if (!(await insertFeed(ctx.db, { id, ambassadorId, createdAt: ctx.now.toString() }))) return
  await writeAudit(ctx, { action: 'calendar-feed.made', subject: { type: 'ambassador', id: ambassadorId } })
}

async function end(ctx: Ctx, ambassadorId: string): Promise<void> {
  if (!(await revokeFeed(ctx.db, ambassadorId, ctx.now.toString()))) return
  await writeAudit(ctx, { action: 'calendar-feed.ended', subject: { type: 'ambassador', id: ambassadorId } })
}
