import { type Insertable, sql, type Updateable } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Round, RoundQuestion } from '#db/types.generated.ts'

const columns = [
  'round.id',
  'round.slug',
  'round.title',
  'round.invitation',
  'round.opensOn',
  'round.closesOn',
  'round.kickOffOn',
  'round.places',
  'round.selfDescription',
  'round.closedAt',
  'round.reopenedAt',
] as const

/** Calls open on a day, those that close first on top. */
export function selectOpenRounds(db: Db, today: Day, limit: number) {
  return db
    .selectFrom('round')
    .select(columns)
    .where('closedAt', 'is', null)
    .where('opensOn', '<=', today)
    .where('closesOn', '>=', today)
    .orderBy('closesOn')
    .orderBy('slug')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Every call with how many confirmed applications it has and how many of those are not decided, newest first. */
export function selectRoundsWithCounts(db: Db, limit: number) {
  const counted = sql<number>`count(application.id)`
  return db
    .selectFrom('round')
    .leftJoin('application', join =>
      join
        .onRef('application.roundId', '=', 'round.id')
        .on('application.confirmedAt', 'is not', null)
        .on('application.withdrawnAt', 'is', null),
    )
    .select(columns)
    .select([
      counted.as('applied'),
      sql<number>`count(application.id) filter (where application.decision is null)`.as('undecided'),
      sql<number>`count(application.id) filter (where application.decision = 'accepted')`.as('accepted'),
    ])
    .groupBy('round.id')
    .orderBy('round.opensOn', 'desc')
    .orderBy('round.createdAt', 'desc')
    .orderBy('round.id')
    .limit(limit)
    .execute()
}

export function selectRound(db: Db, roundId: string) {
  return db.selectFrom('round').select(columns).where('id', '=', roundId).executeTakeFirst()
}

export function selectRoundBySlug(db: Db, slug: string) {
  return db.selectFrom('round').select(columns).where('slug', '=', slug).executeTakeFirst()
}

/** Holds a call until the transaction ends: what is counted or ordered within it happens one after the other. */
export function lockRound(db: Db, roundId: string) {
  return db.selectFrom('round').select(columns).where('id', '=', roundId).forNoKeyUpdate().executeTakeFirst()
}

export async function selectRoundSlugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('round').select('slug').execute()
  return rows.map(({ slug }) => slug)
}

export async function insertRound(db: Db, round: Insertable<Round>): Promise<void> {
  await db.insertInto('round').values(round).execute()
}

export async function updateRound(db: Db, roundId: string, change: Updateable<Round>): Promise<void> {
  await db.updateTable('round').set(change).where('id', '=', roundId).execute()
}

/** A call's own questions in their order. */
export function selectQuestions(db: Db, roundId: string) {
  return db
    .selectFrom('roundQuestion')
    .select(['id', 'position', 'question', 'required'])
    .where('roundId', '=', roundId)
    .orderBy('position')
    .execute()
}

export async function insertQuestion(db: Db, question: Insertable<RoundQuestion>): Promise<void> {
  await db.insertInto('roundQuestion').values(question).execute()
}

export async function deleteQuestion(db: Db, roundId: string, questionId: string): Promise<void> {
  await db.deleteFrom('roundQuestion').where('roundId', '=', roundId).where('id', '=', questionId).execute()
}

/** Gives questions the places 1, 2, 3 ... in this order. */
export async function updateQuestionOrder(db: Db, roundId: string, order: readonly string[]): Promise<void> {
  // Every place may be taken only once, so they step aside first.
  await db
    .updateTable('roundQuestion')
    .set(eb => ({ position: eb('position', '+', 1000) }))
    .where('roundId', '=', roundId)
    .execute()
  for (const [index, id] of order.entries()) {
    await db
      .updateTable('roundQuestion')
      .set({ position: index + 1 })
      .where('roundId', '=', roundId)
      .where('id', '=', id)
      .execute()
  }
}
