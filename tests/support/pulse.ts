import { newId } from '#app/domain/kernel/ids.ts'
import { type AnswerCounts, type PulseQuestion, pulseQuestions } from '#app/domain/pulse/question.rules.ts'
import type { Db } from '#db/open.ts'

/** A pulse with its counters; questions that are not given have none. @returns its id */
export async function aPulse(
  db: Db,
  given: {
    half: string
    opensOn: string
    closesOn: string
    counts?: Partial<Record<PulseQuestion, AnswerCounts>>
  },
): Promise<string> {
  const { counts = {}, ...pulse } = given
  const pulseId = newId()
  await db
    .insertInto('pulse')
    .values({ id: pulseId, ...pulse })
    .execute()
  const rows = pulseQuestions.flatMap(question =>
    (counts[question] ?? []).map((people, index) => ({ pulseId, question, answer: index + 1, people })),
  )
  if (rows.length > 0) await db.insertInto('pulseCount').values(rows).execute()
  return pulseId
}

/** Everything the pulse has stored, in an order of its own. */
export async function pulseState(db: Db) {
  return {
    pulses: await db.selectFrom('pulse').select(['half', 'opensOn', 'closesOn']).orderBy('half').execute(),
    participants: await db
      .selectFrom('pulseParticipant')
      .innerJoin('ambassador', 'ambassador.id', 'pulseParticipant.ambassadorId')
      .innerJoin('account', 'account.id', 'ambassador.accountId')
      .select(['account.name', 'pulseParticipant.answered'])
      .orderBy('account.name')
      .execute(),
    counts: await db
      .selectFrom('pulseCount')
      .select(['question', 'answer', 'people'])
      .orderBy('question')
      .orderBy('answer')
      .execute(),
    mails: await db
      .selectFrom('mail')
      .innerJoin('account', 'account.id', 'mail.accountId')
      .select(['account.name', 'mail.template', 'mail.confidential', 'mail.params'])
      .orderBy('account.name')
      .execute(),
  }
}
