import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectConnection } from './connection.queries.ts'
import { type Connection, connectionAt } from './connection.rules.ts'

/** Whether the signed-in person is connected with LinkedIn, since when, until when, and when they last fetched. */
export async function readConnection({ db, actor, now }: Ctx<AmbassadorActor>): Promise<Connection> {
  return connectionAt(await selectConnection(db, actor.ambassadorId), now)
}
