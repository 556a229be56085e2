import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listPhotosForUse, readPhotoForUse, readPreview } from '#app/domain/photos/photos.server.ts'
import type { HandOutInput } from '#app/domain/publications/handing-out/hand-out.schema.ts'
import { handOut, listHandOuts, listOwnHandOuts } from '#app/domain/publications/publications.server.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'
import { addClearPhoto, addRendition, withdrawScopes } from '#tests/support/publishing.ts'

const bench = useTestBench()
const forLinkedIn: HandOutInput = { channel: 'linkedin-profiles', size: 'large', format: 'jpeg' }
const take = (actor: AccountActor, photoId: string, change: Partial<HandOutInput> = {}) =>
  handOut(bench.ctx({ actor }), { photoId, ...forLinkedIn, ...change })
const handed = async (photoId: string) => (await listHandOuts(bench.ctx(), photoId)).length

describe('handing out a photo', () => {
  test('gives the bytes and writes down who has them and for what', async () => {
    const jana = await anAmbassador(bench.db, { name: 'Jana' })
    const { photoId } = await addClearPhoto(bench.ctx(), jana.accountId)
    const given = await take(jana, photoId)
    expect(given).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg' } })
    if (!given.ok) throw new Error(given.reason)
    expect(new TextDecoder().decode(given.value.bytes)).toBe(`large jpeg of ${photoId}`)
    expect(given.value.name).toMatch(/^foto-[0-9a-f]{8}-large\.jpeg$/)
    expect(await listHandOuts(bench.ctx(), photoId)).toMatchObject([
      { handedTo: 'Jana', channel: 'linkedin-profiles', size: 'large' },
    ])
    expect(await listOwnHandOuts(bench.ctx({ actor: jana }), photoId)).toHaveLength(1)
    const entry = await bench.db
      .selectFrom('auditEntry')
      .select(['action', 'detail'])
      .where('action', '=', 'photo.handed-out')
      .executeTakeFirstOrThrow()
    expect(entry.detail).toEqual({ photoId, channel: 'linkedin-profiles', size: 'large' })
  })

  test('refuses everybody a photo that is not clear, comms too, and writes nothing down', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    const { photoId, consentId } = await addClearPhoto(bench.ctx(), comms.accountId)
    await withdrawScopes(bench.db, consentId)
    expect(await take(comms, photoId)).toEqual({ ok: false, reason: 'not-clear' })
    const unmarked = await addPhoto(bench.db, { uploadedBy: comms.accountId, facesFound: 1 })
    await addRendition(bench.ctx(), unmarked)
    expect(await take(comms, unmarked)).toEqual({ ok: false, reason: 'not-clear' })
    expect((await handed(photoId)) + (await handed(unmarked))).toBe(0)
  })

  test('lets ambassadors use their own photos and those of comms, in their own profiles only', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const comms = await anAccount(bench.db, ['comms'])
    const own = (await addClearPhoto(bench.ctx(), jana.accountId)).photoId
    const towns = (await addClearPhoto(bench.ctx(), comms.accountId)).photoId
    const answers = async (actor: AccountActor, photoId: string, change: Partial<HandOutInput> = {}) => {
      const given = await take(actor, photoId, change)
      return given.ok || given.reason
    }
    expect(await answers(jana, own)).toBe(true)
    expect(await answers(jana, towns)).toBe(true)
    expect(await answers(mehmet, own)).toBe('not-found')
    expect(await answers(mehmet, towns)).toBe(true)
    expect(await answers(jana, own, { channel: 'website' })).toBe('not-found')
    expect(await answers(comms, own, { channel: 'website' })).toBe(true)
    expect(await answers(await anAccount(bench.db, ['hr']), towns)).toBe('not-found')
    expect(await answers(await anAccount(bench.db, ['admin']), own)).toBe('not-found')
  })

  test('knows no photo that is none, and none in a size that was not made', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    const { photoId } = await addClearPhoto(bench.ctx(), comms.accountId)
    expect(await take(comms, newId())).toEqual({ ok: false, reason: 'not-found' })
    expect(await take(comms, 'x')).toEqual({ ok: false, reason: 'not-found' })
    expect(await take(comms, photoId, { size: 'square' })).toEqual({ ok: false, reason: 'unavailable' })
    expect(await take(comms, photoId, { format: 'avif' })).toEqual({ ok: false, reason: 'unavailable' })
    expect(await handed(photoId)).toBe(0)
  })

  test('hands out nothing whose bytes are lost, and still knows that somebody asked', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    const { photoId } = await addClearPhoto(bench.ctx(), comms.accountId)
    for await (const { key } of bench.files.list()) await bench.files.delete(key)
    expect(await take(comms, photoId)).toEqual({ ok: false, reason: 'unavailable' })
    expect(await handed(photoId)).toBe(1)
  })
})

describe('choosing a photo for a post', () => {
  test('shows what is clear first, then the own ones with what is missing, and nothing of others', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const comms = await anAccount(bench.db, ['comms'])
    const own = (await addClearPhoto(bench.ctx(), jana.accountId)).photoId
    const towns = (await addClearPhoto(bench.ctx(), comms.accountId)).photoId
    await addClearPhoto(bench.ctx(), mehmet.accountId)
    await addPhoto(bench.db, { uploadedBy: comms.accountId, facesFound: 2 })
    const missing = await addPhoto(bench.db, { uploadedBy: jana.accountId, facesFound: 3 })
    await addFace(bench.db, missing, { claimedName: 'Frau Klein' })
    await addPhoto(bench.db, { uploadedBy: jana.accountId, discardedAt: '2026-11-01T08:00:00Z' })
    const offered = await listPhotosForUse(bench.ctx({ actor: jana }))
    expect(offered.clear.map(({ id }) => id).toSorted()).toEqual([own, towns].toSorted())
    expect(offered.missing).toMatchObject([{ id: missing, faces: 3, open: 3, first: 'unmarked' }])
    expect(JSON.stringify(offered)).not.toContain('Klein')
  })

  test('shows a photo and its picture to whom it is offered, and to nobody else', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const comms = await anAccount(bench.db, ['comms'])
    const towns = await addClearPhoto(bench.ctx(), comms.accountId)
    await addRendition(bench.ctx(), towns.photoId, { size: 'small', format: 'webp', width: 400 })
    const asMehmet = bench.ctx<AccountActor>({ actor: mehmet })
    expect(await readPhotoForUse(asMehmet, towns.photoId)).toMatchObject({
      maySeePhoto: false,
      channels: [{ channel: 'linkedin-profiles', clear: true }],
      sizes: [
        { size: 'small', width: 400 },
        { size: 'large', width: 1600 },
      ],
    })
    expect(await readPreview(asMehmet, towns.photoId)).toMatchObject({ mediaType: 'image/webp' })
    await withdrawScopes(bench.db, towns.consentId)
    expect(await readPhotoForUse(asMehmet, towns.photoId)).toBeUndefined()
    expect(await readPreview(asMehmet, towns.photoId)).toBeUndefined()
    expect(await readPreview(bench.ctx<AccountActor>({ actor: jana }), 'kein-foto')).toBeUndefined()
    const asComms = bench.ctx({ actor: comms })
    expect(await readPhotoForUse(asComms, towns.photoId)).toMatchObject({ maySeePhoto: true })
    expect((await readPhotoForUse(asComms, towns.photoId))?.channels).toHaveLength(7)
  })

  test('counts nobody as clear only because the person is known', async () => {
    const jana = await anAmbassador(bench.db)
    const person = await addDepictedPerson(bench.db)
    const photo = await addPhoto(bench.db, { uploadedBy: jana.accountId, facesFound: 1 })
    await addFace(bench.db, photo, { personId: person.id })
    const offered = await listPhotosForUse(bench.ctx({ actor: jana }))
    expect(offered).toMatchObject({ clear: [], missing: [{ id: photo, open: 1, first: 'uncovered' }] })
  })
})
