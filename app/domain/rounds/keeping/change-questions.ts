import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  deleteQuestion,
  insertQuestion,
  lockRound,
  selectQuestions,
  updateQuestionOrder,
} from '../round.queries.ts'
import type { QuestionInput } from '../round.schema.ts'
import { mostQuestions, movedQuestion } from './question-order.rules.ts'

type Question = Awaited<ReturnType<typeof selectQuestions>>[number]

/** Adds a question at the end. */
export function addQuestion(
  ctx: Ctx<AccountActor>,
  roundId: string,
  { question, required }: QuestionInput,
): Promise<Result<undefined, 'unknown-round' | 'too-many'>> {
  return change(ctx, roundId, async (scoped, questions) => {
    if (questions.length >= mostQuestions) return failure('too-many')
    const position = (questions.at(-1)?.position ?? 0) + 1
    await insertQuestion(scoped.db, { id: newId(), roundId, position, question, required })
    return success()
  })
}

/** Removes a question with every answer to it; one that is gone already stays gone. */
export function removeQuestion(
  ctx: Ctx<AccountActor>,
  roundId: string,
  questionId: string,
): Promise<Result<undefined, 'unknown-round'>> {
  return change(ctx, roundId, async scoped => {
    await deleteQuestion(scoped.db, roundId, questionId)
    return success()
  })
}

/** Moves a question one place up or down. */
export function moveQuestion(
  ctx: Ctx<AccountActor>,
  roundId: string,
  { questionId, direction }: { questionId: string; direction: 'up' | 'down' },
): Promise<Result<undefined, 'unknown-round'>> {
  return change(ctx, roundId, async (scoped, questions) => {
    const order = questions.map(({ id }) => id)
    await updateQuestionOrder(scoped.db, roundId, movedQuestion(order, questionId, direction))
    return success()
  })
}

// Of two people who change the questions of one call, the second waits and finds what the first one left.
function change<Reason extends string>(
  ctx: Ctx<AccountActor>,
  roundId: string,
  carryOut: (ctx: Ctx<AccountActor>, questions: Question[]) => Promise<Result<undefined, Reason>>,
): Promise<Result<undefined, Reason | 'unknown-round'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    if (!(isId(roundId) && (await lockRound(trx, roundId)))) return failure('unknown-round')
    const changed = await carryOut(scoped, await selectQuestions(trx, roundId))
    if (!changed.ok) return changed
    await writeAudit(scoped, { action: 'round.questions-changed', subject: { type: 'round', id: roundId } })
    return changed
  })
}
