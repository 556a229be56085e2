import { describe, expect, test } from 'vitest'
import type { ExpectedPostsInput } from '#app/domain/ambassadors/expected-posts.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { type Outlook, ownMonth } from '#app/domain/posts/own/own-month.rules.ts'
import { readOwnMonth } from '#app/domain/posts/posts.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'

type Person = Omit<ExpectedPostsInput, 'month'>

const today = '2026-11-19'
const active: Person = {
  state: 'NW',
  spells: [{ state: 'active', from: '2025-01-01', to: null }],
  absences: [],
  targets: [],
}
const since = (state: Person['spells'][number]['state'], from: string): Partial<Person> => ({
  spells: [
    { state: 'active', from: '2025-01-01', to: from },
    { state, from, to: null },
  ],
})

describe('what November holds on the 19th', () => {
  test.each<[string, Partial<Person>, number, number, Outlook]>([
    ['nothing yet', {}, 0, 2, { kind: 'open' }],
    ['one of two', {}, 1, 2, { kind: 'open' }],
    ['two of two', {}, 2, 2, { kind: 'met' }],
    ['more than expected', {}, 3, 2, { kind: 'met' }],
    [
      'a target of 0',
      { targets: [{ from: '2026-01', postsPerMonth: 0 }] },
      0,
      0,
      { kind: 'free', why: 'reading-along' },
    ],
    [
      'a target of 0 and a post all the same',
      { targets: [{ from: '2026-01', postsPerMonth: 0 }] },
      1,
      0,
      { kind: 'free', why: 'reading-along' },
    ],
    [
      'joined yesterday, with a target of 1',
      {
        spells: [{ state: 'active', from: '2026-11-18', to: null }],
        targets: [{ from: '2026-11', postsPerMonth: 1 }],
      },
      0,
      0,
      { kind: 'free', why: 'short-month' },
    ],
    [
      'away today, until Friday included',
      { absences: [{ from: '2026-11-16', to: '2026-11-20' }] },
      0,
      2,
      { kind: 'absent', until: '2026-11-20' },
    ],
    [
      'away the whole month',
      { absences: [{ from: '2026-11-01', to: '2026-11-30' }] },
      0,
      0,
      { kind: 'absent', until: '2026-11-30' },
    ],
    [
      'away most of the month, back today',
      {
        absences: [{ from: '2026-11-01', to: '2026-11-18' }],
        targets: [{ from: '2026-01', postsPerMonth: 1 }],
      },
      0,
      0,
      { kind: 'free', why: 'short-month' },
    ],
    ['away today, but done', { absences: [{ from: '2026-11-16', to: '2026-11-20' }] }, 2, 2, { kind: 'met' }],
    [
      'a pause since the 5th',
      since('paused', '2026-11-05'),
      0,
      0,
      { kind: 'away', state: 'paused', since: '2026-11-05' },
    ],
    ['a pause from tomorrow on', since('paused', '2026-11-20'), 0, 1, { kind: 'open' }],
    ['left', since('left', '2026-11-01'), 1, 0, { kind: 'away', state: 'left', since: '2026-11-01' }],
    [
      'onboarding',
      { spells: [{ state: 'onboarding', from: '2026-11-10', to: null }] },
      0,
      0,
      { kind: 'away', state: 'onboarding', since: '2026-11-10' },
    ],
    ['no spell at all', { spells: [] }, 0, 0, { kind: 'away', state: null, since: null }],
  ])('%s', (_case, person, counted, expected, outlook) => {
    expect(ownMonth({ ...active, ...person }, { today, counted })).toMatchObject({
      month: '2026-11',
      counted,
      expected,
      outlook,
    })
  })

  test.each([
    ['2026-11-19', 8],
    ['2026-11-28', 1],
    ['2026-11-30', 1],
    ['2026-11-01', 21],
  ])('on %s there are %i working days left, today included', (day, left) => {
    expect(ownMonth(active, { today: day, counted: 0 }).workingDaysLeft).toBe(left)
  })
})

describe('read from the database', () => {
  const bench = useTestBench()

  test('posts of this Berlin month and the own target count', async () => {
    const actor = await anAmbassador(bench.db, { target: 3 })
    await aPost(bench.db, actor, { publishedAt: '2026-10-31T23:30:00Z' })
    await aPost(bench.db, actor, { publishedAt: '2026-10-31T22:30:00Z' })
    await aPost(bench.db, await anAmbassador(bench.db), { publishedAt: '2026-11-12T08:00:00Z' })
    expect(await readOwnMonth(bench.ctx({ actor }))).toEqual({
      month: '2026-11',
      counted: 1,
      expected: 3,
      target: 3,
      workingDaysLeft: 8,
      outlook: { kind: 'open' },
      targetChosen: true,
    })
  })

  test('an absence from today on is respected, and without a choice the target is two', async () => {
    const actor = await anAmbassador(bench.db)
    await bench.db
      .insertInto('absence')
      .values({
        ...{ id: newId(), ambassadorId: actor.ambassadorId, enteredAt: TEST_NOW.toString() },
        ...{ fromDay: today, toDay: '2026-11-24' },
      })
      .execute()
    expect(await readOwnMonth(bench.ctx({ actor }))).toMatchObject({
      expected: 2,
      outlook: { kind: 'absent', until: '2026-11-24' },
      targetChosen: false,
    })
  })

  test('in the first minute of December in Berlin it is December', async () => {
    const actor = await anAmbassador(bench.db)
    const now = TEST_NOW.add({ hours: 24 * 11 + 14 })
    expect(now.toString()).toBe('2026-11-30T23:00:00Z')
    expect(await readOwnMonth(bench.ctx({ actor, now }))).toMatchObject({ month: '2026-12' })
  })
})
