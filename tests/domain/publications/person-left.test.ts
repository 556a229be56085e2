import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import { readCoverFacts, setLeftOn } from '#app/domain/consents/consents.server.ts'
import { firstDayAway, latestWorkEnd } from '#app/domain/consents/people/work-end.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  completeTakeDown,
  listNotices,
  personLeft,
  personStays,
  watchConsents,
} from '#app/domain/publications/publications.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'
import { addPublishedPhoto, openTakeDownLines } from '#tests/support/publications.ts'

// Tests happen on Thursday, 19 November 2026.
const bench = useTestBench()
const today = '2026-11-19'
const taken = ['published website comms 2026-11-24']

/** An employee on a published photo, and somebody of comms who looks after it. */
async function kim(endsWithEmployment = true) {
  const comms = await anAccount(bench.db, ['comms'])
  const { id } = await addDepictedPerson(bench.db)
  const consentId = await addConsent(bench.db, id, { endsWithEmployment })
  const { publicationId } = await addPublishedPhoto(bench.db, [id], 'website')
  const ctx = (now?: string) =>
    bench.ctx({ actor: comms, ...(now ? { now: Temporal.Instant.from(now) } : {}) })
  return { id, consentId, publicationId, ctx }
}

async function isCovered(personId: string, day: string) {
  const [person] = await readCoverFacts(bench.ctx(), [personId])
  if (!person) throw new Error('nobody')
  return coverOf(person, { purpose: 'recruiting', channel: 'website', today: day }).covered
}
const kinds = async () => (await listNotices(bench.ctx())).map(({ kind }) => kind)
const auditOf = (id: string) =>
  bench.db
    .selectFrom('auditEntry')
    .select(['action', 'detail'])
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute()

describe('the first day away', () => {
  test.each([
    ['today ends things at once', today, today],
    ['yesterday was the last day they were there', '2026-11-18', today],
    ['a day to come is one they are still there', '2026-11-30', '2026-12-01'],
    ['a year ahead is the furthest', '2027-11-19', '2027-11-20'],
  ])('%s', (_, lastDay, away) => {
    expect(firstDayAway(lastDay, today)).toEqual({ ok: true, value: away })
  })

  test('is not further away than that: a year mistyped is asked about', () => {
    expect(latestWorkEnd(today)).toBe('2027-11-19')
    expect(firstDayAway('2027-11-20', today)).toEqual({ ok: false, reason: 'work-end-too-far' })
  })
})

describe('an employee who leaves the town', () => {
  test.each(['2026-11-19', '2026-11-18', '2026-10-02'])(
    'with the last day %s: what ends with the employment covers nothing, what is online is taken down',
    async lastDay => {
      const { id, consentId, ctx } = await kim()
      expect(await personLeft(ctx(), id, lastDay)).toEqual({ ok: true })
      expect(await isCovered(id, today)).toBe(false)
      expect(await openTakeDownLines(bench.db)).toEqual(taken)
      expect(await kinds()).toEqual(['left'])
      const leftOn = lastDay === today ? today : Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()
      expect(await auditOf(id)).toEqual([
        { action: 'depicted-person.left', detail: { leftOn, before: null } },
      ])
      const events = await bench.db
        .selectFrom('consentEvent')
        .select(['kind', 'by', 'detail'])
        .where('consentId', '=', consentId)
        .orderBy('sequence')
        .execute()
      expect(events).toEqual([{ kind: 'corrected', by: 'comms', detail: { person: { leftOn: null } } }])
    },
  )

  test('twice the same day changes nothing', async () => {
    const { id, ctx } = await kim()
    await personLeft(ctx(), id, today)
    expect(await personLeft(ctx(), id, today)).toEqual({ ok: true })
    expect(await auditOf(id)).toHaveLength(1)
    expect(await openTakeDownLines(bench.db)).toEqual(taken)
  })

  test('keeps what does not end with it: comms looks at it, nothing is taken down', async () => {
    const { id, ctx } = await kim(false)
    await personLeft(ctx(), id, today)
    expect(await isCovered(id, today)).toBe(true)
    expect(await openTakeDownLines(bench.db)).toEqual([])
    expect(await kinds()).toEqual(['left'])
  })

  test('on a day to come changes nothing until the morning after it', async () => {
    const { id, ctx } = await kim()
    await personLeft(ctx(), id, '2026-11-30')
    expect(await isCovered(id, '2026-11-30')).toBe(true)
    expect([await openTakeDownLines(bench.db), await kinds()]).toEqual([[], []])
    await watchConsents(ctx('2026-11-30T06:00:00Z'))
    expect(await openTakeDownLines(bench.db)).toEqual([])
    expect(await watchConsents(ctx('2026-12-01T06:00:00Z'))).toBe(1)
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-12-04'])
    expect(await isCovered(id, '2026-12-01')).toBe(false)
  })
})

describe('a last day that was wrong', () => {
  test.each([
    ['later', '2026-12-15'],
    ['none at all', null],
  ])(
    'is corrected to %s: what was opened for it alone is called off, and covers again',
    async (_, lastDay) => {
      const { id, ctx } = await kim()
      await personLeft(ctx(), id, today)
      const { id: takeDownId } = await bench.db.selectFrom('takeDown').select('id').executeTakeFirstOrThrow()
      const corrected = lastDay === null ? personStays(ctx(), id) : personLeft(ctx(), id, lastDay)
      expect(await corrected).toEqual({ ok: true })
      expect(await isCovered(id, today)).toBe(true)
      expect([await openTakeDownLines(bench.db), await kinds()]).toEqual([[], []])
      expect(await auditOf(takeDownId)).toEqual([
        { action: 'take-down.called-off', detail: { cause: 'left' } },
      ])
      expect((await auditOf(id)).map(({ action }) => action)).toEqual([
        'depicted-person.left',
        lastDay === null ? 'depicted-person.stays' : 'depicted-person.left',
      ])
      await personLeft(ctx(), id, today)
      expect(await openTakeDownLines(bench.db)).toEqual(taken)
      expect(await kinds()).toEqual(['left'])
    },
  )

  test('to another day that is over leaves everything taken down', async () => {
    const { id, ctx } = await kim()
    await personLeft(ctx(), id, today)
    await personLeft(ctx(), id, '2026-10-31')
    expect(await openTakeDownLines(bench.db)).toEqual(taken)
    expect(await isCovered(id, '2026-11-01')).toBe(false)
  })

  test('what was taken down stays down, what was withdrawn stays to be taken down', async () => {
    const { id, ctx, publicationId } = await kim()
    const other = await addPublishedPhoto(bench.db, [id], 'instagram')
    await personLeft(ctx(), id, today)
    const { id: first } = await bench.db
      .selectFrom('takeDown')
      .select('id')
      .where('publicationId', '=', publicationId)
      .executeTakeFirstOrThrow()
    await completeTakeDown(ctx(), first, { proof: 'url-checked', note: '' })
    await bench.db
      .updateTable('takeDown')
      .set({ cause: 'withdrawn' })
      .where('publicationId', '=', other.publicationId)
      .execute()
    await personStays(ctx(), id)
    expect(await openTakeDownLines(bench.db)).toEqual(['published instagram comms 2026-11-24'])
    expect(await bench.db.selectFrom('takeDown').select('id').execute()).toHaveLength(2)
  })
})

describe('whose work does not end', () => {
  test('citizens, children and partners work elsewhere', async () => {
    const { ctx } = await kim()
    for (const kind of ['citizen', 'partner'] as const) {
      const { id } = await addDepictedPerson(bench.db, { kind })
      expect(await personLeft(ctx(), id, today)).toEqual({ ok: false, reason: 'no-employee' })
      expect(await personStays(ctx(), id)).toEqual({ ok: false, reason: 'no-employee' })
    }
  })

  test('somebody who was one and is entered differently now can still be corrected', async () => {
    const { ctx } = await kim()
    const { id } = await addDepictedPerson(bench.db, { kind: 'citizen', leftOn: '2026-01-01' })
    expect(await personStays(ctx(), id)).toEqual({ ok: true })
  })

  test('nobody knows them, the day is a slip, or the wrong people ask', async () => {
    const { id, ctx } = await kim()
    for (const nobody of [newId(), 'kein-mensch'])
      expect(await personLeft(ctx(), nobody, today)).toEqual({ ok: false, reason: 'unknown-person' })
    expect(await personLeft(ctx(), id, '2126-11-19')).toEqual({ ok: false, reason: 'work-end-too-far' })
    for (const role of ['hr', 'admin', 'ambassador'] as const) {
      const other = bench.ctx({ actor: await anAccount(bench.db, [role]) })
      expect(await personLeft(other, id, today)).toEqual({ ok: false, reason: 'not-allowed' })
      expect(await personStays(other, id)).toEqual({ ok: false, reason: 'not-allowed' })
    }
    expect(await auditOf(id)).toEqual([])
  })

  test('a correction by the program itself says so', async () => {
    const { id, consentId } = await kim()
    expect(await setLeftOn(bench.ctx(), id, today)).toEqual({ ok: true, value: true })
    const event = await bench.db
      .selectFrom('consentEvent')
      .select(['by', 'accountId'])
      .where('consentId', '=', consentId)
      .executeTakeFirstOrThrow()
    expect(event).toEqual({ by: 'system', accountId: null })
  })
})
