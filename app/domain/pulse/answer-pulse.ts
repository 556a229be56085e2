import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { incrementCounts, selectOpenPulse, selectParticipant, updateAnswered } from './pulse.queries.ts'
import type { PulseAnswers } from './pulse-answer.schema.ts'
import { pulseQuestions } from './question.rules.ts'

/** What the signed-in person finds: a pulse to answer, thanks, or nothing at the moment. */
export type OwnPulse = { state: 'open'; closesOn: string } | { state: 'answered' } | { state: 'none' }

/** The pulse of the signed-in person. */
export async function readOwnPulse(ctx: Ctx<AmbassadorActor>): Promise<OwnPulse> {
  const pulse = await selectOpenPulse(ctx.db, dayOf(ctx.now))
  const own = pulse && (await selectParticipant(ctx.db, pulse.id, ctx.actor.ambassadorId))
  if (!pulse || !own) return { state: 'none' }
  return own.answered ? { state: 'answered' } : { state: 'open', closesOn: pulse.closesOn }
}

/**
 * Counts the answers of the signed-in person and notes that they answered. The two are written together,
 * but nothing leads from one to the other: no time, no order, and no entry in the log of changes.
 */
export async function answerPulse(
  ctx: Ctx<AmbassadorActor>,
  answers: PulseAnswers,
): Promise<Result<undefined, 'none-open' | 'already-answered'>> {
  return inTransaction(ctx.db, async trx => {
    const pulse = await selectOpenPulse(trx, dayOf(ctx.now))
    const own = pulse && (await selectParticipant(trx, pulse.id, ctx.actor.ambassadorId))
    if (!pulse || !own) return failure('none-open')
    if (!(await updateAnswered(trx, pulse.id, ctx.actor.ambassadorId))) return failure('already-answered')
    await incrementCounts(
      trx,
      pulseQuestions.flatMap(question => {
        const answer = answers[question]
        return answer === undefined ? [] : [{ pulseId: pulse.id, question, answer }]
      }),
    )
    return success()
  })
}
