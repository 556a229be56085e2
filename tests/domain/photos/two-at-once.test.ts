import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import {
  addBox,
  blurBox,
  discardPhoto,
  nameBox,
  readPhoto,
  removeBox,
  stepBox,
  unblurBox,
} from '#app/domain/photos/photos.server.ts'
import type { OpenDatabase } from '#db/open.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { openTestDatabase, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'

// Two people work on one photo, each in a transaction of their own: the second waits for the first.

const bench = useTestBench()
let database: OpenDatabase
let jana: Ctx<AccountActor>
let comms: Ctx<AccountActor>
let photoId: string

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  const { db } = database
  // Jobs of other connections are not what this is about.
  const jobs = { enqueue: async () => {}, enqueueMany: async () => {} }
  const ambassador = await anAmbassador(db, { name: 'Jana Feld' })
  jana = { ...bench.ctx<AccountActor>({ actor: ambassador }), db, jobs }
  comms = { ...bench.ctx<AccountActor>({ actor: await anAccount(db, ['comms']) }), db, jobs }
  photoId = await addPhoto(db, { uploadedBy: ambassador.accountId, facesFound: 1 })
})

const boxes = async () => (await readPhoto(comms, photoId))?.boxes ?? []
const revision = async () => (await readPhoto(comms, photoId))?.revision

describe('two people at once', () => {
  test('who both add a box without a place get two that do not hide each other', async () => {
    const middle = { kind: 'face', place: null } as const
    await Promise.all([addBox(jana, photoId, middle), addBox(comms, photoId, middle)])
    expect(new Set((await boxes()).map(({ x }) => x)).size).toBe(2)
  })

  test('who both push a box push it twice', async () => {
    const added = await addBox(jana, photoId, {
      kind: 'face',
      place: { x: 0.4, y: 0.4, width: 0.2, height: 0.2 },
    })
    const ids = { photoId, boxId: added.ok ? added.value : '' }
    await Promise.all([stepBox(jana, ids, 'right'), stepBox(comms, ids, 'right')])
    expect(await boxes()).toMatchObject([{ x: 0.44 }])
  })

  test('who both blur a face make the pictures anew once', async () => {
    const boxId = await addFace(database.db, photoId)
    await Promise.all([blurBox(jana, { photoId, boxId }), blurBox(comms, { photoId, boxId })])
    expect(await boxes()).toMatchObject([{ blurred: true }])
    expect(await revision()).toBe(1)
  })

  test('who blur two faces make them anew twice: no change is lost', async () => {
    const [one, other] = [
      await addFace(database.db, photoId),
      await addFace(database.db, photoId, { x: 0.5 }),
    ]
    await Promise.all([blurBox(jana, { photoId, boxId: one }), blurBox(comms, { photoId, boxId: other })])
    expect((await boxes()).map(({ blurred }) => blurred)).toEqual([true, true])
    expect(await revision()).toBe(2)
  })

  test('of whom one removes a box and the other blurs it: one does it, the other is told', async () => {
    const added = await addBox(jana, photoId, { kind: 'region', place: null })
    const ids = { photoId, boxId: added.ok ? added.value : '' }
    const [removed, blurred] = await Promise.all([removeBox(jana, ids), blurBox(comms, ids)])
    expect(removed.ok).toBe(true)
    expect(blurred.ok ? 'blurred first' : blurred.reason).toMatch(/blurred first|unknown-box/)
    expect(await boxes()).toEqual([])
    // Either nothing was ever blurred, or what was is shown again.
    expect([0, 2]).toContain(await revision())
  })

  test('of whom comms names a face and the ambassador notes a name: what comms says stands', async () => {
    const boxId = await addFace(database.db, photoId)
    const { id: personId } = await addDepictedPerson(database.db)
    await Promise.all([
      nameBox(comms, { photoId, boxId }, { intent: 'person', personId }),
      nameBox(jana, { photoId, boxId }, { intent: 'claim', name: 'Samira' }),
    ])
    expect(await boxes()).toMatchObject([{ personId, claimedName: '' }])
  })

  test('of whom one throws the photo away: the other finds it gone or was before', async () => {
    const boxId = await addFace(database.db, photoId)
    const [, unblurred] = await Promise.all([
      discardPhoto(jana, photoId),
      unblurBox(comms, { photoId, boxId }),
    ])
    expect(unblurred.ok ? 'before' : unblurred.reason).toMatch(/before|discarded/)
    expect(await blurBox(comms, { photoId, boxId })).toEqual({ ok: false, reason: 'discarded' })
  })
})
