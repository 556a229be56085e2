import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { NudgeStage } from '#app/domain/nudges/nudge-facts.rules.ts'
import type { Db } from '#db/open.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'
import { aPick, aTopic } from '#tests/support/topics.ts'

type Person = Pick<AmbassadorActor, 'ambassadorId'>

/** The moment on Berlin's clocks: '2026-11-12 09:00'. */
export function berlin(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin').toInstant()
}

/** A reminder of an earlier day; its mail is gone, as after a while in real life. */
export async function aNudge(
  db: Db,
  { ambassadorId }: Person,
  given: { stage: NudgeStage; at: string; topicIds?: string[] },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('nudge')
    .values({
      id,
      ambassadorId,
      month: given.at.slice(0, 7),
      stage: given.stage,
      decidedAt: berlin(given.at).toString(),
      expected: 2,
      counted: 0,
      topicIds: given.topicIds ?? [],
    })
    .execute()
  return id
}

export async function anAbsence(db: Db, { ambassadorId }: Person, fromDay: string, toDay: string) {
  await db
    .insertInto('absence')
    .values({ id: newId(), ambassadorId, fromDay, toDay, enteredAt: '2026-01-01T08:00:00Z' })
    .execute()
}

/** Eight topics, two of which need a photo: enough that two reminders need not offer the same ones. */
export async function eightTopics(db: Db) {
  return Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      aTopic(db, { title: `Thema ${index + 1}`, slug: `thema-${index + 1}`, needsPhoto: index < 2 }),
    ),
  )
}

/**
 * A town in November 2026 with one person for each way things can stand: somebody silent, somebody half
 * way, somebody done, and everybody for whom there is a reason to be left alone.
 */
export async function aVariedTown(db: Db): Promise<Record<string, AmbassadorActor>> {
  const [topic] = await eightTopics(db)
  if (!topic) throw new Error('No topic')
  const town: Record<string, AmbassadorActor> = {}
  const add = async (name: string, given: Parameters<typeof anAmbassador>[1] = {}) => {
    const person = await anAmbassador(db, { name, ...given })
    town[name] = person
    return person
  }
  await add('Silent')
  await add('Modest', { target: 1 })
  await add('ReadsAlong', { target: 0 })
  await add('Paused', { state: 'paused' })
  await add('JustJoined', { since: '2026-11-17' })
  const half = await add('HalfWay')
  await aPost(db, half, { publishedAt: '2026-11-04T09:00:00Z' })
  const done = await add('Done')
  for (const publishedAt of ['2026-11-03T09:00:00Z', '2026-11-11T09:00:00Z'])
    await aPost(db, done, { publishedAt })
  await anAbsence(db, await add('Away'), '2026-11-09', '2026-11-13')
  const picking = await add('Picking')
  await aPick(db, { topicId: topic.id, ambassadorId: picking.ambassadorId, pickedAt: '2026-11-09T12:00:00Z' })
  const { ambassadorId } = await add('Snoozed')
  await db
    .insertInto('snooze')
    .values({ ambassadorId, month: '2026-11', snoozedAt: '2026-11-02T09:00:00Z' })
    .execute()
  const optedOut = await add('OptedOut')
  await db
    .updateTable('ambassador')
    .set({ nudgeMailOptedOutAt: '2026-10-01T09:00:00Z' })
    .where('id', '=', optedOut.ambassadorId)
    .execute()
  const unanswering = await add('Unanswering')
  await aNudge(db, unanswering, { stage: 'first', at: '2026-09-10 09:00' })
  await aNudge(db, unanswering, { stage: 'second', at: '2026-10-20 09:00' })
  return town
}

/** The mails that wait in the queue to be delivered, by the ids in their jobs. */
export async function queuedMailIds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select data ->> 'mailId' as id from pgboss.job where name = 'deliver-mail' order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** Everything a check writes, as it stands: to compare before and after. */
export async function nudgeState(db: Db) {
  return {
    nudges: await db.selectFrom('nudge').selectAll().orderBy('id').execute(),
    tasks: await db.selectFrom('commsTask').selectAll().orderBy('id').execute(),
    links: await db.selectFrom('signedLink').selectAll().orderBy('id').execute(),
    mails: await db.selectFrom('mail').selectAll().orderBy('id').execute(),
    queued: await queuedMailIds(db),
  }
}
