import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor, AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { exceptionSchema } from '#app/domain/photos/exceptions/exception.schema.ts'
import {
  decideOnException,
  listExceptions,
  listUndecidedExceptions,
  readFace,
  readGate,
  requestException,
  takeBackException,
} from '#app/domain/photos/photos.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'
import { withdrawScopes } from '#tests/support/publishing.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx<AccountActor>({ actor })
const background = { ground: 'background', reason: 'Steht weit hinten am Brunnen.' } as const

let jana: AmbassadorActor
let [comms, second]: AccountActor[] = []
let photoId: string
let boxId: string

beforeEach(async () => {
  jana = await anAmbassador(bench.db, { name: 'Jana' })
  comms = await anAccount(bench.db, ['comms'], { name: 'Kim' })
  second = await anAccount(bench.db, ['comms'], { name: 'Lou' })
  photoId = await addPhoto(bench.db, { uploadedBy: jana.accountId, facesFound: 1 })
  boxId = await addFace(bench.db, photoId)
})

const by = (actor: AccountActor | undefined) => as(actor ?? jana)
const clear = async () => (await readGate(as(jana), photoId))?.channels.every(channel => channel.clear)
const decide = (actor: AccountActor | undefined, id: string, approved = true) =>
  decideOnException(by(actor), id, approved)

async function requested(actor: AccountActor = jana, box = boxId) {
  const asked = await requestException(as(actor), { photoId, boxId: box }, background)
  if (!asked.ok) throw new Error(asked.reason)
  return asked.value
}

describe('an exception', () => {
  test('counts once a second person of comms agreed, and not before', async () => {
    const id = await requested()
    expect(await clear()).toBe(false)
    expect(await listUndecidedExceptions(bench.ctx())).toMatchObject([
      { exceptionId: id, photoId, requesterName: 'Jana' },
    ])
    expect(await decide(comms, id)).toEqual({ ok: true, value: undefined })
    expect(await clear()).toBe(true)
    expect(await listUndecidedExceptions(bench.ctx())).toEqual([])
    expect(await listExceptions(by(comms), photoId)).toMatchObject([
      { approved: true, deciderName: 'Kim', requesterName: 'Jana', mayDecide: false, mayTakeBack: true },
    ])
  })

  test('is never agreed by whoever asked for it, whatever their roles', async () => {
    const id = await requested(by(comms).actor)
    expect(await decide(comms, id)).toEqual({ ok: false, reason: 'own-request' })
    expect(await listExceptions(by(comms), photoId)).toMatchObject([{ mayDecide: false }])
    expect(await listExceptions(by(second), photoId)).toMatchObject([{ mayDecide: true }])
    expect(await clear()).toBe(false)
    expect((await decide(second, id)).ok).toBe(true)
  })

  test('is decided by comms alone, once', async () => {
    const id = await requested()
    expect(await decide(jana, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await decide(await anAmbassador(bench.db), id)).toEqual({ ok: false, reason: 'not-found' })
    expect((await decide(comms, id, false)).ok).toBe(true)
    expect(await decide(second, id)).toEqual({ ok: false, reason: 'already-decided' })
    expect(await clear()).toBe(false)
  })

  test('that was declined can be asked for again with better reasons; one that stands cannot', async () => {
    await decide(comms, await requested(), false)
    const again = await requested()
    const twice = await requestException(as(jana), { photoId, boxId }, background)
    expect(twice).toEqual({ ok: false, reason: 'already-asked' })
    await decide(comms, again)
    expect((await requestException(as(jana), { photoId, boxId }, background)).ok).toBe(false)
  })

  test('is taken back: the photo is locked again, and a new one may be asked for', async () => {
    const id = await requested()
    expect(await takeBackException(by(comms), id)).toEqual({ ok: false, reason: 'already-decided' })
    await decide(comms, id)
    expect(await takeBackException(as(jana), id)).toEqual({ ok: false, reason: 'not-found' })
    expect((await takeBackException(by(second), id)).ok).toBe(true)
    expect((await takeBackException(by(second), id)).ok).toBe(true)
    expect(await clear()).toBe(false)
    expect(await decide(comms, id)).toEqual({ ok: false, reason: 'already-decided' })
    expect(await requested()).not.toBe(id)
    const entries = await bench.db.selectFrom('auditEntry').select('action').orderBy('id').execute()
    expect(entries.filter(({ action }) => action === 'photo-exception.taken-back')).toHaveLength(1)
  })

  test('falls with its box', async () => {
    await decide(comms, await requested())
    await bench.db.deleteFrom('photoBox').where('id', '=', boxId).execute()
    expect(await listExceptions(by(comms), photoId)).toEqual([])
    expect(await clear()).toBe(false)
  })

  test('does not speak against somebody who has withdrawn', async () => {
    const person = await addDepictedPerson(bench.db)
    const consent = await addConsent(bench.db, person.id)
    await bench.db.updateTable('photoBox').set({ personId: person.id }).where('id', '=', boxId).execute()
    await decide(comms, await requested())
    expect(await clear()).toBe(true)
    await withdrawScopes(bench.db, consent)
    expect(await clear()).toBe(false)
  })

  test('for something that is no face takes it out of the count of faces', async () => {
    const asked = await requestException(
      as(jana),
      { photoId, boxId },
      { ground: 'not-a-face', reason: 'Das ist eine Statue.' },
    )
    await decide(comms, asked.ok ? asked.value : '')
    expect(await readGate(as(jana), photoId)).toMatchObject({ faces: 1 })
    expect(await clear()).toBe(true)
    await bench.db.updateTable('photo').set({ facesCounted: 1 }).where('id', '=', photoId).execute()
    expect(await clear()).toBe(false)
  })
})

describe('asking for an exception', () => {
  test('is for faces of photos one looks after', async () => {
    const mehmet = await anAmbassador(bench.db)
    const region = await addFace(bench.db, photoId, { kind: 'region', foundBy: 'hand' })
    const elsewhere = await addFace(bench.db, await addPhoto(bench.db))
    const refusal = { ok: false, reason: 'not-found' }
    expect(await requestException(as(mehmet), { photoId, boxId }, background)).toEqual(refusal)
    for (const box of [region, elsewhere, newId(), '', 'x']) {
      expect(await requestException(as(jana), { photoId, boxId: box }, background)).toEqual(refusal)
      expect(await readFace(as(jana), { photoId, boxId: box })).toBeUndefined()
    }
    expect(await requestException(as(jana), { photoId: 'x', boxId }, background)).toEqual(refusal)
    expect(await readFace(as(mehmet), { photoId, boxId })).toBeUndefined()
    expect(await readFace(as(jana), { photoId, boxId })).toEqual({ photoId, boxId, face: 1, name: null })
  })

  test('shows comms the name of the register, an uploader the one they gave', async () => {
    const person = await addDepictedPerson(bench.db, { name: 'Ada Moor' })
    const named = await addFace(bench.db, photoId, {
      personId: person.id,
      claimedName: 'Ada',
      addedAt: '2026-11-20T08:00:00Z',
    })
    expect(await readFace(by(comms), { photoId, boxId: named })).toMatchObject({ face: 2, name: 'Ada Moor' })
    expect(await readFace(as(jana), { photoId, boxId: named })).toMatchObject({ face: 2, name: 'Ada' })
  })

  test('needs a ground and a reason of more than a word', () => {
    const codes = (input: unknown) =>
      exceptionSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path} ${message}`)
    expect(codes({})).toEqual(['ground required', 'reason required'])
    expect(codes({ ground: 'beauty', reason: 'Beiwerk   ' })).toEqual([
      'ground required',
      'reason reason-too-short',
    ])
    expect(codes({ ...background, reason: 'x'.repeat(1001) })).toEqual(['reason too-long'])
    expect(codes(background)).toBeUndefined()
  })
})
