import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Temporal } from 'temporal-polyfill'
import { noFiles } from '#app/cli/no-files.ts'
import {
  confirmPeopleImport,
  readPeopleImport,
  storePeopleImport,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { readList } from '#app/domain/ambassadors/people-import/read-list.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { migrate } from '#db/migrate.ts'
import { type Db, type OpenDatabase, openEmbedded } from '#db/open.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import { aLongList, upload } from '#tests/support/people-lists.ts'
import type { Measured } from './run.ts'

const PEOPLE = 2000

/**
 * Invites 2,000 people from a list on the embedded database, on disk, through the program's own code, and sets
 * that against writing the same rows bare: the second is what no program could be faster than.
 */
export async function measure(): Promise<Measured> {
  const seconds = await inEmptyTown(importList)
  const bare = await inEmptyTown(writeBareRows)
  const total = Object.values(seconds).reduce((sum, each) => sum + each, 0)
  return { people: PEOPLE, seconds, total, bareInserts: bare.rows, ratio: round(total / bare.rows) }
}

type Town = { db: Db; ctx: Ctx<AccountActor> }

async function inEmptyTown<T>(work: (town: Town) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'stadtstimmen-bench-'))
  const database: OpenDatabase = await openEmbedded(directory)
  await migrate(database.db)
  const boss = await startBoss(database, { quiet: true })
  await aDepartment(database.db, 'Kita')
  const actor = await anAccount(database.db, ['comms'])
  const now = Temporal.Now.instant()
  const result = await work({
    db: database.db,
    ctx: { db: database.db, jobs: jobQueue(boss), files: noFiles, now, actor, requestId: 'bench' },
  })
  await boss.stop({ graceful: false })
  await database.close()
  await rm(directory, { recursive: true, force: true })
  return result
}

async function importList({ ctx }: Town) {
  const file = aLongList(PEOPLE, 'Kita')
  const [read] = await timed(async () => readList(file.bytes))
  const [readAndPreview, id] = await timed(() => upload(ctx, file))
  const [show] = await timed(() => readPeopleImport(ctx, id))
  const [confirm] = await timed(() => confirmPeopleImport(ctx, id, { leaveOutWrong: false }))
  const [job] = await timed(() => storePeopleImport(ctx, id))
  const list = await readPeopleImport(ctx, id)
  if (list?.state !== 'done' || list.invited !== PEOPLE) throw new Error('Not everybody was invited')
  return { read, preview: round(readAndPreview - read), show, confirm, job }
}

async function writeBareRows({ db, ctx }: Town) {
  const source = await rowsOf(ctx)
  const [rows] = await timed(() =>
    db.transaction().execute(async trx => {
      for (const { table, rows } of source) {
        for (let from = 0; from < rows.length; from += 1000) {
          const some = rows.slice(from, from + 1000)
          await trx
            .insertInto(table)
            .values(some as never)
            .execute()
        }
      }
    }),
  )
  return { rows }
}

const tables = [
  'account',
  'accountRole',
  'ambassador',
  'departmentMembership',
  'participationSpell',
  'signedLink',
  'mail',
] as const

/** The rows an import of this size writes, taken out of the database again so that they can be written bare. */
async function rowsOf(ctx: Ctx<AccountActor>) {
  const id = await upload(ctx, aLongList(PEOPLE, 'Kita'))
  await confirmPeopleImport(ctx, id, { leaveOutWrong: false })
  await storePeopleImport(ctx, id)
  const source: Array<{ table: (typeof tables)[number]; rows: object[] }> = []
  for (const table of tables)
    source.push({ table, rows: await ctx.db.selectFrom(table).selectAll().execute() })
  await ctx.db.deleteFrom('mail').execute()
  await ctx.db.deleteFrom('ambassador').execute()
  await ctx.db.deleteFrom('account').execute()
  return source.map(({ table, rows }) => ({
    table,
    rows:
      table === 'mail'
        ? rows.map(row => ({ ...row, params: JSON.stringify('params' in row && row.params) }))
        : rows,
  }))
}

async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const start = performance.now()
  const result = await work()
  return [round((performance.now() - start) / 1000), result]
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000
}
