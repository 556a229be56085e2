import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readPhoto } from '#app/domain/photos/photos.server.ts'
import * as changeBox from '#app/routes/photos/change-box.route.tsx'
import * as nameBox from '#app/routes/photos/name-box.route.tsx'
import * as photo from '#app/routes/photos/photo.route.tsx'
import * as photos from '#app/routes/photos/photos.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aHandMadeBox, aPhotoWithAFace, boxOf } from '#tests/support/photo-boxes.ts'
import { addPhoto } from '#tests/support/photos.ts'
import { addPublishedPhoto } from '#tests/support/publications.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx<AccountActor>({ actor })

async function refusal(answer: unknown) {
  const { data, init } = (await answer) as { data: { refused: string | null }; init: { status: number } }
  return { status: init.status, refused: data.refused }
}

describe('/fotos', () => {
  test('is one’s own for an ambassador, everybody’s with filters for comms', async () => {
    const { jana, comms, other, photoId } = await aPhotoWithAFace(bench)
    await addPhoto(bench.db, { uploadedBy: other.accountId })
    const own = await callRoute(photos.loader, as(jana), { path: '/fotos' })
    expect(own).toMatchObject({ photos: [{ id: photoId, openFaces: 1 }], everybodys: false, uploaders: [] })
    const all = await callRoute(photos.loader, as(comms), {
      path: `/fotos?person=${other.accountId}&stand=quatsch`,
    })
    expect(all.photos).toHaveLength(1)
    expect(all).toMatchObject({ everybodys: true, filter: { stand: '', person: other.accountId } })
    expect(all.uploaders.map(({ name }) => name)).toEqual(['Jana Feld', 'Mehmet Kaya'])
  })
})

describe('/fotos/:id', () => {
  const ask = (actor: AccountActor, id: string, form: Record<string, string>) =>
    callRoute(photo.action, as(actor), { params: { id }, form })

  test('takes every answer and says what happened', async () => {
    const { jana, photoId } = await aPhotoWithAFace(bench)
    const sent = (form: Record<string, string>) => sentTo(ask(jana, photoId, form))
    const at = `/fotos/${photoId}?notice=photo`
    expect(await sent({ intent: 'describe', altText: 'Drei Leute lachen.' })).toBe(`${at}-described`)
    expect(await sent({ intent: 'count', faces: '3' })).toBe(`${at}-counted`)
    expect(await sent({ intent: 'desk', items: 'screen' })).toBe(`${at}-desk-checked`)
    expect(await sent({ intent: 'desk', nothing: 'on' })).toBe(`${at}-desk-checked`)
    expect(await sent({ intent: 'discard' })).toBe(`${at}-discarded`)
    expect(await sent({ intent: 'restore' })).toBe(`${at}-restored`)
    expect(await readPhoto(as(jana), photoId)).toMatchObject({
      ...{ altText: 'Drei Leute lachen.', facesCounted: 3, desk: [], discardedAt: null },
    })
  })

  test('shows whoever looks after it what of it is to be taken down', async () => {
    const { jana, comms, photoId } = await aPhotoWithAFace(bench)
    const { id: personId } = await addDepictedPerson(bench.db)
    const { publicationId } = await addPublishedPhoto(bench.db, [], 'website', { photoId })
    const id = newId()
    await bench.db
      .insertInto('takeDown')
      .values({
        ...{ id, photoId, personId, publicationId, channel: 'website', cause: 'withdrawn' },
        ...{ assignee: jana.accountId, dueOn: '2026-11-24', openedAt: bench.ctx().now.toString() },
      })
      .execute()
    const shown = async (actor: AccountActor) =>
      (await callRoute(photo.loader, as(actor), { params: { id: photoId } })).takeDowns.map(each => each.id)
    expect([await shown(jana), await shown(comms)]).toEqual([[id], []])
  })

  test('hands back what was typed with what to change', async () => {
    const { jana, photoId } = await aPhotoWithAFace(bench)
    expect(await fieldErrors(ask(jana, photoId, { intent: 'describe', altText: 'Foto' }))).toEqual({
      altText: ['too-few-words'],
    })
    const typed = await ask(jana, photoId, { intent: 'count', faces: 'viele' })
    expect(typed).toMatchObject({
      data: { form: { initialValue: { faces: 'viele' } } },
      init: { status: 400 },
    })
    expect(await fieldErrors(ask(jana, photoId, { intent: 'desk' }))).toEqual({ items: ['tick-or-nothing'] })
    expect(await refusal(ask(jana, photoId, { intent: 'steal' }))).toEqual({ status: 400, refused: null })
  })

  test('says why something is not possible now', async () => {
    const { jana, photoId } = await aPhotoWithAFace(bench)
    await ask(jana, photoId, { intent: 'discard' })
    expect(await refusal(ask(jana, photoId, { intent: 'count', faces: '2' }))).toEqual({
      ...{ status: 409, refused: 'discarded' },
    })
  })

  test('does not exist for others, nor does one that never was', async () => {
    const { other, jana, photoId } = await aPhotoWithAFace(bench)
    for (const [actor, id] of [
      [other, photoId],
      [jana, newId()],
      [jana, 'x'],
    ] as const) {
      expect(await thrownStatus(() => callRoute(photo.loader, as(actor), { params: { id } }))).toBe(404)
      expect(await thrownStatus(() => ask(actor, id, { intent: 'discard' }))).toBe(404)
      expect(await thrownStatus(() => ask(actor, id, {}))).toBe(404)
    }
  })

  test('tells whoever looks no accounts and no addresses', async () => {
    const { jana, comms, photoId } = await aPhotoWithAFace(bench)
    await aHandMadeBox(bench, comms, photoId)
    const loaded = await callRoute(photo.loader, as(jana), { params: { id: photoId } })
    expect(loaded.photo).toMatchObject({ uploaderName: 'Jana Feld', boxes: [{ number: 1 }, { number: 2 }] })
    expect(JSON.stringify(loaded)).not.toContain(comms.accountId)
    expect(JSON.stringify(loaded)).not.toContain(jana.email)
  })
})

describe('/fotos/:id/kaestchen', () => {
  const ask = (actor: AccountActor, id: string, form: Record<string, string>) =>
    callRoute(changeBox.action, as(actor), { params: { id }, form })

  test('without JavaScript leads back to the box it was about', async () => {
    const { jana, photoId, faceId } = await aPhotoWithAFace(bench)
    const boxId = await aHandMadeBox(bench, jana, photoId)
    const sent = (form: Record<string, string>) => sentTo(ask(jana, photoId, form))
    const at = `/fotos/${photoId}?notice=photo-box`
    expect(await sent({ intent: 'add', kind: 'region' })).toMatch(
      new RegExp(`^/fotos/${photoId}\\?notice=photo-box-added&kasten=([0-9a-f-]{36})#gesicht-\\1$`),
    )
    expect(await sent({ intent: 'step', boxId, step: 'left' })).toBe(
      `${at}-moved&kasten=${boxId}#gesicht-${boxId}`,
    )
    expect(await sent({ intent: 'blur', boxId: faceId })).toBe(`${at}-blurred#gesicht-${faceId}`)
    expect(await sent({ intent: 'unblur', boxId: faceId })).toBe(`${at}-shown#gesicht-${faceId}`)
    expect(await sent({ intent: 'remove', boxId })).toBe(`${at}-removed#kaestchen`)
  })

  test('with JavaScript answers in place', async () => {
    const { jana, photoId } = await aPhotoWithAFace(bench)
    const place = { x: '0.25', y: '0.5', width: '0.25', height: '0.125' }
    const drawn = await ask(jana, photoId, { intent: 'add', kind: 'face', ...place, stay: 'on' })
    const { boxId } = (drawn as { data: { boxId: string } }).data
    expect(drawn).toMatchObject({ data: { did: 'add', refused: null } })
    expect(await boxOf(bench, jana, photoId, boxId)).toMatchObject({ x: 0.25, width: 0.25, height: 0.125 })
    const moved = await ask(jana, photoId, { intent: 'place', boxId, ...place, x: '0.5', stay: 'on' })
    expect(moved).toMatchObject({ data: { did: 'place', boxId } })
    expect(await boxOf(bench, jana, photoId, boxId)).toMatchObject({ x: 0.5 })
  })

  test.each([
    { intent: 'add', kind: 'face', x: 'NaN', y: '0.1', width: '0.1', height: '0.1' },
    { intent: 'add', kind: 'face', x: '-0.5', y: '0.1', width: '0.1', height: '0.1' },
    { intent: 'add', kind: 'face', x: '1e999', y: '0.1', width: '0.1', height: '0.1' },
    { intent: 'add', kind: 'nose' },
    { intent: 'step', boxId: 'x', step: 'left' },
    { intent: 'step', step: 'left' },
    { intent: 'explode' },
    {},
  ])('takes no nonsense: %o', async form => {
    const { jana, photoId } = await aPhotoWithAFace(bench)
    const fields = form as Record<string, string>
    expect(await sentTo(ask(jana, photoId, fields))).toBe(`/fotos/${photoId}?nicht=invalid#kaestchen`)
    expect(await refusal(ask(jana, photoId, { ...fields, stay: 'on' }))).toEqual({
      ...{ status: 409, refused: 'invalid' },
    })
    expect((await readPhoto(as(jana), photoId))?.boxes).toHaveLength(1)
  })

  test('says why a box stays, and the page repeats it', async () => {
    const { jana, photoId, faceId } = await aPhotoWithAFace(bench)
    const to = await sentTo(ask(jana, photoId, { intent: 'remove', boxId: faceId }))
    expect(to).toBe(`/fotos/${photoId}?nicht=found-by-detector#kaestchen`)
    const path = to ?? ''
    const loaded = await callRoute(photo.loader, as(jana), { params: { id: photoId }, path })
    expect(loaded.boxRefused).toBe('found-by-detector')
    const gone = await refusal(ask(jana, photoId, { intent: 'blur', boxId: newId(), stay: 'on' }))
    expect(gone).toEqual({ status: 409, refused: 'unknown-box' })
  })

  test('does not exist for others', async () => {
    const { other, photoId, faceId } = await aPhotoWithAFace(bench)
    expect(await thrownStatus(() => ask(other, photoId, { intent: 'blur', boxId: faceId }))).toBe(404)
    expect(await thrownStatus(() => ask(other, photoId, {}))).toBe(404)
    expect(await thrownStatus(() => ask(other, 'x', {}))).toBe(404)
  })
})

describe('/fotos/:id/kaestchen/:boxId', () => {
  const at = (id: string, boxId: string) => ({ params: { id, boxId } })
  const ask = (actor: AccountActor, id: string, boxId: string, form: Record<string, string>) =>
    callRoute(nameBox.action, as(actor), { ...at(id, boxId), form })

  test('comms searches the register, first for what was noted', async () => {
    const { jana, comms, photoId, faceId } = await aPhotoWithAFace(bench)
    const samira = await addDepictedPerson(bench.db)
    const noted = await sentTo(ask(jana, photoId, faceId, { intent: 'claim', name: 'Samira' }))
    expect(noted).toBe(`/fotos/${photoId}?notice=photo-box-claimed#gesicht-${faceId}`)
    const loaded = await callRoute(nameBox.loader, as(comms), at(photoId, faceId))
    expect(loaded).toMatchObject({ search: 'Samira', comms: true, people: [{ id: samira.id }] })
    const named = await sentTo(ask(comms, photoId, faceId, { intent: 'person', personId: samira.id }))
    expect(named).toBe(`/fotos/${photoId}?notice=photo-box-named#gesicht-${faceId}`)
    const away = await sentTo(ask(comms, photoId, faceId, { intent: 'nobody' }))
    expect(away).toBe(`/fotos/${photoId}?notice=photo-box-unnamed#gesicht-${faceId}`)
  })

  test('an ambassador finds nobody there, whatever they search for', async () => {
    const { jana, photoId, faceId } = await aPhotoWithAFace(bench)
    const samira = await addDepictedPerson(bench.db)
    const path = '/x?suche=Samira'
    const loaded = await callRoute(nameBox.loader, as(jana), { ...at(photoId, faceId), path })
    expect(loaded).toMatchObject({ people: [], comms: false, ambassador: true })
    const picked = ask(jana, photoId, faceId, { intent: 'person', personId: samira.id })
    expect(await refusal(picked)).toEqual({ status: 409, refused: 'comms-only' })
    expect(await sentTo(ask(jana, photoId, faceId, { intent: 'self' }))).toContain('photo-box-named')
  })

  test('asks for a name where none was written, and keeps what was', async () => {
    const { jana, photoId, faceId } = await aPhotoWithAFace(bench)
    expect(await fieldErrors(ask(jana, photoId, faceId, { intent: 'claim', name: ' ' }))).toEqual({
      name: ['required'],
    })
    const long = ask(jana, photoId, faceId, { intent: 'claim', name: 'x'.repeat(121) })
    expect(await fieldErrors(long)).toEqual({ name: ['too-long'] })
    expect(await refusal(ask(jana, photoId, faceId, {}))).toEqual({ status: 400, refused: null })
  })

  test('a search that no database takes is none', async () => {
    const { comms, photoId, faceId } = await aPhotoWithAFace(bench)
    const path = `/x?suche=${encodeURIComponent(`Sam\0ira${'%'.repeat(500)}`)}`
    const loaded = await callRoute(nameBox.loader, as(comms), { ...at(photoId, faceId), path })
    expect(loaded.people).toEqual([])
    expect(loaded.search).toHaveLength(119)
  })

  test('does not exist for others, for regions, nor for a box of another photo', async () => {
    const { jana, other, photoId, faceId } = await aPhotoWithAFace(bench)
    const regionId = await aHandMadeBox(bench, jana, photoId, 'region')
    const elsewhere = await addPhoto(bench.db, { uploadedBy: jana.accountId })
    for (const [actor, id, boxId] of [
      [other, photoId, faceId],
      [jana, elsewhere, faceId],
      [jana, photoId, newId()],
      [jana, 'x', 'y'],
    ] as const) {
      expect(await thrownStatus(() => callRoute(nameBox.loader, as(actor), at(id, boxId)))).toBe(404)
      expect(await thrownStatus(() => ask(actor, id, boxId, { intent: 'self' }))).toBe(404)
    }
    expect(await thrownStatus(() => callRoute(nameBox.loader, as(jana), at(photoId, regionId)))).toBe(404)
  })
})
