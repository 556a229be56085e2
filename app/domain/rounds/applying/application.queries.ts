import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Application, ApplicationAnswer } from '#db/types.generated.ts'
import type { AnswerCount } from './self-description.rules.ts'

export async function insertApplication(
  db: Db,
  application: Insertable<Application>,
  answers: readonly Insertable<ApplicationAnswer>[],
): Promise<void> {
  await db.insertInto('application').values(application).execute()
  if (answers.length > 0)
    await db
      .insertInto('applicationAnswer')
      .values([...answers])
      .execute()
}

const withRound = (db: Db) =>
  db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.roundId')
    .innerJoin('department', 'department.id', 'application.departmentId')
    .select([
      'application.id',
      'application.roundId',
      'application.name',
      'application.email',
      'application.job',
      'application.linkedin',
      'application.motivation',
      'application.worries',
      'application.submittedAt',
      'application.confirmedAt',
      'application.withdrawnAt',
      'application.decision',
      'application.decidedAt',
      'department.name as departmentName',
      'round.title as roundTitle',
    ])

/** One application with its call. */
export function selectApplication(db: Db, applicationId: string) {
  return withRound(db).where('application.id', '=', applicationId).executeTakeFirst()
}

/** What somebody answered to the questions of the town's own, in the order of the form. */
export function selectAnswers(db: Db, applicationId: string) {
  return db
    .selectFrom('applicationAnswer')
    .innerJoin('roundQuestion', 'roundQuestion.id', 'applicationAnswer.questionId')
    .select(['roundQuestion.question', 'applicationAnswer.answer'])
    .where('applicationId', '=', applicationId)
    .orderBy('roundQuestion.position')
    .execute()
}

/** The confirmed application of this address, whatever its case. */
export function selectConfirmedByEmail(db: Db, roundId: string, email: string) {
  return db
    .selectFrom('application')
    .select(['id', 'name', 'email', 'locale'])
    .where('roundId', '=', roundId)
    .where('confirmedAt', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .where(sameAddress(email))
    .executeTakeFirst()
}

/** An application, held until the transaction ends. */
export function lockApplication(db: Db, applicationId: string) {
  return db
    .selectFrom('application')
    .select(['id', 'roundId', 'email', 'submittedAt', 'confirmedAt', 'withdrawnAt', 'decision'])
    .select(sql<unknown>`self_description`.as('selfDescription'))
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst()
}

/** Confirms an application; what the person said about themselves leaves the row. */
export async function updateConfirmed(db: Db, applicationId: string, confirmedAt: string): Promise<void> {
  await db
    .updateTable('application')
    .set({ confirmedAt, selfDescription: null })
    .where('id', '=', applicationId)
    .execute()
}

/** Deletes what else waits to be confirmed by this address in this call. */
export async function deleteOtherUnconfirmed(db: Db, roundId: string, email: string): Promise<void> {
  await db
    .deleteFrom('application')
    .where('roundId', '=', roundId)
    .where('confirmedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where(sameAddress(email))
    .execute()
}

/** Empties an application: that there was one is all that stays. */
export async function updateWithdrawn(db: Db, applicationId: string, withdrawnAt: string): Promise<void> {
  await db.deleteFrom('applicationAnswer').where('applicationId', '=', applicationId).execute()
  await db
    .updateTable('application')
    .set({
      withdrawnAt,
      ...{ name: '', email: '', job: '', motivation: '', worries: null, selfDescription: null },
      linkedin: 'not-yet',
    })
    .where('id', '=', applicationId)
    .execute()
}

/** Adds one person to each of these counters. */
export async function addToCounters(
  db: Db,
  roundId: string,
  counters: ReadonlyArray<Omit<AnswerCount, 'people'>>,
): Promise<void> {
  if (counters.length === 0) return
  await db
    .insertInto('selfDescriptionCount')
    .values(counters.map(counter => ({ ...counter, roundId, people: 1 })))
    .onConflict(conflict =>
      conflict
        .columns(['roundId', 'aspect', 'answer'])
        .doUpdateSet(eb => ({ people: eb('selfDescriptionCount.people', '+', 1) })),
    )
    .execute()
}

/** The counters of a call. */
export function selectCounters(db: Db, roundId: string): Promise<AnswerCount[]> {
  return db
    .selectFrom('selfDescriptionCount')
    .select(['aspect', 'answer', 'people'])
    .where('roundId', '=', roundId)
    .execute()
}

function sameAddress(email: string) {
  return sql<boolean>`lower(application.email) = ${email.toLowerCase()}`
}
