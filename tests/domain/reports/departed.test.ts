import { describe, expect, test } from 'vitest'
import { moveAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { leaveProgramme } from '#app/domain/departures/departures.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { imageReport, recruitingReport } from '#app/domain/reports/reports.server.ts'
import { randomFor } from '#db/seed/random.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aGoal, aJobAd, aPostOn, type Member } from '#tests/support/reports.ts'

// Tests happen on 19 November 2026.
const bench = useTestBench()
type Colleague = AmbassadorActor & Member

async function colleagues(count: number, departmentId?: string): Promise<Colleague[]> {
  const home = departmentId ?? (await aDepartment(bench.db))
  const people: Colleague[] = []
  for (let index = 0; index < count; index += 1)
    people.push({ ...(await anAmbassador(bench.db, { departmentId: home })), departmentId: home })
  return people
}
async function givesUp(actor: AmbassadorActor, now = TEST_NOW): Promise<void> {
  const left = await leaveProgramme(bench.ctx({ actor, now }), {
    lastDay: now.toString().slice(0, 10),
    figures: 'anonymise',
  })
  expect(left.ok).toBe(true)
}
const full = { impressions: 500, reactions: 10, comments: 4, reposts: 1 }
const image = (period = '2026-10') => imageReport(bench.ctx(), period)
const suppressed = { status: 'suppressed' }

describe('what a report says after somebody gave up their figures', () => {
  test('is the same as before, in every period, where enough people are behind it', async () => {
    const goal = await aGoal(bench.db, 'recruiting')
    const ad = await aJobAd(bench.db, 'Erzieher:in', '2026-01-01')
    const people = [...(await colleagues(7)), ...(await colleagues(8))]
    for (const [index, person] of people.entries()) {
      for (const day of ['2026-02-03', '2026-05-05', '2026-10-07', '2026-10-20']) {
        const about = index % 2 === 0 ? { goals: [goal], jobAdId: ad } : {}
        const noted = { minutesSpent: 20 + index, resonance: ['praise'] as const }
        await aPostOn(bench.db, person, day, { ...full, impressions: 500 + index, ...about, ...noted })
      }
    }
    const read = async () => {
      const periods = ['2026-10', '2026-Q2', '2026-H1', '2026']
      const reports: unknown[] = []
      for (const period of periods) {
        // Who is active is read from the spells, and changes with leaving; nothing else may.
        const { numbers, participants, months, ...rest } = await image(period)
        const { participation, attainment, regularity, ...sums } = numbers
        reports.push(rest, sums, await recruitingReport(bench.ctx(), period))
        expect([participants, participation, attainment, regularity, months]).toHaveLength(5)
      }
      return reports
    }
    const before = await read()
    const [first] = people
    if (first) await givesUp(first)
    expect(await read()).toEqual(before)
  })

  test('counts their posts among those whose figures are known', async () => {
    const [one, ...others] = await colleagues(6)
    for (const person of one ? [one, ...others] : []) await aPostOn(bench.db, person, '2026-10-07', full)
    if (one) await aPostOn(bench.db, one, '2026-10-09')
    const before = (await image()).completeness
    expect(before).toEqual({ known: 6, posts: 7, measuredOn: '2026-11-14', fromFiles: null })
    if (one) await givesUp(one)
    expect((await image()).completeness).toEqual(before)
  })

  test('does not count twice what is entered again about those posts after coming back', async () => {
    const [one, ...others] = await colleagues(6)
    for (const person of one ? [one, ...others] : []) await aPostOn(bench.db, person, '2026-10-07', full)
    if (one) await givesUp(one)
    const post = await bench.db
      .selectFrom('post')
      .select('id')
      .where('ambassadorId', '=', one?.ambassadorId ?? '')
      .executeTakeFirstOrThrow()
    const again = {
      postId: post.id,
      recordedAt: TEST_NOW.toString(),
      measuredOn: '2026-11-19',
    } as const
    await bench.db
      .insertInto('postFigure')
      .values({ ...again, ...full })
      .execute()
    expect((await image()).numbers.reach.now).toEqual({ status: 'shown', value: 3000 })
    expect((await image()).completeness).toMatchObject({ known: 6, posts: 6 })
  })
})

describe('nothing becomes publishable because somebody left', () => {
  test('five people of whom two gave up their figures count as four', async () => {
    const people = await colleagues(5)
    for (const person of people) await aPostOn(bench.db, person, '2026-10-07', full)
    expect((await image()).numbers.reach.now).toEqual({ status: 'shown', value: 2500 })
    for (const person of people.slice(0, 2)) await givesUp(person)
    expect((await image()).numbers.reach.now).toEqual(suppressed)
  })

  test('four people stay hidden, whoever of them leaves', async () => {
    const people = await colleagues(4)
    for (const person of people) await aPostOn(bench.db, person, '2026-10-07', full)
    for (const person of people) {
      expect((await image()).numbers.reach.now).toEqual(suppressed)
      await givesUp(person)
    }
    expect((await image()).numbers.reach.now).toEqual(suppressed)
  })

  test('somebody who comes back is not counted as two', async () => {
    const people = await colleagues(4)
    const [one] = people
    if (!one) throw new Error('nobody')
    for (const person of people) await aPostOn(bench.db, person, '2026-08-04', full)
    await givesUp(one, TEST_NOW.subtract({ hours: 24 * 60 }))
    const comms = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    expect((await moveAmbassador(comms, one.ambassadorId, 'invited')).ok).toBe(true)
    await aPostOn(bench.db, one, '2026-10-07', full)
    expect((await image('2026-H2')).numbers.reach.now).toEqual(suppressed)
  })

  test('not in whatever world: what is hidden before somebody leaves is hidden afterwards', async () => {
    const random = randomFor('departures')
    const departments = [await aDepartment(bench.db), await aDepartment(bench.db)]
    const people: Colleague[] = []
    for (const departmentId of departments) people.push(...(await colleagues(5, departmentId)))
    const days = ['2026-07-07', '2026-08-04', '2026-09-08', '2026-10-06']
    for (const person of people) {
      for (const day of days) {
        if (random() < 0.4) continue
        const impressions = Math.floor(random() ** 3 * 3000)
        await aPostOn(bench.db, person, day, random() < 0.2 ? {} : { ...full, impressions })
      }
    }
    const hidden = async () => {
      const found: string[] = []
      for (const period of ['2026-07', '2026-08', '2026-09', '2026-10', '2026-Q3', '2026-H2']) {
        const { numbers, units } = await image(period)
        for (const key of ['reach', 'engagementRate'] as const)
          if (numbers[key].now.status !== 'shown') found.push(`${period} ${key}`)
        for (const { unit, rate } of units.rows) if (rate.status !== 'shown') found.push(`${period} ${unit}`)
      }
      return found
    }
    let before = await hidden()
    for (const person of people.filter((_, index) => index % 2 === 0)) {
      await givesUp(person)
      const after = await hidden()
      expect(after).toEqual(expect.arrayContaining(before))
      before = after
    }
  })
})
