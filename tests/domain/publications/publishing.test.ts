import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor, AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  completeTakeDown,
  endPublication,
  listAppearances,
  listPublications,
  listTakeDowns,
  listUnclearPublications,
  recordPublication,
  withdrawConsent,
} from '#app/domain/publications/publications.server.ts'
import {
  type PublicationInput,
  publicationSchema,
} from '#app/domain/publications/publishing/publication.schema.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'
import { addClearPhoto, addHandOut, addPublication, withdrawScopes } from '#tests/support/publishing.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx<AccountActor>({ actor })

let comms: AccountActor
let jana: AmbassadorActor
let photo: Awaited<ReturnType<typeof addClearPhoto>>

beforeEach(async () => {
  comms = await anAccount(bench.db, ['comms'], { name: 'Kim' })
  jana = await anAmbassador(bench.db, { name: 'Jana' })
  photo = await addClearPhoto(bench.ctx(), jana.accountId)
})

const onTheWebsite: PublicationInput = {
  ...{ channel: 'website', url: 'https://www.stadt.example/team', place: '', publishedOn: '2026-11-10' },
}
const onLinkedIn: PublicationInput = {
  ...{ channel: 'linkedin-profiles', url: 'https://www.linkedin.com/feed/update/urn:li:activity:1/' },
  ...{ place: '', publishedOn: '2026-11-10' },
}
const record = (actor: AccountActor, input: PublicationInput, photoId = photo.photoId) =>
  recordPublication(as(actor), { photoId, ...input })
const listed = async (actor: AccountActor) => (await listPublications(as(actor), photo.photoId))?.publications
const notFound = { ok: false, reason: 'not-found' }

describe('recording where a photo was published', () => {
  test('under the address of one that was taken down is a new one, so that the next withdrawal finds it', async () => {
    await record(comms, onTheWebsite)
    await withdrawConsent(as(comms), { consentId: photo.consentId, channels: 'all', by: { kind: 'person' } })
    const [open] = (await listTakeDowns(as(comms))).open
    await completeTakeDown(as(comms), open?.id ?? '', { proof: 'url-checked', note: '' })
    const consentId = await addConsent(bench.db, photo.personId, { givenOn: '2026-11-19' })
    expect(await record(comms, onTheWebsite)).toMatchObject({ ok: true, value: { clear: true } })
    await withdrawConsent(as(comms), { consentId, channels: ['website'], by: { kind: 'person' } })
    expect((await listTakeDowns(as(comms))).open).toMatchObject([{ url: onTheWebsite.url }])
  })

  test('is for comms in every channel, and for ambassadors in their own profiles', async () => {
    expect(await record(comms, onTheWebsite)).toMatchObject({ ok: true, value: { clear: true } })
    const print = {
      ...onTheWebsite,
      channel: 'print',
      url: '',
      place: 'Stadtmagazin 3/2026, Seite 4',
    } as const
    expect(await record(comms, print)).toMatchObject({ ok: true })
    expect(await record(jana, onLinkedIn)).toMatchObject({ ok: true })
    expect(await record(jana, onTheWebsite)).toEqual(notFound)
    expect(await record(await anAmbassador(bench.db), onLinkedIn)).toEqual(notFound)
    expect(await record(await anAccount(bench.db, ['hr']), onTheWebsite)).toEqual(notFound)
    expect((await listed(comms))?.map(({ channel }) => channel).toSorted()).toEqual([
      'linkedin-profiles',
      'print',
      'website',
    ])
  })

  test('the same twice is once', async () => {
    const first = await record(jana, onLinkedIn)
    expect(await record(jana, onLinkedIn)).toEqual(first)
    expect(await listed(jana)).toHaveLength(1)
  })

  test('is refused for a day that comes only later, and for no photo at all', async () => {
    const tomorrow = { ...onTheWebsite, publishedOn: '2026-11-20' }
    expect(await record(comms, tomorrow)).toEqual({ ok: false, reason: 'day-to-come' })
    expect(await record(comms, onTheWebsite, newId())).toEqual(notFound)
    expect(await record(comms, onTheWebsite, 'x')).toEqual(notFound)
  })

  test('happens where the photo is not clear too: it says so, and comms finds it waiting', async () => {
    await withdrawScopes(bench.db, photo.consentId)
    expect(await record(comms, onTheWebsite)).toMatchObject({ ok: true, value: { clear: false } })
    expect(await listed(comms)).toMatchObject([{ channel: 'website', notClear: true }])
    expect(await listUnclearPublications(bench.ctx())).toMatchObject([
      { photoId: photo.photoId, channel: 'website' },
    ])
    const entry = await bench.db
      .selectFrom('auditEntry')
      .select('detail')
      .where('action', '=', 'publication.recorded')
      .executeTakeFirstOrThrow()
    expect(entry.detail).toEqual({ photoId: photo.photoId, channel: 'website', clear: false })
  })

  test('is open to whoever has the photo in their hands, also if it is no longer theirs to use', async () => {
    const mehmet = await anAmbassador(bench.db)
    const towns = await addClearPhoto(bench.ctx(), comms.accountId)
    await withdrawScopes(bench.db, towns.consentId)
    expect(await record(mehmet, onLinkedIn, towns.photoId)).toEqual(notFound)
    await addHandOut(bench.db, towns.photoId, { handedTo: mehmet.accountId })
    expect(await record(mehmet, onLinkedIn, towns.photoId)).toMatchObject({ value: { clear: false } })
    expect(await listPublications(as(mehmet), towns.photoId)).toMatchObject({
      photo: null,
      publications: [{ notClear: true }],
    })
  })
})

describe('the publications of a photo', () => {
  test('are shown to whoever looks after it; others see their own', async () => {
    const towns = await addClearPhoto(bench.ctx(), comms.accountId)
    await addPublication(bench.db, towns.photoId, { enteredBy: comms.accountId })
    const mehmet = await anAmbassador(bench.db)
    await record(mehmet, onLinkedIn, towns.photoId)
    const seenBy = async (actor: AccountActor) =>
      (await listPublications(as(actor), towns.photoId))?.publications.map(({ channel }) => channel)
    expect((await seenBy(comms))?.toSorted()).toEqual(['linkedin-profiles', 'website'])
    expect(await seenBy(mehmet)).toEqual(['linkedin-profiles'])
    expect(await seenBy(jana)).toEqual([])
    expect(await listPublications(as(comms), towns.photoId)).toMatchObject({ handOuts: [] })
    expect(await listPublications(as(mehmet), towns.photoId)).toMatchObject({ handOuts: null })
    await withdrawScopes(bench.db, towns.consentId)
    expect(await seenBy(jana)).toBeUndefined()
    expect(await listPublications(as(jana), 'x')).toBeUndefined()
  })
})

describe('ending a publication', () => {
  async function aPublication() {
    const id = await addPublication(bench.db, photo.photoId, { enteredBy: comms.accountId })
    const end = (actor: AccountActor, endedOn = '2026-11-18', publicationId = id) =>
      endPublication(as(actor), { publicationId, endedOn })
    return { id, end }
  }

  test('keeps its address, and takes it off what waits for comms', async () => {
    const { end } = await aPublication()
    await withdrawScopes(bench.db, photo.consentId)
    expect(await listUnclearPublications(bench.ctx())).toHaveLength(1)
    expect(await end(comms)).toEqual({ ok: true, value: undefined })
    expect(await end(comms)).toEqual({ ok: true, value: undefined })
    expect(await listUnclearPublications(bench.ctx())).toEqual([])
    expect(await listed(comms)).toMatchObject([
      { url: 'https://www.stadt.example/team', endedOn: '2026-11-18', notClear: false },
    ])
    const entries = await bench.db.selectFrom('auditEntry').select('action').execute()
    expect(entries).toEqual([{ action: 'publication.ended' }])
  })

  test('is for comms, the uploader and whoever recorded it', async () => {
    const { end } = await aPublication()
    expect(await end(await anAmbassador(bench.db))).toEqual(notFound)
    expect((await end(jana)).ok).toBe(true)
    expect(await end(comms, '2026-11-18', newId())).toEqual(notFound)
    expect(await end(comms, '2026-11-18', 'x')).toEqual(notFound)
  })

  test('lies between its beginning and today', async () => {
    const { end } = await aPublication()
    expect(await end(comms, '2026-11-20')).toEqual({ ok: false, reason: 'day-to-come' })
    expect(await end(comms, '2026-11-09')).toEqual({ ok: false, reason: 'before-publication-day' })
    expect((await end(comms, '2026-11-10')).ok).toBe(true)
  })
})

describe('what waits for comms', () => {
  test('are publications that are not clear, unless somebody was asked to take them down', async () => {
    const publicationId = await addPublication(bench.db, photo.photoId)
    expect(await listUnclearPublications(bench.ctx())).toEqual([])
    await withdrawScopes(bench.db, photo.consentId)
    expect(await listUnclearPublications(bench.ctx())).toMatchObject([{ publicationId }])
    await bench.db
      .insertInto('takeDown')
      .values({
        ...{ id: newId(), photoId: photo.photoId, personId: photo.personId, publicationId },
        ...{ channel: 'website', cause: 'withdrawn', dueOn: '2026-11-24' },
        openedAt: bench.ctx().now.toString(),
      })
      .execute()
    expect(await listUnclearPublications(bench.ctx())).toEqual([])
  })
})

describe('where somebody is to be seen', () => {
  test('is told to comms: each photo once, with hand-outs and publications', async () => {
    const { photoId, personId } = photo
    await addFace(bench.db, photoId, { personId })
    await addHandOut(bench.db, photoId, { handedTo: jana.accountId })
    await addPublication(bench.db, photoId, { endedOn: '2026-11-12' })
    const older = await addPhoto(bench.db, {
      uploadedAt: '2026-01-02T09:00:00Z',
      discardedAt: '2026-02-01T09:00:00Z',
    })
    await addFace(bench.db, older, { personId })
    await addFace(bench.db, await addPhoto(bench.db), { personId: (await addDepictedPerson(bench.db)).id })
    expect(await listAppearances(as(comms), personId)).toMatchObject([
      {
        ...{ id: photoId, altText: 'Ein Foto', discarded: false },
        handOuts: [{ handedTo: 'Jana', channel: 'linkedin-profiles' }],
        publications: [{ channel: 'website', endedOn: '2026-11-12' }],
      },
      { id: older, discarded: true, handOuts: [], publications: [] },
    ])
    const handOut = await bench.db.selectFrom('handOut').select('id').executeTakeFirstOrThrow()
    const takeDownId = newId()
    await bench.db
      .insertInto('takeDown')
      .values({
        ...{ id: takeDownId, photoId, personId, handOutId: handOut.id, channel: 'linkedin-profiles' },
        ...{ cause: 'withdrawn', dueOn: '2026-11-24', openedAt: bench.ctx().now.toString() },
      })
      .execute()
    expect((await listAppearances(as(comms), personId)).map(({ takeDowns }) => takeDowns)).toMatchObject([
      [{ id: takeDownId, handOutId: handOut.id, dueOn: '2026-11-24' }],
      [],
    ])
    expect(await listAppearances(as(jana), personId)).toEqual([])
    expect(await listAppearances(as(comms), 'x')).toEqual([])
    expect(await listAppearances(as(comms), newId())).toEqual([])
  })
})

describe('what a form about a publication says', () => {
  const codes = (change: Record<string, string>) =>
    publicationSchema
      .safeParse({ ...onTheWebsite, ...change })
      .error?.issues.map(({ path, message }) => `${path} ${message}`)

  test.each([
    [{ url: 'javascript:alert(1)' }, ['url not-a-web-address']],
    [{ url: 'stadt.example' }, ['url not-a-web-address']],
    [{ url: 'http://' }, ['url not-a-web-address']],
    [{ url: '', place: ' ' }, ['url url-or-place']],
    [{ channel: 'tv' }, ['channel required']],
    [{ publishedOn: '2026-02-30' }, ['publishedOn not-a-date']],
    [{ place: 'x'.repeat(201) }, ['place too-long']],
    [{ url: '', place: 'Plakat am Bahnhof' }, undefined],
    [{}, undefined],
  ])('%j: %j', (change, expected) => {
    expect(codes(change as Record<string, string>)).toEqual(expected)
  })
})

test('a consent that comes later makes the waiting go away by itself', async () => {
  await withdrawScopes(bench.db, photo.consentId)
  await addPublication(bench.db, photo.photoId)
  expect(await listUnclearPublications(bench.ctx())).toHaveLength(1)
  await addConsent(bench.db, photo.personId)
  expect(await listUnclearPublications(bench.ctx())).toEqual([])
})
