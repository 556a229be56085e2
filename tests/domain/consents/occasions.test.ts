import { describe, expect, test } from 'vitest'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import {
  addOccasion,
  attachListScan,
  enterList,
  listOccasions,
  readConsent,
  readCoverFacts,
  readOccasion,
  readScan,
  recordList,
} from '#app/domain/consents/consents.server.ts'
import { readLines, recognise } from '#app/domain/consents/occasions/list-lines.rules.ts'
import type { OccasionInput } from '#app/domain/consents/occasions/occasion.schema.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { addConsentText, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'
import { aPdf, aPicture } from '#tests/support/scans.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
type Comms = Awaited<ReturnType<typeof comms>>
const refused = (reason: string) => ({ ok: false, reason })

const party: OccasionInput = {
  ...{ title: 'Sommerfest', place: 'Bauhof', heldOn: '2026-11-18', showName: false },
  ...{ purposes: ['public-relations'], channels: ['website', 'linkedin-page'], validUntil: '2028-11-18' },
}

async function anOccasion(ctx: Comms, change: Partial<OccasionInput> = {}): Promise<string> {
  await addConsentText(bench.db, 'event')
  const added = await addOccasion(ctx, { ...party, ...change })
  return added.ok ? added.value : ''
}

const enter = (ctx: Comms, id: string, lines: string, kind: 'citizen' | 'employee' = 'citizen') =>
  enterList(ctx, id, { lines, kind })
const listed = async (id: string) => (await readOccasion(bench.ctx(), id))?.listed ?? []
const people = () =>
  bench.db.selectFrom('depictedPerson').select(['name', 'kind', 'email']).orderBy('name').execute()
const cover = async (personId: string, channel: 'website' | 'press' = 'website') => {
  const [facts] = await readCoverFacts(bench.ctx(), [personId])
  return facts && coverOf(facts, { purpose: 'public-relations', channel, today: '2026-11-19' })
}

describe('an occasion', () => {
  test('asks everybody on its list for the same', async () => {
    const ctx = await comms()
    const id = await anOccasion(ctx)
    expect(await readOccasion(ctx, id)).toMatchObject({
      ...{
        title: 'Sommerfest',
        place: 'Bauhof',
        heldOn: '2026-11-18',
        validUntil: '2028-11-18',
        textVersion: 1,
      },
      scopes: [
        { purpose: 'public-relations', channel: 'linkedin-page' },
        { purpose: 'public-relations', channel: 'website' },
      ],
      listed: [],
    })
    expect(await listOccasions(ctx)).toMatchObject([{ id, asked: 0, given: 0 }])
    expect(await readOccasion(ctx, 'nothing')).toBeUndefined()
  })

  test('needs a text to sign, and an end after it', async () => {
    const ctx = await comms()
    expect(await addOccasion(ctx, party)).toEqual(refused('no-text'))
    await addConsentText(bench.db, 'event')
    expect(await addOccasion(ctx, { ...party, validUntil: '2026-11-17' })).toEqual(
      refused('ends-before-it-begins'),
    )
  })
})

describe('five people on one list', () => {
  const lines =
    'Samira Demir; Beschäftigte; samira@stadt.example\nTom Weber\nAnna Lang; Partnerin\n\nKim Roth\nLeo Funk'

  test('are asked together, and have agreed when they have signed: those who did', async () => {
    const ctx = await comms()
    const samira = await addDepictedPerson(bench.db, { email: 'Samira@stadt.example' })
    const id = await anOccasion(ctx)
    expect(await enter(ctx, id, lines)).toEqual({ ok: true, value: 5 })
    expect(await people()).toMatchObject([
      { name: 'Anna Lang', kind: 'partner' },
      { name: 'Kim Roth', kind: 'citizen' },
      { name: 'Leo Funk', kind: 'citizen' },
      { name: 'Samira Demir', kind: 'employee' },
      { name: 'Tom Weber', kind: 'citizen' },
    ])
    expect(await cover(samira.id)).toEqual({ covered: false, reason: 'not-answered' })
    const signed = (await listed(id))
      .filter(({ name }) => name !== 'Leo Funk')
      .map(({ consentId }) => consentId)
    expect(await recordList(ctx, id, { signed, givenOn: '2026-11-18' })).toEqual(refused('scan-missing'))
    expect(await attachListScan(ctx, id, await aPdf())).toMatchObject({ ok: true })
    expect(await recordList(ctx, id, { signed, givenOn: '2026-11-18' })).toEqual({ ok: true, value: 4 })
    const leo = (await listed(id)).find(({ name }) => name === 'Leo Funk')
    expect(await cover(samira.id)).toMatchObject({ covered: true })
    expect(await cover(samira.id, 'press')).toEqual({ covered: false, reason: 'not-for-this-channel' })
    expect(await cover(leo?.personId ?? '')).toEqual({ covered: false, reason: 'not-answered' })
    expect(await listOccasions(ctx)).toMatchObject([{ asked: 5, given: 4 }])
  })

  test('an employee’s line is in writing, with the list as proof', async () => {
    const ctx = await comms()
    const id = await anOccasion(ctx)
    await enter(ctx, id, 'Samira Demir', 'employee')
    await attachListScan(ctx, id, await aPicture())
    const [line] = await listed(id)
    await recordList(ctx, id, { signed: [line?.consentId ?? ''], givenOn: '2026-11-18' })
    const record = await readConsent(ctx, line?.consentId ?? '')
    expect(record).toMatchObject({ form: 'written', givenOn: '2026-11-18', occasionTitle: 'Sommerfest' })
    expect(record?.occasionScanId).not.toBeNull()
    const given = record?.events.find(({ kind }) => kind === 'given')
    expect(given?.scanId).toBe(record?.occasionScanId)
    expect((await readScan(ctx, given?.scanId ?? ''))?.mediaType).toBe('image/jpeg')
  })

  test('all or nobody: one line that is not clear, and nothing has happened', async () => {
    const ctx = await comms()
    const id = await anOccasion(ctx)
    expect(await enter(ctx, id, 'Tom Weber\n; tom@example.org\nMila; Kind\nAnna Lang; irgendwas')).toEqual({
      ok: false,
      reason: 'wrong-lines',
      lines: [
        { number: 2, text: '; tom@example.org', problem: 'name-missing' },
        { number: 3, text: 'Mila; Kind', problem: 'child' },
        { number: 4, text: 'Anna Lang; irgendwas', problem: 'not-understood' },
      ],
    })
    expect([await people(), await listed(id)]).toEqual([[], []])
  })

  test('a name the register knows is not taken for the same person', async () => {
    const ctx = await comms()
    const tom = await addDepictedPerson(bench.db, { name: 'Tom Weber', kind: 'citizen' })
    const id = await anOccasion(ctx)
    expect(await enter(ctx, id, 'tom weber')).toMatchObject({ lines: [{ problem: 'name-known' }] })
    expect(await enter(ctx, id, 'Tom Weber; neu')).toEqual({ ok: true, value: 1 })
    expect(await people()).toHaveLength(2)
    const again = await anOccasion(ctx)
    expect(await enter(ctx, again, 'Tom Weber; gleich')).toMatchObject({
      lines: [{ problem: 'same-unclear' }],
    })
    await bench.db.deleteFrom('depictedPerson').where('id', '<>', tom.id).execute()
    expect(await enter(ctx, again, 'Tom Weber; gleich')).toEqual({ ok: true, value: 1 })
    expect((await listed(again)).map(({ personId }) => personId)).toEqual([tom.id])
  })

  test('nobody twice, and no minor by a line on a list', async () => {
    const ctx = await comms()
    const young = {
      kind: 'employee',
      bornOn: '2009-01-01',
      name: 'Azubi Kim',
      email: 'kim@stadt.example',
    } as const
    await addDepictedPerson(bench.db, young)
    const id = await anOccasion(ctx)
    await enter(ctx, id, 'Tom Weber; tom@example.org')
    expect(
      await enter(
        ctx,
        id,
        'Tom Weber; tom@example.org\nAzubi Kim; Beschäftigte; kim@stadt.example\nAnna\nAnna',
      ),
    ).toMatchObject({ lines: [{ problem: 'twice' }, { problem: 'child' }, { number: 4, problem: 'twice' }] })
  })
})

describe('recording a list', () => {
  async function withTom(ctx: Comms) {
    const id = await anOccasion(ctx)
    await enter(ctx, id, 'Tom Weber')
    await attachListScan(ctx, id, await aPicture())
    const [line] = await listed(id)
    return { id, consentId: line?.consentId ?? '', personId: line?.personId ?? '' }
  }

  test('only who is on it and still open, on a day that was', async () => {
    const ctx = await comms()
    const { id, consentId } = await withTom(ctx)
    const record = (signed: string[], givenOn = '2026-11-18') => recordList(ctx, id, { signed, givenOn })
    expect(await record([consentId, newId()])).toEqual(refused('not-open'))
    expect(await record([consentId], '2026-11-20')).toEqual(refused('day-to-come'))
    const muchLater = bench.ctx({ actor: ctx.actor, now: TEST_NOW.add({ hours: 24 * 800 }) })
    const late = { signed: [consentId], givenOn: '2028-11-19' }
    expect(await recordList(muchLater, id, late)).toEqual(refused('ends-before-it-begins'))
    expect(await record([consentId])).toEqual({ ok: true, value: 1 })
    expect(await record([consentId])).toEqual(refused('not-open'))
    expect(await recordList(ctx, newId(), late)).toEqual(refused('unknown-occasion'))
    expect(await recordList(ctx, 'nothing', late)).toEqual(refused('unknown-occasion'))
  })

  test('nobody who turned out to be a child since', async () => {
    const ctx = await comms()
    const { id, consentId, personId } = await withTom(ctx)
    await bench.db
      .updateTable('depictedPerson')
      .set({ bornOn: '2012-01-01' })
      .where('id', '=', personId)
      .execute()
    expect(await recordList(ctx, id, { signed: [consentId], givenOn: '2026-11-18' })).toEqual(
      refused('child'),
    )
  })

  test('the scan is replaced until somebody’s yes rests on it', async () => {
    const ctx = await comms()
    const { id, consentId } = await withTom(ctx)
    expect(await attachListScan(ctx, id, await aPdf())).toMatchObject({ ok: true })
    await recordList(ctx, id, { signed: [consentId], givenOn: '2026-11-18' })
    expect(await attachListScan(ctx, id, await aPdf())).toEqual(refused('already-answered'))
    expect(await attachListScan(ctx, id, new Uint8Array())).toEqual(refused('empty-file'))
    expect(await attachListScan(ctx, newId(), await aPdf())).toEqual(refused('unknown-occasion'))
  })

  test('names go on a list that there is', async () => {
    const ctx = await comms()
    const photosOnly = newId()
    const row = { id: photosOnly, title: 'Rundgang', heldOn: '2026-11-18', createdAt: TEST_NOW.toString() }
    await bench.db.insertInto('occasion').values(row).execute()
    expect(await enter(ctx, photosOnly, 'Tom')).toEqual(refused('no-list'))
    expect(await enter(ctx, newId(), 'Tom')).toEqual(refused('unknown-occasion'))
    expect(await enter(ctx, 'nothing', 'Tom')).toEqual(refused('unknown-occasion'))
    const id = await anOccasion(ctx)
    const many = Array.from({ length: 201 }, (_, index) => `Person ${index}`).join('\n')
    expect(await enter(ctx, id, many)).toEqual(refused('too-many-lines'))
  })
})

describe('a line', () => {
  test('is a name and, in any order, group, address and whether somebody is known', () => {
    const { lines, wrong } = readLines('Tom;tom@example.org;PARTNER;neu\r\n  \r\nAnna\tsame', 'citizen')
    expect(lines).toEqual([
      { number: 1, name: 'Tom', kind: 'partner', email: 'tom@example.org', known: 'other' },
      { number: 3, name: 'Anna', kind: 'citizen', email: null, known: 'same' },
    ])
    expect(wrong).toEqual([])
    expect(readLines('x'.repeat(121), 'citizen').wrong).toMatchObject([{ problem: 'name-too-long' }])
  })

  test('with an address that belongs to another name or group is asked about', () => {
    const known = [
      { id: 'anna', name: 'Anna', email: 'familie@example.org', kind: 'citizen', minor: false },
    ] as const
    const problemOf = (text: string) =>
      recognise(readLines(text, 'citizen').lines, known, new Set()).wrong.map(({ problem }) => problem)
    expect(problemOf('Tom; familie@example.org')).toEqual(['other-name'])
    expect(problemOf('Anna; Beschäftigte; familie@example.org')).toEqual(['other-kind'])
    expect(problemOf('Anna; familie@example.org')).toEqual([])
    expect(problemOf('Tom; gleich')).toEqual(['same-unclear'])
  })
})
