import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { Temporal } from 'temporal-polyfill'
import { noFiles } from '#app/cli/no-files.ts'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { NO_CONTENT } from '#app/domain/linkedin/imports/import-content.rules.ts'
import { confirmUpload, previewContent } from '#app/domain/linkedin/linkedin.server.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'
import { readExport } from '#app/domain/linkedin/read-export.ts'
import { canonicalPostUrl, publishedAt } from '#app/domain/posts/post-identity.rules.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { migrate } from '#db/migrate.ts'
import { openEmbedded } from '#db/open.ts'
import { archiveOf, manyShares, sharesCsv } from '#tests/fixtures/linkedin/archive.ts'
import { CONTENT_DAYS, PAGE_POSTS, pageContent } from '#tests/fixtures/linkedin/page-files.ts'
import { personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
import { countingStatements, NOTHING_TO_SAY } from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import type { Measured } from './run.ts'

const WARM_UP = 10
const ROUNDS = 40
const ROUNDS_IN_WORKER = 5
const ROWS = 10_000
const dayAt = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)
const idAt = (index: number) => String(BigInt(Date.UTC(2025, 0, 1) + index * 3_600_000) << 22n)

/**
 * Reading a year's personal export, an archive of 5,000 posts and a page's year, each against the bare parser library on
 * the same bytes; and storing 10,000 rows of a person on the embedded database, on disk.
 */
export async function measure(): Promise<Measured> {
  const files = { personal: aYear(), archive: anArchive(), page: aPage() }
  return {
    personal: await compare(files.personal, bareWorkbook),
    archive: await compare(files.archive, bareArchive),
    page: await compare(files.page, bareWorkbook),
    storing: await storeRows(),
  }
}

// Taken in turns, each of the two first as often as the other, so that whatever else the machine does falls on both
// alike. Not counted are the first rounds, in which the machine code for both is still being made.
async function compare(file: ExportFile, bare: (bytes: Uint8Array) => unknown) {
  const times = { ours: [] as number[], bare: [] as number[], inWorker: [] as number[] }
  const ways = [
    () => times.bare.push(timed(() => bare(file.bytes))),
    () => times.ours.push(timed(() => expectRead(decodeExport(file)))),
  ]
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) way()
  }
  for (let round = 0; round < ROUNDS_IN_WORKER; round++) {
    const start = performance.now()
    expectRead(await readExport(file))
    times.inWorker.push(performance.now() - start)
  }
  const [ours, plain] = [median(times.ours.slice(WARM_UP)), median(times.bare.slice(WARM_UP))]
  return {
    kilobytes: Math.round(file.bytes.length / 1024),
    milliseconds: round(ours),
    bareMilliseconds: round(plain),
    ratio: round(ours / plain),
    withWorkerMilliseconds: round(median(times.inWorker)),
  }
}

function expectRead(answer: { ok: boolean }): void {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
}

function bareWorkbook(bytes: Uint8Array): unknown {
  const workbook = read(bytes, { type: 'array', dense: true })
  return workbook.SheetNames.map(name => utils.sheet_to_json(workbook.Sheets[name] ?? {}, { header: 1 }))
}

function bareArchive(bytes: Uint8Array): unknown {
  const [shares] = Object.values(unzipSync(bytes))
  return parse(Buffer.from(shares ?? new Uint8Array()), { columns: true, bom: true })
}

function aYear(): ExportFile {
  const days = Array.from({ length: 365 }, (_, index) => ({
    ...{
      date: dayAt(index),
      impressions: 100 + (index % 90),
      engagements: index % 31,
      newFollowers: index % 4,
    },
  }))
  const posts = (from: number) =>
    Array.from({ length: 50 }, (_, index) => ({
      ...{
        url: canonicalPostUrl({ type: 'activity', id: idAt(24 * (from + index)) }),
        on: dayAt(from + index),
      },
      count: 900 - index,
    }))
  const period = { from: dayAt(0), to: dayAt(364) }
  const followers = { on: period.to, total: 1520 }
  return personalExport({ days, period, followers, byEngagements: posts(0), byImpressions: posts(100) })
}

function anArchive(): ExportFile {
  return archiveOf({ 'Shares.csv': sharesCsv(manyShares(5_000)) })
}

function aPage(): ExportFile {
  const days = Array.from({ length: 365 }, (_, index) => ({
    ...pick(CONTENT_DAYS, index),
    date: dayAt(index),
  }))
  const posts = Array.from({ length: 200 }, (_, index) => {
    const id = idAt(24 * index)
    return { ...pick(PAGE_POSTS, index), id, publishedAt: publishedAt(id) }
  })
  return pageContent({}, posts, days)
}

function pick<Each>(list: readonly Each[], index: number): Each {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

async function storeRows() {
  const directory = await mkdtemp(join(tmpdir(), 'stadtstimmen-bench-'))
  const database = await openEmbedded(directory)
  await migrate(database.db)
  const boss = await startBoss(database, { quiet: true })
  const actor = await anAmbassador(database.db, { name: 'Eva Koch' })
  const { db, statements } = countingStatements(database.db)
  const now = Temporal.Now.instant()
  const ctx = { db, jobs: jobQueue(boss), files: noFiles, now, actor, requestId: 'bench' }
  const content = {
    ...NO_CONTENT,
    days: Array.from({ length: ROWS / 2 }, (_, index) => ({
      ...{ date: new Date(Date.UTC(2012, 0, 1 + index)).toISOString().slice(0, 10), impressions: index },
      ...{ engagements: 1, newFollowers: null },
    })),
    posts: Array.from({ length: ROWS / 2 }, (_, index) => aListedPost(index)),
  }
  const start = performance.now()
  const source = { kind: 'archive' as const, fileName: 'bench.zip', fileSha256: 'bench', content }
  const preview = await previewContent(ctx, source)
  const previewed = performance.now()
  if (!preview.ok) throw new Error(`refused: ${preview.reason}`)
  const before = statements()
  const done = await confirmUpload(ctx, preview.value.uploadId, NOTHING_TO_SAY)
  const end = performance.now()
  if (!done.ok) throw new Error(`refused: ${done.reason}`)
  const counted = statements() - before
  await boss.stop({ graceful: false })
  await database.close()
  await rm(directory, { recursive: true, force: true })
  return {
    rows: ROWS,
    previewSeconds: round((previewed - start) / 1000),
    confirmSeconds: round((end - previewed) / 1000),
    statements: counted,
  }
}

function aListedPost(index: number): ListedPost {
  const id = idAt(index)
  return {
    ...{ type: 'share', id, url: canonicalPostUrl({ type: 'share', id }), publishedAt: publishedAt(id) },
    ...NO_FIGURES,
    ...{ impressions: index, publishedOn: null, excerpt: `Beitrag ${index}`, textDigest: `digest ${index}` },
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
