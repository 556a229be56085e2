import type { KyselyPlugin } from 'kysely'
import type { AccountActor, AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { type ImportContent, NO_CONTENT } from '#app/domain/linkedin/imports/import-content.rules.ts'
import type { PreviewSource } from '#app/domain/linkedin/imports/store-preview.ts'
import type { PreviewedFile, UploadAnswers } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import {
  confirmUpload,
  previewContent,
  previewUpload,
  readUpload,
} from '#app/domain/linkedin/linkedin.server.ts'
import type { ExportedDay } from '#app/domain/linkedin/personal-export/personal-export.rules.ts'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'
import type { Db } from '#db/open.ts'
import { type ExportSpec, personalExport, SMALL_EXPORT } from '#tests/fixtures/linkedin/personal-export.ts'

/** The person whose name stands in the fixtures' file names. */
export const MEMBER = { name: SMALL_EXPORT.member }

/** What people say who have nothing to add. */
export const NOTHING_TO_SAY: UploadAnswers = { leaveOut: [], mine: [], pages: new Map(), counts: null }

/** The upload that files lead to; a refusal fails the test with its reason. @returns the upload's id */
export async function uploaded(ctx: Ctx<AccountActor>, ...files: ExportFile[]): Promise<string> {
  const answer = await previewUpload(ctx, files)
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`)
  const refused = (await readUpload(ctx, answer.value.uploadId))?.refused ?? []
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`)
  return answer.value.uploadId
}

/** What confirming an upload of one personal file would do. */
export async function onlyFileOf(
  ctx: Ctx<AccountActor>,
  uploadId: string,
): Promise<PreviewedFile & { own: NonNullable<PreviewedFile['own']> }> {
  const [file, ...others] = (await readUpload(ctx, uploadId))?.files ?? []
  if (!file?.own || others.length > 0) throw new Error('not one personal file')
  return { ...file, own: file.own }
}

/** An upload confirmed as it is; files in another name are the person's. @returns the imports' ids */
export async function confirmed(
  ctx: Ctx<AccountActor>,
  uploadId: string,
  answers: Partial<UploadAnswers> = {},
): Promise<string[]> {
  const mine = (await readUpload(ctx, uploadId))?.files.map(({ importId }) => importId) ?? []
  const done = await confirmUpload(ctx, uploadId, { ...NOTHING_TO_SAY, mine, ...answers })
  if (!done.ok) throw new Error(`not confirmed: ${done.reason}`)
  return done.value.importIds
}

/** A file handed in and confirmed. @returns the import's id */
export async function imported(
  ctx: Ctx<AmbassadorActor>,
  changes: Partial<ExportSpec> = {},
): Promise<string> {
  const [importId = ''] = await confirmed(ctx, await uploaded(ctx, personalExport(changes)))
  return importId
}

/** Content that never was a file, kept for the person to look at: for many imports in little time. */
export type GivenContent = Partial<ImportContent> & {
  exportedOn: string
  kind?: PreviewSource['kind']
  sha256?: string
}

/** What reading such a file would lead to. */
export function aSource({ exportedOn, kind = 'personal', sha256, ...given }: GivenContent): PreviewSource {
  const period = { from: given.days?.[0]?.date ?? exportedOn, to: exportedOn }
  return {
    kind,
    fileName: 'export.xlsx',
    fileSha256: sha256 ?? newId(),
    content: { ...NO_CONTENT, period, ...given },
  }
}

/** An upload of one such file that waits. @returns the upload's id */
export async function aPreview(ctx: Ctx<AmbassadorActor>, given: GivenContent): Promise<string> {
  const answer = await previewContent(ctx, aSource(given))
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`)
  return answer.value.uploadId
}

/** The same, confirmed. @returns the import's id */
export async function anImport(
  ctx: Ctx<AmbassadorActor>,
  given: GivenContent,
  answers: Partial<UploadAnswers> = {},
): Promise<string> {
  const [importId = ''] = await confirmed(ctx, await aPreview(ctx, given), answers)
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
export function hoursLater<A extends AccountActor>(ctx: Ctx<A>, hours: number): Ctx<A> {
  return { ...ctx, now: ctx.now.add({ hours }) }
}
