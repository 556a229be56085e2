import type { Temporal } from 'temporal-polyfill'
import { instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import { selectIdeas } from './idea.queries.ts'
import { selectEvent, selectWall, selectWallByCode } from './wall.queries.ts'
import { readCode, stateOf, WALL_LIMIT, type WallState } from './wall.rules.ts'

/** An idea on a wall, with the topic it became. Nobody knows who had it. */
type Idea = Awaited<ReturnType<typeof selectIdeas>>[number]

/** A workshop with its wall, null before it was opened, and all ideas, the newest first; for comms. */
export type Wall = {
  event: { id: string; title: string }
  wall: { code: string; openUntil: string; state: WallState } | null
  ideas: Idea[]
}

/** The wall of a workshop, for comms; undefined if there is no such workshop. */
export async function readWall(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  eventId: string,
): Promise<Wall | undefined> {
  const event = isId(eventId) ? await selectEvent(db, eventId) : undefined
  if (event === undefined) return undefined
  const wall = await selectWall(db, eventId)
  return {
    event: { id: event.id, title: event.title },
    wall: wall
      ? { code: wall.code, openUntil: wall.openUntil.toISOString(), state: stateAt(wall, now) }
      : null,
    ideas: await selectIdeas(db, eventId, WALL_LIMIT),
  }
}

/** What a phone learns about a wall from its code: which workshop it is, and whether it takes ideas. */
export async function readWallByCode(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  typed: string,
): Promise<{ title: string; state: WallState } | undefined> {
  const wall = await findWall(db, typed)
  return wall && { title: wall.title, state: stateAt(wall, now) }
}

function findWall(db: Db, typed: string) {
  const code = readCode(typed)
  return code === null ? undefined : selectWallByCode(db, code)
}

function stateAt(wall: { openUntil: Date }, now: Temporal.Instant): WallState {
  return stateOf({ openUntil: instantOf(wall.openUntil) }, now)
}
