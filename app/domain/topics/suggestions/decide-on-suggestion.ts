import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { addTopic } from '../editing/add-topic.ts'
import type { TopicInput } from '../topic.schema.ts'
import { selectSuggestionForDecision, updateDecision } from './suggestion.queries.ts'

type Refusal = 'unknown-suggestion' | 'already-decided'
type OpenSuggestion = NonNullable<Awaited<ReturnType<typeof selectSuggestionForDecision>>>
type Decision = { decision: 'accepted' | 'declined'; note: string; topicId: string | null }

/**
 * Takes a suggestion up: the topic, as comms has edited it, joins the library, and whoever suggested it
 * gets a mail with the note, which may be empty.
 * @returns the slug of the new topic
 */
export async function acceptSuggestion(
  ctx: Ctx<AccountActor>,
  suggestionId: string,
  { topic, note }: { topic: TopicInput; note: string },
): Promise<Result<string, Refusal>> {
  return decide(ctx, suggestionId, async (trx, suggestion) => {
    const { id: topicId, slug: topicSlug } = await addTopic(trx, topic)
    await record(trx, suggestion, { decision: 'accepted', note, topicId })
    const params = { title: suggestion.title, note, topicSlug }
    await queueMail(trx, { template: 'suggestion-accepted', params, ...envelope(suggestion) })
    return topicSlug
  })
}

/** Does not take a suggestion up; whoever suggested it gets a mail with the reason. */
export async function declineSuggestion(
  ctx: Ctx<AccountActor>,
  suggestionId: string,
  note: string,
): Promise<Result<undefined, Refusal>> {
  return decide(ctx, suggestionId, async (trx, suggestion) => {
    await record(trx, suggestion, { decision: 'declined', note, topicId: null })
    const params = { title: suggestion.title, note }
    await queueMail(trx, { template: 'suggestion-declined', params, ...envelope(suggestion) })
    return undefined
  })
}

// Of two people who decide at once the second waits here and finds it decided.
function decide<Value>(
  ctx: Ctx<AccountActor>,
  suggestionId: string,
  carryOut: (ctx: Ctx<AccountActor>, suggestion: OpenSuggestion) => Promise<Value>,
): Promise<Result<Value, Refusal>> {
  return inTransaction(ctx.db, async trx => {
    const suggestion = isId(suggestionId) ? await selectSuggestionForDecision(trx, suggestionId) : undefined
    if (suggestion === undefined) return failure('unknown-suggestion')
    if (suggestion.decision !== null) return failure('already-decided')
    return success(await carryOut({ ...ctx, db: trx }, suggestion))
  })
}

async function record(ctx: Ctx<AccountActor>, { id }: OpenSuggestion, decision: Decision): Promise<void> {
  const decidedBy = ctx.actor.accountId
  await updateDecision(ctx.db, id, {
    ...decision,
    note: decision.note === '' ? null : decision.note,
    ...{ decidedBy, decidedAt: ctx.now.toString() },
  })
  await writeAudit(ctx, { action: `suggestion.${decision.decision}`, subject: { type: 'suggestion', id } })
}

function envelope({ suggestedBy }: OpenSuggestion) {
  return { accountId: suggestedBy, confidential: false }
}
