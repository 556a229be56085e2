import type { Db } from '#db/open.ts'
import type { Decision } from './decision.rules.ts'

const confirmed = (db: Db) =>
  db
    .selectFrom('application')
    .innerJoin('department', 'department.id', 'application.departmentId')
    .where('application.confirmedAt', 'is not', null)
    .where('application.withdrawnAt', 'is', null)

/** The applications of a call that count, by when they were confirmed. */
export function selectChoosable(db: Db, roundId: string, limit: number) {
  return confirmed(db)
    .select([
      'application.id',
      'application.name',
      'application.job',
      'application.linkedin',
      'application.motivation',
      'application.departmentId',
      'department.name as departmentName',
      'application.decision',
      'application.decidedAt',
    ])
    .where('application.roundId', '=', roundId)
    .orderBy('application.confirmedAt')
    .orderBy('application.name')
    .orderBy('application.id')
    .limit(limit)
    .execute()
}

/** These applications of a call, held until the transaction ends: whoever else decides waits. */
export function lockChoosable(db: Db, roundId: string, ids: readonly string[]) {
  return db
    .selectFrom('application')
    .select(['id', 'name', 'email', 'locale', 'departmentId', 'confirmedAt', 'decision'])
    .where('roundId', '=', roundId)
    .where('id', 'in', [...ids])
    .where('confirmedAt', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** One application that counts, in full, with its call and who decided about it. */
export function selectFullApplication(db: Db, roundId: string, applicationId: string) {
  return confirmed(db)
    .innerJoin('round', 'round.id', 'application.roundId')
    .leftJoin('account as decider', 'decider.id', 'application.decidedBy')
    .select([
      'application.id',
      'application.name',
      'application.email',
      'application.job',
      'application.linkedin',
      'application.motivation',
      'application.worries',
      'application.confirmedAt',
      'application.decision',
      'application.decidedAt',
      'application.ambassadorId',
      'department.name as departmentName',
      'round.title as roundTitle',
      'decider.name as decidedBy',
    ])
    .where('application.roundId', '=', roundId)
    .where('application.id', '=', applicationId)
    .executeTakeFirst()
}

export async function updateDecision(
  db: Db,
  applicationId: string,
  decided: { decision: Decision; decidedAt: string; decidedBy: string; ambassadorId: string | null },
): Promise<void> {
  await db.updateTable('application').set(decided).where('id', '=', applicationId).execute()
}

/** Calls with applications nobody has decided about, with how many, those that close first on top. */
export function selectUndecidedByRound(db: Db, limit: number) {
  return db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.roundId')
    .select(({ fn }) => ['round.id as roundId', fn.countAll<number>().as('count')])
    .where('application.confirmedAt', 'is not', null)
    .where('application.withdrawnAt', 'is', null)
    .where('application.decision', 'is', null)
    .groupBy('round.id')
    .orderBy('round.closesOn')
    .orderBy('round.id')
    .limit(limit)
    .execute()
}
