import type { KyselyPlugin } from 'kysely'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { upsertPreview } from '#app/domain/linkedin/imports/import.queries.ts'
import {
  type ImportContent,
  NO_CONTENT,
  writeContent,
} from '#app/domain/linkedin/imports/import-content.rules.ts'
import { confirmImport, previewImport } from '#app/domain/linkedin/linkedin.server.ts'
import type { ExportedDay } from '#app/domain/linkedin/personal-export/personal-export.rules.ts'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'
import type { Db } from '#db/open.ts'
import { type ExportSpec, personalExport, SMALL_EXPORT } from '#tests/fixtures/linkedin/personal-export.ts'

/** The person whose name stands in the fixtures' file names. */
export const MEMBER = { name: SMALL_EXPORT.member }

/** The preview a file leads to; a refusal fails the test with its reason. @returns the import's id */
export async function previewed(ctx: Ctx<AmbassadorActor>, file: ExportFile): Promise<string> {
  const answer = await previewImport(ctx, file)
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`)
  return answer.value.importId
}

/** A file handed in and confirmed. @returns the import's id */
export async function imported(
  ctx: Ctx<AmbassadorActor>,
  changes: Partial<ExportSpec> = {},
): Promise<string> {
  const importId = await previewed(ctx, personalExport(changes))
  const confirmed = await confirmImport(ctx, importId, { mine: true })
  if (!confirmed.ok) throw new Error(`not confirmed: ${confirmed.reason}`)
  return importId
}

/** A preview that waits, of content that never was a file: for many imports in little time. @returns its id */
export async function aPreview(
  ctx: Ctx<AmbassadorActor>,
  content: Partial<ImportContent> & { exportedOn: string },
): Promise<string> {
  const { exportedOn, ...given } = content
  const id = newId()
  await upsertPreview(ctx.db, {
    id,
    ambassadorId: ctx.actor.ambassadorId,
    kind: 'personal',
    fileName: 'export.xlsx',
    fileSha256: id,
    exportedOn,
    uploadedAt: ctx.now.toString(),
    content: writeContent({ ...NO_CONTENT, ...given }),
  })
  return id
}

/** The same, confirmed. */
export async function anImport(...given: Parameters<typeof aPreview>): Promise<string> {
  const importId = await aPreview(...given)
  const confirmed = await confirmImport(given[0], importId, { mine: true })
  if (!confirmed.ok) throw new Error(`not confirmed: ${confirmed.reason}`)
  return importId
}

/** A file of these days alone, without posts, whose period they are. */
export function daysOnly(days: ExportSpec['days']): Partial<ExportSpec> {
  const period = { from: days[0]?.date ?? '', to: days.at(-1)?.date ?? '' }
  return {
    days,
    period,
    followers: { on: period.to, total: 1520 },
    byEngagements: [],
    byImpressions: [],
  }
}

/** What counts for a person's days now, oldest first, as an export would say it. */
export async function daysOf(db: Db, { ambassadorId }: AmbassadorActor): Promise<ExportedDay[]> {
  const days = await db
    .selectFrom('ambassadorCurrentDay')
    .select(['day', 'impressions', 'engagements', 'newFollowers'])
    .where('ambassadorId', '=', ambassadorId)
    .orderBy('day')
    .execute()
  return days.map(({ day, ...figures }) => ({ date: day ?? '', ...figures }))
}

/** How many rows each table holds that an import writes, for "nothing was stored". */
export async function storedRows(db: Db) {
  const count = async (table: 'ambassadorDay' | 'listedPost') => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  }
  return {
    days: await count('ambassadorDay'),
    posts: await count('listedPost'),
  }
}

export const NO_ROWS = { days: 0, posts: 0 }

/** The same database, and how many statements have been run through it. */
export function countingStatements(db: Db): { db: Db; statements: () => number } {
  let count = 0
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult({ result }) {
      count += 1
      return Promise.resolve(result)
    },
  }
  return { db: db.withPlugin(counting), statements: () => count }
}

/** The same moment some hours later. */
export function hoursLater<A extends AmbassadorActor>(ctx: Ctx<A>, hours: number): Ctx<A> {
  return { ...ctx, now: ctx.now.add({ hours }) }
}
