import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Pulse } from '#db/types.generated.ts'

/** @returns false when this half of the year has its pulse already */
export async function insertPulse(db: Db, pulse: Insertable<Pulse>): Promise<boolean> {
  const inserted = await db
    .insertInto('pulse')
    .values(pulse)
    .onConflict(conflict => conflict.column('half').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The pulse that takes answers on a day; there is never more than one. */
export function selectOpenPulse(db: Db, day: string) {
  return db
    .selectFrom('pulse')
    .select(['id', 'half', 'closesOn'])
    .where('opensOn', '<=', day)
    .where('closesOn', '>=', day)
    .orderBy('half', 'desc')
    .executeTakeFirst()
}

/** Pulses that are over on a day, the newest first. */
export function selectClosedPulses(db: Db, day: string, limit: number) {
  return db
    .selectFrom('pulse')
    .select(['id', 'half', 'opensOn', 'closesOn'])
    .where('closesOn', '<', day)
    .orderBy('half', 'desc')
    .limit(limit)
    .execute()
}

/** People who are active on a day, whose account is open, and who have not been invited to this pulse. */
export function selectUninvited(db: Db, pulseId: string, day: string) {
  return db
    .selectFrom('participationSpell as spell')
    .innerJoin('ambassador', 'ambassador.id', 'spell.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .leftJoin('pulseParticipant', join =>
      join
        .onRef('pulseParticipant.ambassadorId', '=', 'ambassador.id')
        .on('pulseParticipant.pulseId', '=', pulseId),
    )
    .select(['ambassador.id as ambassadorId', 'ambassador.accountId'])
    .where('spell.state', '=', 'active')
    .where('spell.validFrom', '<=', day)
    .where(({ or, eb }) => or([eb('spell.validTo', 'is', null), eb('spell.validTo', '>', day)]))
    .where('account.deactivatedAt', 'is', null)
    .where('pulseParticipant.ambassadorId', 'is', null)
    .orderBy('ambassador.id')
    .execute()
}

/** @returns false when this person has been invited already */
export async function insertParticipant(db: Db, pulseId: string, ambassadorId: string): Promise<boolean> {
  const inserted = await db
    .insertInto('pulseParticipant')
    .values({ pulseId, ambassadorId, answered: false })
    .onConflict(conflict => conflict.doNothing())
    .returning('ambassadorId')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Whether somebody has answered; undefined for somebody who was not invited. */
export function selectParticipant(db: Db, pulseId: string, ambassadorId: string) {
  return db
    .selectFrom('pulseParticipant')
    .select('answered')
    .where('pulseId', '=', pulseId)
    .where('ambassadorId', '=', ambassadorId)
    .executeTakeFirst()
}

/** Notes that somebody has answered. @returns false when they had before, or were not invited */
export async function updateAnswered(db: Db, pulseId: string, ambassadorId: string): Promise<boolean> {
  const updated = await db
    .updateTable('pulseParticipant')
    .set({ answered: true })
    .where('pulseId', '=', pulseId)
    .where('ambassadorId', '=', ambassadorId)
    .where('answered', '=', false)
    .returning('ambassadorId')
    .executeTakeFirst()
  return updated !== undefined
}

/** Counts answers one up, in the database: two people at once are both counted. */
export async function incrementCounts(
  db: Db,
  counts: ReadonlyArray<{ pulseId: string; question: string; answer: number }>,
): Promise<void> {
  await db
    .insertInto('pulseCount')
    .values(counts.map(count => ({ ...count, people: 1 })))
    .onConflict(conflict =>
      conflict
        .columns(['pulseId', 'question', 'answer'])
        .doUpdateSet({ people: sql<number>`pulse_count.people + 1` }),
    )
    .execute()
}

/** How often each answer was given, for these pulses. */
export async function selectCounts(db: Db, pulseIds: readonly string[]) {
  if (pulseIds.length === 0) return []
  return db
    .selectFrom('pulseCount')
    .select(['pulseId', 'question', 'answer', 'people'])
    .where('pulseId', 'in', [...pulseIds])
    .execute()
}
