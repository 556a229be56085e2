import { describe, expect, test } from 'vitest'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { gatesOf, readFace, readGate, readPhoto } from '#app/domain/photos/photos.server.ts'
import { addConsent, addDepictedPerson, addGuardian } from '#tests/support/consents.ts'
import { countQueries } from '#tests/support/count-queries.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'

const bench = useTestBench()
const ask = (actor: AccountActor, photoId: string) => readGate(bench.ctx({ actor }), photoId)
const gate = async (actor: AccountActor, photoId: string, channel: Channel = 'linkedin-profiles') =>
  (await ask(actor, photoId))?.channels.find(each => each.channel === channel)

/** Four faces: one agreed to everything, one blurred, one agreed to the website only, one a child. */
async function aPhotoOfFour(uploadedBy: string) {
  const photo = await addPhoto(bench.db, { uploadedBy, facesFound: 4, revision: 1, renderedRevision: 1 })
  const at = (minute: number) => ({ addedAt: `2026-11-19T08:0${minute}:00Z` })
  const ada = await addDepictedPerson(bench.db, { name: 'Ada Moor' })
  await addConsent(bench.db, ada.id)
  const ben = await addDepictedPerson(bench.db, { name: 'Ben Sand' })
  await addConsent(bench.db, ben.id, { scopes: [{ purpose: 'public-relations', channel: 'website' }] })
  const mia = await addDepictedPerson(bench.db, { name: 'Mia Klein', kind: 'child', bornOn: '2019-05-02' })
  const mother = await addGuardian(bench.db, mia.id, 'Eva Klein')
  await addGuardian(bench.db, mia.id, 'Jo Klein', 2)
  await addConsent(bench.db, mia.id, { signers: [mother] })
  await addFace(bench.db, photo, { personId: ada.id, ...at(1) })
  await addFace(bench.db, photo, { blurred: true, ...at(2) })
  const bens = await addFace(bench.db, photo, { personId: ben.id, ...at(3) })
  const mias = await addFace(bench.db, photo, { personId: mia.id, claimedName: 'Mia', ...at(4) })
  return { photo, bens, mias, ben, mia }
}

describe('the gate of a photo', () => {
  test('tells comms for every channel who is missing, by name, and the next step', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    const { photo, bens, mias, ben, mia } = await aPhotoOfFour(comms.accountId)
    expect(await ask(comms, photo)).toMatchObject({ faces: 4, keeper: true, purpose: 'public-relations' })
    const child = { kind: 'uncovered', reason: 'guardian-missing', next: 'ask', boxId: mias }
    expect((await gate(comms, photo))?.blockers).toEqual([
      {
        ...{ kind: 'uncovered', boxId: bens, reason: 'not-for-this-channel', next: 'ask' },
        ...{ face: 3, name: 'Ben Sand', personId: ben.id },
      },
      { ...child, face: 4, name: 'Mia Klein', personId: mia.id },
    ])
    expect(await gate(comms, photo, 'website')).toEqual({
      ...{ channel: 'website', clear: false },
      blockers: [{ ...child, face: 4, name: 'Mia Klein', personId: mia.id }],
    })
  })

  test('tells an uploader the names they gave and no others, and not why somebody has not agreed', async () => {
    const jana = await anAmbassador(bench.db)
    const { photo } = await aPhotoOfFour(jana.accountId)
    const shown = await ask(jana, photo)
    expect(JSON.stringify(shown)).not.toMatch(/Klein|Sand|Moor|guardian|channel-missing/)
    expect((await gate(jana, photo))?.blockers).toMatchObject([
      { face: 3, name: null, personId: null, reason: 'no-consent' },
      { face: 4, name: 'Mia', personId: null, reason: 'no-consent' },
    ])
  })

  test('numbers a face as the boxes beside the picture do, wherever regions and other faces lie', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    const photo = await addPhoto(bench.db, { uploadedBy: comms.accountId, facesFound: 5 })
    const at = (minute: number) => ({ addedAt: `2026-11-19T08:0${minute}:00Z` })
    // Found in one go, so that nothing but the place tells them apart.
    for (const x of [0.7, 0.1, 0.5, 0.3, 0.9]) await addFace(bench.db, photo, { x: x - 0.05, ...at(1) })
    await addFace(bench.db, photo, { kind: 'region', foundBy: 'hand', ...at(2) })
    await addFace(bench.db, photo, { foundBy: 'hand', ...at(3) })
    const boxes = (await readPhoto(bench.ctx({ actor: comms }), photo))?.boxes ?? []
    const numbers = new Map(boxes.map(({ id, number }) => [id, number]))
    const blockers = (await gate(comms, photo))?.blockers ?? []
    const shown = blockers.flatMap(blocker => ('boxId' in blocker ? [blocker] : []))
    expect(shown.map(({ face }) => face)).toEqual([1, 2, 3, 4, 5, 7])
    expect(shown.map(({ boxId }) => numbers.get(boxId))).toEqual([1, 2, 3, 4, 5, 7])
    const last = { photoId: photo, boxId: shown.at(-1)?.boxId ?? '' }
    expect(await readFace(bench.ctx({ actor: comms }), last)).toMatchObject({ face: 7 })
  })

  test('tells somebody about themself', async () => {
    const jana = await anAmbassador(bench.db, { name: 'Jana Feld' })
    const self = await addDepictedPerson(bench.db, { name: 'Jana Feld', accountId: jana.accountId })
    await addConsent(bench.db, self.id, { givenOn: null, validFrom: null, signers: [] })
    const photo = await addPhoto(bench.db, { uploadedBy: jana.accountId, facesFound: 1 })
    await addFace(bench.db, photo, { personId: self.id })
    expect((await gate(jana, photo))?.blockers).toMatchObject([
      { name: 'Jana Feld', reason: 'not-answered', next: 'wait', personId: null },
    ])
  })

  test('is for the uploader and comms only', async () => {
    const jana = await anAmbassador(bench.db)
    const photo = await addPhoto(bench.db, { uploadedBy: jana.accountId })
    expect(await gate(jana, photo)).toEqual({ channel: 'linkedin-profiles', clear: true, blockers: [] })
    for (const role of ['hr', 'oversight', 'admin', 'ambassador'] as const) {
      expect(await ask(await anAccount(bench.db, [role]), photo)).toBeUndefined()
    }
    expect(await ask(jana, newId())).toBeUndefined()
    expect(await ask(jana, 'kein-foto')).toBeUndefined()
  })

  test('says what concerns the whole photo', async () => {
    const comms = await anAccount(bench.db, ['comms'])
    const kinds = async (change: Parameters<typeof addPhoto>[1]) =>
      (await gate(comms, await addPhoto(bench.db, change)))?.blockers.map(
        ({ kind, next }) => `${kind} ${next}`,
      )
    expect(await kinds({ detection: 'failed', facesFound: null })).toEqual(['uncounted count'])
    expect(await kinds({ detection: 'failed', facesFound: null, facesCounted: 0 })).toEqual([])
    expect(await kinds({ detection: 'failed', facesFound: null, facesCounted: 2 })).toEqual(['unmarked name'])
    expect(await kinds({ detection: 'waiting', facesCounted: 0 })).toEqual(['detecting wait'])
    expect(await kinds({ state: 'waiting', detection: 'waiting' })).toEqual(['unready wait'])
    expect(await kinds({ state: 'refused', refusal: 'svg' })).toEqual(['unusable wait'])
    expect(await kinds({ discardedAt: '2026-11-18T09:00:00Z' })).toEqual(['unusable wait'])
    expect(await kinds({ revision: 2, renderedRevision: 1 })).toEqual(['rendering wait'])
  })
})

describe('the gates of many photos', () => {
  test('are those of each, in a number of queries that does not grow with them', async () => {
    const { photo } = await aPhotoOfFour((await anAccount(bench.db, ['comms'])).accountId)
    const person = await addDepictedPerson(bench.db)
    await addConsent(bench.db, person.id)
    const many = [photo]
    for (let index = 0; index < 199; index += 1) {
      const id = await addPhoto(bench.db, { facesFound: 1 })
      await addFace(bench.db, id, index % 2 === 0 ? { personId: person.id } : {})
      many.push(id)
    }
    const few = await countQueries(bench.db, db =>
      gatesOf({ ...bench.ctx(), db }, many.slice(0, 2), 'website'),
    )
    const all = await countQueries(bench.db, db => gatesOf({ ...bench.ctx(), db }, many, 'website'))
    expect(few.count).toBe(7)
    expect(all.count).toBe(7)
    expect([...all.value.values()].filter(({ clear }) => clear)).toHaveLength(100)
    expect(all.value.get(photo)).toMatchObject({ clear: false, faces: 4 })
  })

  test('of none are none', async () => {
    expect((await gatesOf(bench.ctx(), [], 'press')).size).toBe(0)
    expect((await gatesOf(bench.ctx(), [newId()], 'press')).size).toBe(0)
  })
})
