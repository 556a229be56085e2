import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseThree,
  isInSeason,
  type OrderableTopic,
  orderTopics,
  type TopicReader,
} from '#app/domain/topics/topic-order.rules.ts'

const today = '2026-11-30'
const sport: TopicReader = { id: 'jana', departmentIds: ['sport', 'freizeit'] }

/** A topic for everybody, all year, used by this person and by somebody as late as yesterday. */
const topic = (id: string, facts: Partial<OrderableTopic> = {}): OrderableTopic => ({
  id,
  season: null,
  departmentIds: [],
  coolDownDays: 0,
  needsPhoto: false,
  lastUsedOn: '2026-11-29',
  usedByThisPerson: true,
  ...facts,
})

const ids = (ordered: readonly { topic: OrderableTopic }[]) => ordered.map(({ topic }) => topic.id)
const advent = { from: '11-20', to: '01-06' }

describe('the library in the order for one person', () => {
  it('puts the season before the department, the department before the unused, the unused before the long unused', () => {
    const library = [
      topic('summer fair', {
        season: { from: '06-01', to: '08-31' },
        lastUsedOn: null,
        usedByThisPerson: false,
      }),
      topic('resting', { coolDownDays: 60, departmentIds: ['sport'], usedByThisPerson: false }),
      topic('for finance', { departmentIds: ['finanzen'], lastUsedOn: null, usedByThisPerson: false }),
      topic('just used', {}),
      topic('used in May', { lastUsedOn: '2026-05-02' }),
      topic('never used', { lastUsedOn: null }),
      topic('new to you', { usedByThisPerson: false }),
      topic('for leisure', { departmentIds: ['freizeit'] }),
      topic('for sport, new to you', { departmentIds: ['sport'], usedByThisPerson: false }),
      topic('advent', { season: advent }),
    ]
    expect(ids(orderTopics(library, sport, today))).toEqual([
      'advent',
      'for sport, new to you',
      'for leisure',
      'new to you',
      'never used',
      'used in May',
      'just used',
      'for finance',
      'resting',
      'summer fair',
    ])
  })

  it('says why a topic stands where it does', () => {
    const library = [
      topic('all of it', {
        season: advent,
        departmentIds: ['sport'],
        lastUsedOn: null,
        usedByThisPerson: false,
      }),
      topic('none of it', { departmentIds: ['finanzen'] }),
    ]
    expect(
      orderTopics(library, sport, today).map(({ standing, reasons }) => ({ standing, reasons })),
    ).toEqual([
      {
        standing: 'in-season',
        reasons: [
          { code: 'season', from: '11-20', to: '01-06' },
          { code: 'department', departmentId: 'sport' },
          { code: 'unused-by-you' },
          { code: 'long-unused', since: null },
        ],
      },
      { standing: 'all-year', reasons: [] },
    ])
  })

  it('calls a topic long unused after 90 days', () => {
    const reasonsAfter = (lastUsedOn: string) =>
      orderTopics([topic('a', { lastUsedOn })], sport, today)[0]?.reasons
    expect(reasonsAfter('2026-09-02')).toEqual([])
    expect(reasonsAfter('2026-09-01')).toEqual([{ code: 'long-unused', since: '2026-09-01' }])
  })

  it('lets a topic rest until its cool-down is over', () => {
    const standingAfter = (coolDownDays: number) =>
      orderTopics([topic('a', { coolDownDays, lastUsedOn: '2026-11-01' })], sport, today)[0]?.standing
    expect([standingAfter(0), standingAfter(29), standingAfter(30)]).toEqual([
      'all-year',
      'all-year',
      'resting',
    ])
  })

  it('spreads equal topics over people, for each of them the same way every time', () => {
    const library = Array.from({ length: 12 }, (_, index) => topic(`t${index}`))
    const readers = ['jana', 'mehmet', 'ute', 'paul'].map(id => ({ id, departmentIds: [] }))
    const firsts = readers.map(reader => ids(orderTopics(library, reader, today)).join())
    expect(new Set(firsts).size).toBe(4)
    expect(readers.map(reader => ids(orderTopics(library.toReversed(), reader, today)).join())).toEqual(
      firsts,
    )
  })
})

describe('a season', () => {
  it.each([
    ['11-20', '01-06', '2026-11-19', false],
    ['11-20', '01-06', '2026-11-20', true],
    ['11-20', '01-06', '2026-12-31', true],
    ['11-20', '01-06', '2027-01-06', true],
    ['11-20', '01-06', '2027-01-07', false],
    ['06-01', '08-31', '2026-05-31', false],
    ['06-01', '08-31', '2026-06-01', true],
    ['06-01', '08-31', '2026-08-31', true],
    ['06-01', '08-31', '2026-09-01', false],
    ['02-29', '02-29', '2028-02-29', true],
  ])('from %s to %s on %s: %s', (from, to, day, inSeason) => {
    expect(isInSeason({ from, to }, day)).toBe(inSeason)
  })
})

describe('the three topics on offer', () => {
  const withPhoto = (id: string, lastUsedOn: string) => topic(id, { needsPhoto: true, lastUsedOn })
  const library = [
    withPhoto('a', '2026-01-01'),
    withPhoto('b', '2026-01-02'),
    withPhoto('c', '2026-01-03'),
    withPhoto('d', '2026-01-04'),
    topic('e', { lastUsedOn: '2026-01-05' }),
    topic('f', { lastUsedOn: '2026-01-06' }),
  ]
  const offered = (topics: readonly OrderableTopic[], before?: readonly string[]) =>
    ids(chooseThree(topics, sport, today, before))

  it('are the first three, one of them without a photo', () => {
    expect(offered(library)).toEqual(['a', 'b', 'e'])
    expect(offered(library.slice(2))).toEqual(['c', 'd', 'e'])
    expect(offered(library.slice(3))).toEqual(['d', 'e', 'f'])
  })

  it('may all need a photo if every topic does', () => {
    expect(offered(library.slice(0, 4))).toEqual(['a', 'b', 'c'])
  })

  it('are other ones the second time, as long as there are others', () => {
    expect(offered(library, ['a', 'b', 'e'])).toEqual(['c', 'd', 'f'])
    expect(offered(library, ['a', 'b', 'c', 'd', 'e'])).toEqual(['f', 'a', 'b'])
  })

  it('are fewer if there are fewer', () => {
    expect(offered(library.slice(4))).toEqual(['e', 'f'])
    expect(offered([])).toEqual([])
  })

  it('come from another season only when nothing else is left', () => {
    const summer = topic('summer', { season: { from: '06-01', to: '08-31' }, lastUsedOn: null })
    expect(offered([summer, ...library.slice(3)])).toEqual(['d', 'e', 'f'])
    expect(offered([summer, ...library.slice(4)])).toEqual(['e', 'f', 'summer'])
  })

  it('always include one without a photo where the library has one', () => {
    const anyTopic = fc.record({
      needsPhoto: fc.boolean(),
      coolDownDays: fc.constantFrom(0, 60),
      season: fc.constantFrom(null, advent, { from: '06-01', to: '08-31' }),
      usedByThisPerson: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anyTopic, { maxLength: 12 }),
        fc.subarray(['t0', 't1', 't2', 't3']),
        (facts, before) => {
          const topics = facts.map((fact, index) => topic(`t${index}`, fact))
          const three = chooseThree(topics, sport, today, before)
          expect(three).toHaveLength(Math.min(3, topics.length))
          expect(new Set(ids(three)).size).toBe(three.length)
          expect(three.some(({ topic }) => !topic.needsPhoto)).toBe(
            topics.some(({ needsPhoto }) => !needsPhoto),
          )
        },
      ),
    )
  })
})
