import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import sharp, { type Sharp } from 'sharp'
import { Temporal } from 'temporal-polyfill'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { processPhoto, storePhoto } from '#app/domain/photos/photos.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { openFileStore } from '#app/storage/open-file-store.ts'
import { migrate } from '#db/migrate.ts'
import { openEmbedded } from '#db/open.ts'
import { anAccount } from '#tests/support/people.ts'
import { aSample, facesOnSample } from '#tests/support/pictures.ts'
import type { Measured } from './run.ts'

const ROUNDS = 6
const AT_ONCE = 20
const MEGABYTE = 1024 * 1024

/**
 * Sets making everything of a photo of 12 megapixels, up to its last row and without the search for faces, against
 * plain sharp making the same files: the way its manual shows, and the fastest we know, which decodes once. The check
 * at the door, before anything is stored, is told for itself. Then lets 20 photos arrive at once and looks at the
 * memory of this process and of all it started.
 */
export async function measure(): Promise<Measured> {
  const photos = await photosOf12Megapixels()
  const { ctx, close } = await anEmptyTown()
  const seconds = { checking: 0, ours: 0, plain: 0, decodingOnce: 0 }
  const timed = async (name: keyof typeof seconds, work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    seconds[name] += (performance.now() - start) / 1000 / ROUNDS
  }
  const ways = [
    async (bytes: Buffer) => {
      const ids: string[] = []
      await timed('checking', async () => ids.push(await upload(ctx, bytes)))
      await timed('ours', async () => Promise.all(ids.map(id => processPhoto(ctx, id, findNone))))
    },
    (bytes: Buffer) => timed('plain', () => plainSharp(bytes)),
    (bytes: Buffer) => timed('decodingOnce', () => plainSharpDecodingOnce(bytes)),
  ]
  const rounds = async (count: number) => {
    for (let at = 0; at < count; at++) {
      const bytes = photos[at % photos.length] ?? Buffer.alloc(0)
      for (const way of at % 2 === 0 ? ways : ways.toReversed()) await way(bytes)
    }
  }
  // Once for nothing: what is loaded on the first call is loaded.
  await rounds(1)
  Object.assign(seconds, { checking: 0, ours: 0, plain: 0, decodingOnce: 0 })
  await rounds(ROUNDS)
  const memory = await memoryOfMany(ctx, photos)
  await close()
  return {
    photos: ROUNDS,
    megabytesPerPhoto: round(photos.reduce((sum, { length }) => sum + length, 0) / photos.length / MEGABYTE),
    secondsPerPhoto: rounded(seconds),
    ratio: round(seconds.ours / seconds.plain),
    ratioWithChecking: round((seconds.checking + seconds.ours) / seconds.plain),
    ratioToDecodingOnce: round(seconds.ours / seconds.decodingOnce),
    ...memory,
  }
}

/** The six pictures with people, at 4000 by 3000 pixels and with the grain of a phone's camera. */
async function photosOf12Megapixels(): Promise<Buffer[]> {
  const size = { width: 4000, height: 3000 }
  const grain = { type: 'gaussian', mean: 128, sigma: 10 } as const
  const create = { ...size, channels: 3, background: '#000', noise: grain } as const
  const input = await sharp({ create }).png({ compressionLevel: 1 }).toBuffer()
  const photos: Buffer[] = []
  for (const [sample] of facesOnSample) {
    const picture = sharp(aSample(sample)).resize({ ...size, fit: 'fill' })
    photos.push(
      await picture
        .composite([{ input, blend: 'soft-light' }])
        .jpeg({ quality: 88 })
        .toBuffer(),
    )
  }
  return photos
}

async function anEmptyTown() {
  const dataDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-bench-'))
  const database = await openEmbedded(dataDir)
  await migrate(database.db)
  const boss = await startBoss(database, { quiet: true })
  const ctx: Ctx<AccountActor> = {
    ...{ db: database.db, jobs: jobQueue(boss), now: Temporal.Now.instant(), requestId: 'bench' },
    ...{
      files: openFileStore({ objectStore: null, dataDir }),
      actor: await anAccount(database.db, ['comms']),
    },
  }
  const close = async () => {
    await boss.stop({ graceful: false })
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ctx, close }
}

async function upload(ctx: Ctx<AccountActor>, bytes: Buffer): Promise<string> {
  const stored = await storePhoto(
    ctx,
    { name: 'foto.jpg', bytes },
    { purpose: 'recruiting', occasionId: null },
  )
  if (!stored.ok) throw new Error(stored.reason)
  return stored.value
}

async function findNone() {
  return { ok: true as const, value: [] }
}

const sizes = [400, 1000, 2048]
const crops = [
  { width: 1200, height: 627 },
  { width: 1200, height: 1200 },
]
const encodings = [
  (picture: Sharp) => picture.jpeg({ quality: 82, progressive: true }),
  (picture: Sharp) => picture.webp({ quality: 78, effort: 2 }),
  (picture: Sharp) => picture.avif({ quality: 55, effort: 0 }),
]

/** Every file from the upload, as the manual of sharp shows it. */
async function plainSharp(bytes: Buffer): Promise<void> {
  const open = () => sharp(bytes).autoOrient()
  await makeAll(open, open)
}

/** Every file from pixels decoded once. */
async function plainSharpDecodingOnce(bytes: Buffer): Promise<void> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize({ width: 2048 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const open = () => sharp(data, { raw: { width, height, channels } })
  await makeAll(open, open)
}

async function makeAll(open: () => Sharp, openForCrop: () => Sharp): Promise<void> {
  await Promise.all([
    ...sizes.flatMap(width =>
      encodings.map(encode => encode(open().resize({ width, withoutEnlargement: true })).toBuffer()),
    ),
    ...crops.map(crop =>
      openForCrop()
        .resize({ ...crop, position: 'attention' })
        .jpeg({ quality: 82, progressive: true })
        .toBuffer(),
    ),
    open().resize({ width: 16 }).blur(1).webp({ quality: 30 }).toBuffer(),
  ])
}

/** Twenty uploads and their drawing, all started at the same moment. */
async function memoryOfMany(ctx: Ctx<AccountActor>, photos: readonly Buffer[]) {
  const before = await residentMegabytes()
  let peak = 0
  let peakOfWorkers = 0
  let mostProcesses = 0
  const watch = setInterval(async () => {
    const now = await residentMegabytes()
    peak = Math.max(peak, now.all)
    peakOfWorkers = Math.max(peakOfWorkers, now.inChildren)
    mostProcesses = Math.max(mostProcesses, now.children)
  }, 50)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, at) =>
      processPhoto(ctx, await upload(ctx, photos[at % photos.length] ?? Buffer.alloc(0)), findNone),
    ),
  )
  clearInterval(watch)
  return {
    photosAtOnce: AT_ONCE,
    secondsForAll: round((performance.now() - start) / 1000),
    megabytesBefore: round(before.all),
    peakMegabytes: round(peak),
    peakMegabytesOfWorkers: round(peakOfWorkers),
    mostProcesses,
  }
}

/** Resident memory of this process and of those it started, as Linux tells it. */
async function residentMegabytes(): Promise<{ all: number; inChildren: number; children: number }> {
  let all = 0
  let inChildren = 0
  let children = 0
  for (const id of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    // A process may end between being listed and being read.
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    const [, parent] = /^PPid:\s+(\d+)/m.exec(status) ?? []
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(status) ?? []
    if (Number(id) !== process.pid && Number(parent) !== process.pid) continue
    const megabytes = (Number(kilobytes) * 1024) / MEGABYTE
    all += megabytes
    if (Number(parent) !== process.pid) continue
    inChildren += megabytes
    children += 1
  }
  return { all, inChildren, children }
}

function rounded<Name extends string>(numbers: Record<Name, number>): Record<Name, number> {
  const entries = Object.entries<number>(numbers).map(([name, number]) => [name, round(number)])
  return Object.fromEntries(entries)
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000
}
