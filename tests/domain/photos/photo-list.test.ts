import type { Insertable } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { photoFilterSchema } from '#app/domain/photos/looking/photo-facts.schema.ts'
import { listPhotoOccasions, listPhotos, listUploaders } from '#app/domain/photos/photos.server.ts'
import type { Photo } from '#db/types.generated.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'

const bench = useTestBench()
const every = photoFilterSchema.parse({})

async function people() {
  const jana = await anAmbassador(bench.db, { name: 'Jana Feld' })
  const mehmet = await anAmbassador(bench.db, { name: 'Mehmet Kaya' })
  const comms = await anAccount(bench.db, ['comms'])
  return { jana, mehmet, comms }
}

async function anOccasion(title: string, heldOn = '2026-11-01') {
  const id = newId()
  await bench.db
    .insertInto('occasion')
    .values({ id, title, heldOn, createdAt: TEST_NOW.toString() })
    .execute()
  return id
}

async function anException(boxId: string, approved: boolean | null) {
  const at = TEST_NOW.toString()
  const reason = { ground: 'background', reason: 'Ganz hinten am Bus, kaum zu sehen.' } as const
  await bench.db
    .insertInto('photoException')
    .values({
      id: newId(),
      boxId,
      ...reason,
      requestedAt: at,
      approved,
      decidedAt: approved === null ? null : at,
    })
    .execute()
}

const listed = async (
  actor: Awaited<ReturnType<typeof anAccount>>,
  change: Partial<typeof every> = {},
): Promise<string[]> => {
  const { photos } = await listPhotos(bench.ctx({ actor }), { ...every, ...change })
  return photos.map(({ fileName }) => fileName)
}

describe('the list of photos', () => {
  test('shows one’s own, the newest first; comms sees those of everybody', async () => {
    const { jana, mehmet, comms } = await people()
    const add = (fileName: string, uploadedBy: string, uploadedAt: string) =>
      addPhoto(bench.db, { fileName, uploadedBy, uploadedAt })
    await add('alt.jpg', jana.accountId, '2026-11-01T09:00:00Z')
    await add('neu.jpg', jana.accountId, '2026-11-03T09:00:00Z')
    await add('fremd.jpg', mehmet.accountId, '2026-11-02T09:00:00Z')
    expect(await listed(jana)).toEqual(['neu.jpg', 'alt.jpg'])
    expect(await listed(comms)).toEqual(['neu.jpg', 'fremd.jpg', 'alt.jpg'])
    expect(await listed(await anAccount(bench.db, ['hr']))).toEqual([])
  })

  test('cannot be widened by asking for somebody else’s', async () => {
    const { jana, mehmet, comms } = await people()
    await addPhoto(bench.db, { fileName: 'fremd.jpg', uploadedBy: mehmet.accountId })
    expect(await listed(jana, { person: mehmet.accountId })).toEqual([])
    expect(await listed(comms, { person: mehmet.accountId })).toEqual(['fremd.jpg'])
    expect(await listed(comms, { person: jana.accountId })).toEqual([])
  })

  test('is narrowed down by what is still to be done', async () => {
    const { jana } = await people()
    const add = (fileName: string, change: Partial<Insertable<Photo>> = {}) =>
      addPhoto(bench.db, { fileName, uploadedBy: jana.accountId, ...change })
    const { id: personId } = await addDepictedPerson(bench.db)
    await addFace(bench.db, await add('offen.jpg'))
    await addFace(bench.db, await add('benannt.jpg'), { personId })
    await addFace(bench.db, await add('verwischt.jpg'), { blurred: true })
    await addFace(bench.db, await add('bereich.jpg'), { kind: 'region' })
    await addFace(bench.db, await add('ohne-kaestchen.jpg', { facesFound: 1, facesCounted: 2 }), { personId })
    const excepted = await addFace(bench.db, await add('ausnahme.jpg'))
    await anException(excepted, true)
    await anException(await addFace(bench.db, await add('gefragt.jpg')), null)
    const takenBack = await addFace(bench.db, await add('zurueckgenommen.jpg'))
    await anException(takenBack, true)
    await bench.db
      .updateTable('photoException')
      .set({ takenBackAt: TEST_NOW.toString() })
      .where('boxId', '=', takenBack)
      .execute()
    await add('suche-kaputt.jpg', { detection: 'failed', facesFound: null })
    await add('gezaehlt.jpg', { detection: 'failed', facesFound: null, facesCounted: 0 })
    await add('gesucht.jpg', { detection: 'waiting', facesFound: null })
    await add('wartet.jpg', { state: 'waiting' })
    await add('kaputt.jpg', { state: 'refused', refusal: 'broken' })
    await add('weg.jpg', { discardedAt: TEST_NOW.toString() })
    const standing = async (stand: 'open' | 'done' | 'waiting') => (await listed(jana, { stand })).toSorted()
    expect(await standing('open')).toEqual([
      ...['gefragt.jpg', 'offen.jpg', 'ohne-kaestchen.jpg', 'suche-kaputt.jpg'],
      'zurueckgenommen.jpg',
    ])
    expect(await standing('done')).toEqual([
      ...['ausnahme.jpg', 'benannt.jpg', 'bereich.jpg', 'gezaehlt.jpg', 'verwischt.jpg'],
    ])
    expect(await standing('waiting')).toEqual(['gesucht.jpg', 'wartet.jpg'])
    expect(await listed(jana, { stand: 'refused' })).toEqual(['kaputt.jpg'])
    expect(await listed(jana, { stand: 'discarded' })).toEqual(['weg.jpg'])
    expect(await listed(jana)).toHaveLength(13)
  })

  test('says of each whether it may be shown in ambassadors’ profiles today', async () => {
    const { jana } = await people()
    const add = (fileName: string, change: Partial<Insertable<Photo>> = {}) =>
      addPhoto(bench.db, { fileName, uploadedBy: jana.accountId, facesFound: 1, ...change })
    const { id: asked } = await addDepictedPerson(bench.db)
    const { id: agreed } = await addDepictedPerson(bench.db)
    const { id: elsewhere } = await addDepictedPerson(bench.db)
    await addConsent(bench.db, agreed)
    await addConsent(bench.db, elsewhere, {
      scopes: [{ purpose: 'public-relations', channel: 'intranet' }],
    })
    await addFace(bench.db, await add('ja.jpg'), { personId: agreed })
    await addFace(bench.db, await add('anderswo.jpg'), { personId: elsewhere })
    await addFace(bench.db, await add('niemand-gefragt.jpg'), { personId: asked })
    await addFace(bench.db, await add('verwischt.jpg'), { blurred: true })
    await add('ohne-kaestchen.jpg')
    await add('wartet.jpg', { state: 'waiting' })
    await add('weg.jpg', { discardedAt: TEST_NOW.toString(), facesFound: 0 })
    const clear = async (change: Partial<typeof every> = {}) =>
      (await listPhotos(bench.ctx({ actor: jana }), { ...every, ...change })).photos
        .filter(photo => photo.clear)
        .map(({ fileName }) => fileName)
        .toSorted()
    expect(await clear()).toEqual(['ja.jpg', 'verwischt.jpg'])
    expect(await clear({ stand: 'discarded' })).toEqual([])
  })

  test('is narrowed down by the occasion', async () => {
    const { jana } = await people()
    const occasionId = await anOccasion('Stadtfest')
    await addPhoto(bench.db, { fileName: 'fest.jpg', uploadedBy: jana.accountId, occasionId })
    await addPhoto(bench.db, { fileName: 'amt.jpg', uploadedBy: jana.accountId })
    expect(await listed(jana, { anlass: occasionId })).toEqual(['fest.jpg'])
  })

  test('comes in pages', async () => {
    const { jana } = await people()
    for (let count = 0; count < 50; count += 1) {
      await addPhoto(bench.db, { fileName: `${count}.jpg`, uploadedBy: jana.accountId })
    }
    const ctx = bench.ctx({ actor: jana })
    const first = await listPhotos(ctx, every)
    const second = await listPhotos(ctx, { ...every, seite: 2 })
    expect([first.photos.length, first.more]).toEqual([48, true])
    expect([second.photos.length, second.more]).toEqual([2, false])
    expect(new Set([...first.photos, ...second.photos].map(({ id }) => id)).size).toBe(50)
  })
})

test('an address nobody offers narrows nothing down', () => {
  const asked = { stand: 'kaputt', person: 'alle', anlass: "'; drop table photo", seite: '-3' }
  expect(photoFilterSchema.parse(asked)).toEqual(every)
})

test('who uploaded something is for comms to know', async () => {
  const { jana, comms } = await people()
  await addPhoto(bench.db, { uploadedBy: jana.accountId })
  await addPhoto(bench.db, { uploadedBy: null })
  expect(await listUploaders(bench.ctx({ actor: comms }))).toEqual([
    { id: jana.accountId, name: 'Jana Feld' },
  ])
  expect(await listUploaders(bench.ctx({ actor: jana }))).toEqual([])
})

test('occasions are offered with the latest first', async () => {
  await anOccasion('Stadtfest', '2026-09-01')
  await anOccasion('Messe', '2026-11-10')
  const offered = await listPhotoOccasions({ db: bench.db })
  expect(offered.map(({ title }) => title)).toEqual(['Messe', 'Stadtfest'])
})
