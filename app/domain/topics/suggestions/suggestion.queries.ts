import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { TopicSuggestion } from '#db/types.generated.ts'

export async function insertSuggestion(db: Db, suggestion: Insertable<TopicSuggestion>): Promise<void> {
  await db.insertInto('topicSuggestion').values(suggestion).execute()
}

const suggestions = (db: Db) =>
  db
    .selectFrom('topicSuggestion')
    .leftJoin('topic', 'topic.id', 'topicSuggestion.topicId')
    .leftJoin('account as decider', 'decider.id', 'topicSuggestion.decidedBy')
    .innerJoin('account as suggester', 'suggester.id', 'topicSuggestion.suggestedBy')
    .select([
      'topicSuggestion.id',
      'topicSuggestion.title',
      'topicSuggestion.description',
      'topicSuggestion.suggestedAt',
      'topicSuggestion.decision',
      'topicSuggestion.decidedAt',
      'topicSuggestion.note',
      'topic.slug as topicSlug',
      'suggester.name as suggestedBy',
      'decider.name as decidedBy',
    ])

/** What waits for a decision, the oldest first. */
export function selectOpenSuggestions(db: Db, limit: number) {
  return suggestions(db)
    .where('topicSuggestion.decision', 'is', null)
    .orderBy('topicSuggestion.suggestedAt')
    .orderBy('topicSuggestion.id')
    .limit(limit)
    .execute()
}

/** What was decided, the newest decision first. */
export function selectDecidedSuggestions(db: Db, limit: number) {
  return suggestions(db)
    .where('topicSuggestion.decision', 'is not', null)
    .orderBy('topicSuggestion.decidedAt', 'desc')
    .orderBy('topicSuggestion.id')
    .limit(limit)
    .execute()
}

/** What one person suggested, the newest first. */
export function selectSuggestionsOf(db: Db, accountId: string, limit: number) {
  return suggestions(db)
    .where('topicSuggestion.suggestedBy', '=', accountId)
    .orderBy('topicSuggestion.suggestedAt', 'desc')
    .orderBy('topicSuggestion.id')
    .limit(limit)
    .execute()
}

export function selectSuggestion(db: Db, id: string) {
  return suggestions(db).where('topicSuggestion.id', '=', id).executeTakeFirst()
}

/** A suggestion, held for this transaction: whoever else decides waits and sees what was decided. */
export function selectSuggestionForDecision(db: Db, id: string) {
  return db
    .selectFrom('topicSuggestion')
    .select(['id', 'title', 'decision', 'suggestedBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateDecision(
  db: Db,
  id: string,
  decision: {
    decision: 'accepted' | 'declined'
    decidedBy: string
    decidedAt: string
    note: string | null
    topicId: string | null
  },
): Promise<void> {
  await db.updateTable('topicSuggestion').set(decision).where('id', '=', id).execute()
}

/** How many suggestions wait for a decision. */
export async function countOpenSuggestions(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('topicSuggestion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
