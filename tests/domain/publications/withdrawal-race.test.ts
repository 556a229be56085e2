import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockPeople } from '#app/domain/consents/consents.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { lockPhoto } from '#app/domain/photos/photo.queries.ts'
import { decideOnException, requestException } from '#app/domain/photos/photos.server.ts'
import { handOut } from '#app/domain/publications/publications.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { type Db, type OpenDatabase, openPostgres } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { openTestDatabase, TEST_NOW } from '#tests/support/database.ts'
import { folderForFile } from '#tests/support/file-store.ts'
import { anAccount } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'
import { addClearPhoto, addRendition, withdrawScopes } from '#tests/support/publishing.ts'

// Nothing is rolled back here, and on PostgreSQL two connections really meet. The embedded database has one
// connection, which lets the transactions in one after the other: the outcome must be the same.

const ROUNDS = 25
const files = folderForFile()
let first: OpenDatabase
let second: OpenDatabase
let stop: () => Promise<void>
let ctx: Ctx<AccountActor>

beforeAll(async () => {
  first = await openTestDatabase()
  second = first.engine.kind === 'postgres' ? openPostgres(first.engine.url) : first
  const boss = await startBoss(first, { quiet: true })
  const actor = await anAccount(first.db, ['comms'])
  ctx = { db: first.db, actor, jobs: jobQueue(boss), files, now: TEST_NOW, requestId: 'test' }
  stop = async () => {
    await boss.stop({ graceful: false })
    if (second !== first) await second.close()
    await first.close()
  }
})
afterAll(() => stop())

type Photo = Awaited<ReturnType<typeof addClearPhoto>>

const download = ({ photoId }: Photo) =>
  handOut(ctx, { photoId, channel: 'linkedin-profiles', size: 'large', format: 'jpeg' })

async function handedOut(db: Db, { photoId }: Photo): Promise<string[]> {
  const rows = await db
    .selectFrom('handOut')
    .select('id')
    .where('photoId', '=', photoId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What every withdrawal does: holds the person, marks what they agreed to, looks who has the photo. */
function withdraw(photo: Photo, db = second.db): Promise<string[]> {
  return inTransaction(db, async trx => {
    await lockPeople(trx, [photo.personId], 'changing')
    await withdrawScopes(trx, photo.consentId)
    return handedOut(trx, photo)
  })
}

/** What every change of a box does: holds the photo, changes it, and knows who has it. */
function change(photo: Photo, set: { blurred: boolean } | { personId: null }): Promise<string[]> {
  return inTransaction(second.db, async trx => {
    await lockPhoto(trx, photo.photoId)
    await trx.updateTable('photoBox').set(set).where('id', '=', photo.boxId).execute()
    if ('blurred' in set) {
      await trx.updateTable('photo').set({ revision: 1 }).where('id', '=', photo.photoId).execute()
    }
    return handedOut(trx, photo)
  })
}

describe('a photo asked for at the moment somebody on it says no', () => {
  test('is never in anybody’s hands without the withdrawal knowing it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const photo = await addClearPhoto(ctx, ctx.actor.accountId)
      const race = [() => download(photo), () => withdraw(photo)]
      const started = (round % 2 === 0 ? race : race.toReversed()).map(start => start())
      const answers = await Promise.all(started)
      const found = answers.find(answer => Array.isArray(answer))
      const given = answers.some(answer => !Array.isArray(answer) && answer.ok)
      expect(await handedOut(first.db, photo)).toEqual(found)
      expect(found).toHaveLength(given ? 1 : 0)
      expect(await download(photo)).toEqual({ ok: false, reason: 'not-clear' })
    }
  })

  test('is refused if the withdrawal came first, however late it ends', async () => {
    const photo = await addClearPhoto(ctx, ctx.actor.accountId)
    let asked: ReturnType<typeof download> | undefined
    await inTransaction(second.db, async trx => {
      await lockPeople(trx, [photo.personId], 'changing')
      asked = download(photo)
      await withdrawScopes(trx, photo.consentId)
      expect(await handedOut(trx, photo)).toEqual([])
    })
    expect(await asked).toEqual({ ok: false, reason: 'not-clear' })
    expect(await handedOut(first.db, photo)).toEqual([])
  })

  test('is found if the download came first, however late it ends', async () => {
    const photo = await addClearPhoto(ctx, ctx.actor.accountId)
    let found: Promise<string[]> | undefined
    await inTransaction(first.db, async trx => {
      const given = await handOut(
        { ...ctx, db: trx },
        { photoId: photo.photoId, channel: 'linkedin-profiles', size: 'large', format: 'jpeg' },
      )
      expect(given.ok).toBe(true)
      found = withdraw(photo)
    })
    expect(await found).toHaveLength(1)
    expect(await handedOut(first.db, photo)).toEqual(await found)
  })

  test('two people may take it at once: they do not wait for each other for ever', async () => {
    const photo = await addClearPhoto(ctx, ctx.actor.accountId)
    const other = { ...ctx, db: second.db }
    const input = { photoId: photo.photoId, channel: 'website', size: 'large', format: 'jpeg' } as const
    const answers = await Promise.all([handOut(ctx, input), handOut(other, input), withdraw(photo)])
    expect(await handedOut(first.db, photo)).toEqual(answers[2])
  })
})

describe('an exception that two people decide about at once', () => {
  test('is decided by one of them, and the photo is as that one said', async () => {
    const kim = { ...ctx, actor: await anAccount(first.db, ['comms']) }
    const lou = { ...ctx, db: second.db, actor: await anAccount(first.db, ['comms']) }
    for (let round = 0; round < ROUNDS; round += 1) {
      const photoId = await addPhoto(first.db, { facesFound: 1 })
      const boxId = await addFace(first.db, photoId)
      await addRendition(ctx, photoId)
      const reason = { ground: 'background', reason: 'Steht weit hinten am Brunnen.' } as const
      const asked = await requestException(ctx, { photoId, boxId }, reason)
      if (!asked.ok) throw new Error(asked.reason)
      const [yes, no] = await Promise.all([
        decideOnException(kim, asked.value, true),
        decideOnException(lou, asked.value, false),
      ])
      expect([yes.ok, no.ok].toSorted()).toEqual([false, true])
      const use = { photoId, channel: 'press', size: 'large', format: 'jpeg' } as const
      expect((await handOut(ctx, use)).ok).toBe(yes.ok)
    }
  })
})

describe('a photo asked for at the moment it changes', () => {
  test.each([
    ['a blur that is not on it yet', { blurred: true }],
    ['a name that is taken away', { personId: null }],
  ])('is handed out before or not at all: %s', async (_what, set) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const photo = await addClearPhoto(ctx, ctx.actor.accountId)
      const race = [() => download(photo), () => change(photo, set)]
      const answers = await Promise.all((round % 2 === 0 ? race : race.toReversed()).map(start => start()))
      const found = answers.find(answer => Array.isArray(answer))
      expect(await handedOut(first.db, photo)).toEqual(found)
      expect(await download(photo)).toEqual({ ok: false, reason: 'not-clear' })
    }
  })
})
