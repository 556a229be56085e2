import { expect, test } from 'vitest'
import { nameBox } from '#app/domain/photos/photos.server.ts'
import {
  listUnclearPublications,
  personLeft,
  watchConsents,
  withdrawConsent,
} from '#app/domain/publications/publications.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aPhotoWithAFace } from '#tests/support/photo-boxes.ts'
import { addPublishedPhoto, openTakeDownLines } from '#tests/support/publications.ts'

// A photo is published while nobody has said yet who is on it; then comms names somebody. Whoever is not covered is
// found: by the line comms sees on the programme's page, and after a withdrawal by the job of the morning.
const bench = useTestBench()

/** A published photo with one nameless face, and how comms names it. */
async function published() {
  const { comms, photoId, faceId, as } = await aPhotoWithAFace(bench)
  const { publicationId } = await addPublishedPhoto(bench.db, [], 'website', { photoId })
  const name = (personId: string) =>
    nameBox(as(comms), { photoId, boxId: faceId }, { intent: 'person', personId })
  const unclear = async () =>
    (await listUnclearPublications(bench.ctx())).map(row => row.publicationId === publicationId)
  return { ctx: as(comms), name, unclear }
}

test('somebody who agreed: nothing is left to look after', async () => {
  const { name, unclear } = await published()
  const { id } = await addDepictedPerson(bench.db)
  await addConsent(bench.db, id)
  expect(await unclear()).toEqual([true])
  expect(await name(id)).toMatchObject({ ok: true })
  expect([await unclear(), await watchConsents(bench.ctx())]).toEqual([[], 0])
})

test('somebody nobody has asked: comms sees the photo among what waits', async () => {
  const { name, unclear } = await published()
  await name((await addDepictedPerson(bench.db)).id)
  expect(await unclear()).toEqual([true])
})

test('somebody who withdrew before: the morning’s job opens the take-down, and the line gives way to it', async () => {
  const { name, unclear } = await published()
  const { id } = await addDepictedPerson(bench.db)
  const consentId = await addConsent(bench.db, id)
  await withdrawConsent(bench.ctx(), { consentId, channels: 'all', by: { kind: 'person' } })
  await name(id)
  expect(await unclear()).toEqual([true])
  expect(await watchConsents(bench.ctx())).toBe(1)
  expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-11-24'])
  expect([await unclear(), await watchConsents(bench.ctx())]).toEqual([[], 0])
})

test('somebody who no longer works here: comms sees it', async () => {
  const { ctx, name, unclear } = await published()
  const { id } = await addDepictedPerson(bench.db)
  await addConsent(bench.db, id, { endsWithEmployment: true })
  await personLeft(ctx, id, '2026-11-18')
  await name(id)
  expect(await unclear()).toEqual([true])
})
