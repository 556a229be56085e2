import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectGoals, selectValues } from '../topic.queries.ts'
import { readShippedTopic, type TopicFile } from './read-shipped-topic.rules.ts'
import { insertTies, insertTopics, selectSlugs } from './topic-change.queries.ts'

/**
 * Makes the shipped topics the town's own. A topic whose slug exists is left alone, whatever the town has
 * made of it. Goals, values and departments the town does not have are left out.
 * @param departmentIds the town's departments by the slugs the files use, such as 'sportbuero'
 * @returns how many topics are new; throws a ZodError when a file is not a valid topic
 */
export async function loadShippedTopics(
  ctx: Pick<Ctx, 'db' | 'now'>,
  files: readonly TopicFile[],
  departmentIds: ReadonlyMap<string, string> = new Map(),
): Promise<number> {
  const shipped = files.map(readShippedTopic)
  return inTransaction(ctx.db, async trx => {
    const present = new Set(await selectSlugs(trx))
    const goalIds = idsBySlug(await selectGoals(trx))
    const valueIds = idsBySlug(await selectValues(trx))
    const at = ctx.now.toString()
    const fresh = shipped
      .filter(({ slug }) => !present.has(slug))
      .map(({ goals, values, departments, season, ...topic }) => ({
        row: {
          ...topic,
          id: newId(),
          seasonFrom: season?.from ?? null,
          seasonTo: season?.to ?? null,
          createdAt: at,
          updatedAt: at,
        },
        ties: {
          goalIds: idsOf(goals, goalIds),
          valueIds: idsOf(values, valueIds),
          departmentIds: idsOf(departments, departmentIds),
        },
      }))
    await insertTopics(
      trx,
      fresh.map(({ row }) => row),
    )
    await insertTies(
      trx,
      fresh.map(({ row, ties }) => ({ topicId: row.id, ...ties })),
    )
    return fresh.length
  })
}

function idsBySlug(rows: ReadonlyArray<{ id: string; slug: string }>): Map<string, string> {
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

function idsOf(slugs: readonly string[], ids: ReadonlyMap<string, string>): string[] {
  return slugs.flatMap(slug => ids.get(slug) ?? [])
}
