import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { attemptsKeptSince, warnedUntil } from './connection.rules.ts'
import { deleteAttemptsBefore, deleteEnded, markWarned, selectEnding } from './watch.queries.ts'

/**
 * Forgets connections that have ended and ways to LinkedIn that led nowhere, and tells people three days before
 * theirs ends. A mail and the note that it was written are one transaction, so that a connection is called to mind
 * once, however often this runs.
 * @returns how many were forgotten and how many mails were written
 */
export async function watchConnections(ctx: Ctx<SystemActor>): Promise<number> {
  const ended = await deleteEnded(ctx.db, new Date(ctx.now.epochMilliseconds))
  const attempts = await deleteAttemptsBefore(ctx.db, attemptsKeptSince(ctx.now))
  let warned = 0
  for (const connection of await selectEnding(ctx.db, warnedUntil(ctx.now))) {
    if (await warn(ctx, connection)) warned += 1
  }
  return ended + attempts + warned
}

function warn(
  ctx: Ctx<SystemActor>,
  { ambassadorId, accountId, expiresAt }: { ambassadorId: string; accountId: string; expiresAt: Date },
): Promise<boolean> {
  return inTransaction(ctx.db, async trx => {
    if (!(await markWarned(trx, { ambassadorId, expiresAt, warnedAt: ctx.now.toString() }))) return false
    await queueMail(
      { ...ctx, db: trx },
      {
        accountId,
        template: 'connection-ends',
        params: { endsAt: expiresAt.toISOString() },
        confidential: true,
      },
    )
    return true
  })
}
