import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import { decideDateOrder, exampleOf } from '#app/domain/linkedin/personal-export/date-order.rules.ts'
import type { Period } from '#app/domain/linkedin/personal-export/export-file-name.rules.ts'
import { findWrittenDays } from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import { decodeReadable } from '#tests/fixtures/linkedin/expected-export.ts'
import {
  DATE_STYLES,
  type DateStyle,
  personalExport,
  writeDay,
} from '#tests/fixtures/linkedin/personal-export.ts'

type Case = { rows?: string; followers?: string; stated?: string; posts?: string; named?: string }

function daysOf({ rows = '', followers = '', stated = '', posts = '', named }: Case) {
  const [from, to] = findWrittenDays(stated)
  return {
    columns: [findWrittenDays(rows), findWrittenDays(followers)],
    range: from && to ? { from, to } : null,
    loose: findWrittenDays(posts),
    named: named ? periodOf(named) : null,
  }
}

function periodOf(named: string): Period {
  const [from = '', to = ''] = named.split('_')
  return { from, to }
}

describe('the date order of a file', () => {
  test.each<[string, Case, string]>([
    ['a 13th in second place', { rows: '10/12/2026 10/13/2026' }, 'month-first'],
    ['a 13th in first place', { rows: '12/10/2026 13/10/2026' }, 'day-first'],
    ['a 30th in February exists in one order only', { rows: '2/3/2026', posts: '1/30/2026' }, 'month-first'],
    ['a post decides for the days', { rows: '10/8/2026 10/9/2026', posts: '7/22/2026' }, 'month-first'],
    ['the file name', { rows: '10/8/2026 10/9/2026', named: '2026-10-08_2026-10-09' }, 'month-first'],
    [
      'the file name, other way round',
      { rows: '10/8/2026 10/9/2026', named: '2026-08-10_2026-09-10' },
      'day-first',
    ],
    [
      'the file name against followers alone',
      { followers: '1/2/2026 2/2/2026', named: '2026-02-01_2026-02-02' },
      'day-first',
    ],
    [
      'the file name against the stated period',
      { stated: '1/2/2026 - 2/2/2026', named: '2026-02-01_2026-02-02' },
      'day-first',
    ],
    [
      'rows inside the named period',
      { rows: '3/4/2026 3/5/2026', named: '2026-03-01_2026-03-31' },
      'month-first',
    ],
    ['rows inside the stated period', { rows: '3/4/2026', stated: '1/3/2026 - 5/3/2026' }, 'month-first'],
    [
      'rows that ascend',
      { rows: '11/12/2025 1/1/2026 2/1/2026 3/1/2026', stated: '11/12/2025 - 3/1/2026' },
      'both',
    ],
    ['rows that ascend in one order only', { rows: '9/10/2026 10/10/2026 1/11/2026' }, 'day-first'],
    ['rows that somebody moved, and that now ascend by chance', { rows: '3/2/2026 2/4/2026' }, 'both'],
    [
      'moved rows inside the period, as close together either way',
      { rows: '3/1/2026 1/3/2026', named: '2026-01-01_2026-12-31' },
      'both',
    ],
    [
      'moved rows that ascend under no order are asked about too',
      { rows: '3/2/2026 2/4/2026', named: '2026-02-01_2026-03-31' },
      'both',
    ],
    [
      'the new year',
      { rows: '12/11/2025 12/12/2025 1/1/2026', named: '2025-12-11_2026-01-01' },
      'month-first',
    ],
    ['points are never month-first', { rows: '8.10.2026 9.10.2026' }, 'day-first'],
    [
      'points, against the file name',
      { rows: '8.10.2026 9.10.2026', named: '2026-08-10_2026-09-10' },
      'month-first',
    ],
    ['year-first needs no order', { rows: '2026-10-08 2026-10-09' }, 'month-first'],
    ['the same day and month', { rows: '5/5/2026' }, 'month-first'],
    ['no days', {}, 'month-first'],
    ['a day that exists in no order is no evidence', { rows: '31/31/2026 10/13/2026' }, 'month-first'],
    ['short files without a name', { rows: '10/8/2026 10/9/2026', stated: '10/8/2026 - 10/9/2026' }, 'both'],
    ['a name that fits neither', { rows: '10/8/2026 10/9/2026', named: '2020-01-01_2020-01-31' }, 'both'],
    ['points among slashes', { rows: '8.10.2026', posts: '8/9/2026' }, 'both'],
    ['13ths in both places', { rows: '10/13/2026', posts: '13/10/2026' }, 'neither'],
  ])('%s', (_evidence, written, expected) => {
    const answer = {
      both: { ok: false, reason: 'date-order-unclear' },
      neither: { ok: false, reason: 'dates-contradict' },
    }[expected] ?? { ok: true, value: expected }
    expect(decideDateOrder(daysOf(written))).toEqual(answer)
  })

  it('is what the person answers, unless the file contradicts', () => {
    const unclear = daysOf({ rows: '10/8/2026 10/9/2026' })
    expect(decideDateOrder(unclear, 'day-first')).toEqual({ ok: true, value: 'day-first' })
    expect(decideDateOrder(unclear, 'month-first')).toEqual({ ok: true, value: 'month-first' })
    const clear = daysOf({ rows: '10/13/2026' })
    expect(decideDateOrder(clear, 'day-first')).toEqual({ ok: false, reason: 'dates-contradict' })
  })

  it('is asked about with days of the file', () => {
    expect(exampleOf(daysOf({ rows: '5/5/2026 5/6/2026' }), 'date-order-unclear')).toBe('5/6/2026')
    expect(exampleOf(daysOf({ rows: '5/5/2026 10/13/2026 13/10/2026' }), 'dates-contradict')).toBe(
      '10/13/2026, 13/10/2026',
    )
  })
})

describe('a whole file', () => {
  const days = ['2026-10-08', '2026-10-09'].map(date => ({
    date,
    impressions: 4,
    engagements: 0,
    newFollowers: 1,
  }))
  const short = {
    days,
    period: { from: '2026-10-08', to: '2026-10-09' },
    followers: { on: '2026-10-09', total: 8 },
  }
  const withoutPosts = { byEngagements: [], byImpressions: [] }

  it('under its own name is read, in either order', () => {
    for (const dates of DATE_STYLES) {
      expect(decodeReadable(personalExport({ ...short, ...withoutPosts, dates })).days).toEqual(days)
    }
  })

  it('renamed is refused with a question instead of being guessed', () => {
    const renamed = { ...personalExport({ ...short, ...withoutPosts }), name: 'meine-zahlen.xlsx' }
    expect(decodeExport(renamed)).toEqual({ ok: false, reason: 'date-order-unclear', detail: '10/8/2026' })
  })

  it('renamed is read once the question is answered', () => {
    const renamed = { ...personalExport({ ...short, ...withoutPosts }), name: 'meine-zahlen.xlsx' }
    expect(decodeReadable({ ...renamed, dateOrder: 'month-first' }).days).toEqual(days)
    expect(decodeReadable({ ...renamed, dateOrder: 'day-first' }).days.map(day => day.date)).toEqual([
      '2026-08-10',
      '2026-09-10',
    ])
  })
})

it('never reads a day other than the one written, whatever the period and the style', () => {
  const start = fc.integer({ min: 0, max: 700 })
  const style = fc.constantFrom<DateStyle>(...DATE_STYLES)
  fc.assert(
    fc.property(
      start,
      fc.integer({ min: 1, max: 60 }),
      style,
      fc.boolean(),
      (offset, length, dates, named) => {
        const days = Array.from({ length }, (_, index) => dayAfter('2025-01-01', offset + index))
        const rows = days.map(day => writeDay(day, dates)).join(' ')
        const period = `${days.at(0)}_${days.at(-1)}`
        const decided = decideDateOrder(daysOf({ rows, ...(named ? { named: period } : {}) }))
        const order = dates === 'M/D/YYYY' ? 'month-first' : 'day-first'
        const readsBothWays = findWrittenDays(rows).some(day => day.monthFirst !== day.dayFirst)
        if (decided.ok && readsBothWays) expect(decided.value).toBe(order)
        if (named) expect(decided.ok).toBe(true)
      },
    ),
  )
})

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
