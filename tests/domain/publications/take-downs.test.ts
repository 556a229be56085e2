import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  completeTakeDown,
  countTakeDownsForComms,
  enterUse,
  listOwnTakeDowns,
  listOwnTakeDownsOfPhoto,
  listTakeDowns,
  readProof,
  readTakeDown,
} from '#app/domain/publications/publications.server.ts'
import { isToBeEscalated, takeDownStanding } from '#app/domain/publications/take-downs/take-down.rules.ts'
import { takeDownSchema, useOfPhotoSchema } from '#app/domain/publications/take-downs/take-down.schema.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addHandOut, addPhotoOf, addPublishedPhoto, addTakeDown } from '#tests/support/publications.ts'

// Tests happen on 19 November 2026; a take-down of these tests is due on the 24th.
const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx({ actor })
const comms = async () => as(await anAccount(bench.db, ['comms'], { name: 'Katharina' }))
const looked = { proof: 'url-checked', note: '' } as const
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const stored = (id: string) =>
  bench.db.selectFrom('takeDown').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function janas() {
  const jana = await anAmbassador(bench.db, { name: 'Jana' })
  const person = await addDepictedPerson(bench.db, { name: 'Samira Demir' })
  const id = await addTakeDown(bench.db, person.id, { assignee: jana.accountId })
  return { jana, person, id }
}

describe('a take-down', () => {
  test('is seen by whoever looks after it and by comms; for everybody else it does not exist', async () => {
    const { jana, id } = await janas()
    expect(await readTakeDown(as(jana), id)).toMatchObject({ id, channel: 'website', kind: 'publication' })
    expect(await readTakeDown(await comms(), id)).toMatchObject({ id })
    expect(await readTakeDown(as(await anAmbassador(bench.db)), id)).toBeUndefined()
    expect(await readTakeDown(as(jana), newId())).toBeUndefined()
    expect(await readTakeDown(as(jana), 'unsinn')).toBeUndefined()
  })

  test('tells comms alone who is shown', async () => {
    const { jana, id, person } = await janas()
    expect((await readTakeDown(as(jana), id))?.person).toBeNull()
    expect((await readTakeDown(await comms(), id))?.person).toEqual({ id: person.id, name: 'Samira Demir' })
    expect(JSON.stringify(await listOwnTakeDowns(as(jana)))).not.toContain('Samira')
  })

  test('ends with a proof, and who gave it', async () => {
    const { jana, id } = await janas()
    expect(await completeTakeDown(as(jana), id, looked)).toEqual({ ok: true, value: undefined })
    expect(await stored(id)).toMatchObject({ proof: 'url-checked', doneBy: jana.accountId })
    const audit = await bench.db.selectFrom('auditEntry').select(['action', 'detail']).execute()
    expect(audit).toEqual([{ action: 'take-down.done', detail: { proof: 'url-checked' } }])
  })

  test('ends the publication that day, and leaves a day that was noted before', async () => {
    const ended = async (id: string, endedOn: string | null) => {
      const publication = bench.db.updateTable('publication').set({ endedOn })
      await publication.where('id', '=', (await stored(id)).publicationId ?? '').execute()
      await completeTakeDown(await comms(), id, looked)
      const { publicationId } = await stored(id)
      const row = bench.db
        .selectFrom('publication')
        .select('endedOn')
        .where('id', '=', publicationId ?? '')
      return (await row.executeTakeFirstOrThrow()).endedOn
    }
    expect(await ended((await janas()).id, null)).toBe('2026-11-19')
    expect(await ended((await janas()).id, '2026-11-10')).toBe('2026-11-10')
  })

  test('ended twice keeps the first proof', async () => {
    const { jana, id } = await janas()
    await completeTakeDown(as(jana), id, looked)
    expect(await completeTakeDown(await comms(), id, { proof: 'note', note: 'später' })).toMatchObject({
      ok: true,
    })
    expect(await stored(id)).toMatchObject({ proof: 'url-checked', proofNote: '' })
  })

  test('of somebody else cannot be ended', async () => {
    const { id } = await janas()
    const other = as(await anAmbassador(bench.db))
    expect(await completeTakeDown(other, id, looked)).toEqual({ ok: false, reason: 'unknown' })
    expect((await stored(id)).doneAt).toBeNull()
  })

  test('ends for everybody on the photo: it is gone for all of them', async () => {
    const { jana } = await janas()
    const [one, two] = [await addDepictedPerson(bench.db), await addDepictedPerson(bench.db)]
    const place = await addPublishedPhoto(bench.db, [one.id, two.id], 'website')
    const first = await addTakeDown(bench.db, one.id, { ...place, assignee: jana.accountId })
    const second = await addTakeDown(bench.db, two.id, { ...place, assignee: jana.accountId })
    await completeTakeDown(as(jana), first, looked)
    expect((await stored(second)).proof).toBe('url-checked')
  })

  test('keeps a screenshot, which only those concerned can fetch', async () => {
    const { jana, id } = await janas()
    const proof = { proof: 'screenshot', note: 'weg', bytes: pixel } as const
    expect(await completeTakeDown(as(jana), id, proof)).toMatchObject({ ok: true })
    const kept = await readProof(await comms(), id)
    expect([kept?.mediaType, Buffer.from(kept?.bytes ?? []).equals(pixel)]).toEqual(['image/png', true])
    expect(await readProof(as(await anAmbassador(bench.db)), id)).toBeUndefined()
    expect((await readTakeDown(as(jana), id))?.hasScreenshot).toBe(true)
  })

  test.each([
    ['empty-file', Buffer.alloc(0)],
    ['wrong-type', Buffer.from('<html>')],
    ['broken', pixel.subarray(0, 40)],
    ['too-large', Buffer.alloc(10 * 1024 * 1024 + 1)],
  ] as const)('refuses a screenshot that is %s, and keeps nothing', async (reason, bytes) => {
    const { jana, id } = await janas()
    const proof = { proof: 'screenshot', note: '', bytes } as const
    expect(await completeTakeDown(as(jana), id, proof)).toEqual({ ok: false, reason })
    expect((await stored(id)).doneAt).toBeNull()
    expect(await bench.db.selectFrom('storedFile').selectAll().execute()).toEqual([])
  })

  test('without a screenshot has none to fetch', async () => {
    const { jana, id } = await janas()
    expect(await readProof(as(jana), id)).toBeUndefined()
    expect(await readProof(as(jana), 'unsinn')).toBeUndefined()
  })
})

describe('a photo that was handed out', () => {
  async function handedOut() {
    const jana = await anAmbassador(bench.db)
    const person = await addDepictedPerson(bench.db)
    const photoId = await addPhotoOf(bench.db, [person.id])
    const handOutId = await addHandOut(bench.db, photoId, 'linkedin-profiles', { handedTo: jana.accountId })
    const id = await addTakeDown(bench.db, person.id, {
      ...{ handOutId, photoId, channel: 'linkedin-profiles', assignee: jana.accountId },
    })
    return { jana, person, photoId, id }
  }
  const use = { url: 'https://www.linkedin.com/posts/x', place: 'Mein Beitrag', day: '2026-11-05' }

  test('is answered with "not used"', async () => {
    const { jana, id } = await handedOut()
    expect(await completeTakeDown(as(jana), id, { proof: 'not-used', note: '' })).toMatchObject({ ok: true })
    expect((await stored(id)).proof).toBe('not-used')
  })

  test('cannot be called checked, nor a publication unused', async () => {
    const { jana, id } = await handedOut()
    expect(await completeTakeDown(as(jana), id, looked)).toEqual({ ok: false, reason: 'wrong-proof' })
    const { jana: other, id: published } = await janas()
    const unused = { proof: 'not-used', note: '' } as const
    expect(await completeTakeDown(as(other), published, unused)).toEqual({ ok: false, reason: 'wrong-proof' })
  })

  test('that was used becomes a publication with a take-down of its own, due on the same day', async () => {
    const { jana, id, photoId, person } = await handedOut()
    const entered = await enterUse(as(jana), id, use)
    if (!entered.ok) throw new Error(entered.reason)
    expect((await stored(id)).proof).toBe('used')
    const next = await stored(entered.value)
    expect(next).toMatchObject({
      photoId,
      personId: person.id,
      dueOn: '2026-11-24',
      handOutId: null,
      doneAt: null,
    })
    const publication = await bench.db.selectFrom('publication').selectAll().executeTakeFirstOrThrow()
    expect(publication).toMatchObject({ id: next.publicationId, url: use.url, enteredBy: jana.accountId })
  })

  test('is entered once, not for tomorrow, and by nobody else', async () => {
    const { jana, id } = await handedOut()
    const tomorrow = { ...use, day: '2026-11-20' }
    expect(await enterUse(as(jana), id, tomorrow)).toEqual({ ok: false, reason: 'day-to-come' })
    expect(await enterUse(as(await anAmbassador(bench.db)), id, use)).toEqual({
      ok: false,
      reason: 'unknown',
    })
    await enterUse(as(jana), id, use)
    expect(await enterUse(as(jana), id, use)).toEqual({ ok: false, reason: 'not-open' })
    expect(await bench.db.selectFrom('publication').selectAll().execute()).toHaveLength(1)
  })

  test('goes on for everybody on the photo who asked', async () => {
    const { jana, id, photoId } = await handedOut()
    const other = await addDepictedPerson(bench.db)
    const { handOutId } = await stored(id)
    await addTakeDown(bench.db, other.id, { handOutId, photoId, channel: 'linkedin-profiles' })
    await enterUse(as(jana), id, use)
    const open = await bench.db.selectFrom('takeDown').selectAll().where('doneAt', 'is', null).execute()
    expect(open.map(({ publicationId }) => publicationId !== null)).toEqual([true, true])
  })
})

describe('the lists', () => {
  test('have what is late on top, then by the day; and what was done lately', async () => {
    const { id: personId } = await addDepictedPerson(bench.db)
    const at = '2026-11-19T07:00:00Z'
    const soon = await addTakeDown(bench.db, personId)
    const today = await addTakeDown(bench.db, personId, { dueOn: '2026-11-19' })
    const late = await addTakeDown(bench.db, personId, { dueOn: '2026-11-18' })
    const escalated = await addTakeDown(bench.db, personId, { dueOn: '2026-11-18', escalatedAt: at })
    const done = await addTakeDown(bench.db, personId, { doneAt: at, proof: 'note' })
    await addTakeDown(bench.db, personId, { doneAt: '2026-10-01T07:00:00Z', proof: 'note' })
    const lists = await listTakeDowns(await comms())
    expect(lists.open.map(({ id, standing }) => [id, standing])).toEqual([
      [escalated, 'escalated'],
      [late, 'overdue'],
      [today, 'due-today'],
      [soon, 'open'],
    ])
    expect(lists.done.map(({ id }) => id)).toEqual([done])
  })

  test('of one person hold what is theirs and open', async () => {
    const { jana, id, person } = await janas()
    await addTakeDown(bench.db, person.id)
    await addTakeDown(bench.db, person.id, {
      ...{ assignee: jana.accountId, doneAt: '2026-11-19T07:00:00Z', proof: 'note' },
    })
    expect((await listOwnTakeDowns(as(jana))).map(each => each.id)).toEqual([id])
    const { photoId } = await stored(id)
    expect((await listOwnTakeDownsOfPhoto(as(jana), photoId)).map(each => each.id)).toEqual([id])
    expect(await listOwnTakeDownsOfPhoto(as(await anAmbassador(bench.db)), photoId)).toEqual([])
    expect(await listOwnTakeDownsOfPhoto(as(jana), 'unsinn')).toEqual([])
  })

  test('count for comms what is late and what nobody holds', async () => {
    const { jana, person } = await janas()
    await addTakeDown(bench.db, person.id)
    await addTakeDown(bench.db, person.id, { assignee: jana.accountId, dueOn: '2026-11-18' })
    expect(await countTakeDownsForComms(bench.ctx())).toBe(2)
  })
})

describe('rules', () => {
  const open = { doneAt: null, escalatedAt: null, dueOn: '2026-11-24' }
  const now = new Date('2026-11-24T08:00:00Z')
  test.each([
    ['2026-11-23', {}, 'open'],
    ['2026-11-24', {}, 'due-today'],
    ['2026-11-25', {}, 'overdue'],
    ['2026-11-25', { escalatedAt: now }, 'escalated'],
    ['2026-11-25', { escalatedAt: now, doneAt: now }, 'done'],
  ] as const)('on %s with %j it is %s', (today, change, standing) => {
    expect(takeDownStanding({ ...open, ...change }, today)).toBe(standing)
  })

  test.each([
    ['2026-11-24', {}, false],
    ['2026-11-25', {}, true],
    ['2026-11-26', {}, true],
    ['2026-11-26', { escalatedAt: now }, false],
    ['2026-11-26', { doneAt: now }, false],
  ] as const)('on %s with %j comms hears of it: %s', (today, change, expected) => {
    const days = { today, nextWorkingDay: '2026-11-25' }
    expect(isToBeEscalated({ ...open, ...change }, days)).toBe(expected)
  })

  test.each([
    [{}, ['required']],
    [{ proof: 'versprochen' }, ['required']],
    [{ proof: 'note', note: '  ' }, ['required']],
    [{ proof: 'url-checked', note: 'x'.repeat(1001) }, ['too-long']],
    [{ proof: 'url-checked' }, []],
  ])('the form %j says %j', (form, codes) => {
    expect(takeDownSchema.safeParse(form).error?.issues.map(({ message }) => message) ?? []).toEqual(codes)
  })

  test.each([
    [{ place: 'Beitrag', day: '2026-11-05' }, []],
    [{ place: 'Beitrag', day: '2026-02-30' }, ['not-a-date']],
    [{ place: ' ', day: '2026-11-05' }, ['required']],
    [{ place: 'Beitrag', day: '2026-11-05', url: 'javascript:alert(1)' }, ['not-an-address']],
    [{ place: 'Beitrag', day: '2026-11-05', url: 'https://a.example/b' }, []],
  ])('where it was used, %j, says %j', (form, codes) => {
    expect(useOfPhotoSchema.safeParse(form).error?.issues.map(({ message }) => message) ?? []).toEqual(codes)
  })
})
