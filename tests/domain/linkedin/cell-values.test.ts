import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readExportFileName } from '#app/domain/linkedin/personal-export/export-file-name.rules.ts'
import { figureOrNull, readFigure } from '#app/domain/linkedin/personal-export/figure.rules.ts'
import {
  findWrittenDays,
  isCalendarDay,
  readWrittenDay,
} from '#app/domain/linkedin/personal-export/written-date.rules.ts'

describe('figures', () => {
  test.each<[string | number | null, number]>([
    [0, 0],
    [1234, 1234],
    [-3, -3],
    ['0', 0],
    ['1234', 1234],
    ['-3', -3],
    ['\u22123', -3],
    ['- 3', -3],
    ['1,234', 1234],
    ['1.234', 1234],
    ["1'234", 1234],
    ['1\u2019234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['1\u2009234\u2009567', 1234567],
    ['-1.234.567', -1234567],
    ['12,345,678', 12345678],
    [' 12 ', 12],
    ['\u200e12', 12],
  ])('%j is %i', (cell, value) => {
    expect(readFigure(cell)).toEqual({ kind: 'known', value })
  })

  test.each([null, '', '  ', '-', '\u2013', '\u00a0'])('%j is missing, not 0', cell => {
    expect(readFigure(cell)).toEqual({ kind: 'missing' })
    expect(figureOrNull(cell)).toBeNull()
  })

  test.each<string | number>([
    '2%',
    '< 1%',
    '1.5',
    '1,5',
    '1.23',
    '1.2345',
    '1,234.567',
    '1.5K',
    'zwölf',
    '1e5',
    '0x10',
    1.5,
  ])('%j is no count', cell => {
    expect(readFigure(cell)).toEqual({ kind: 'unreadable' })
  })

  it('a number too large to be exact is no count', () => {
    expect(readFigure('7406535690785632256')).toEqual({ kind: 'unreadable' })
    expect(readFigure(2 ** 53)).toEqual({ kind: 'unreadable' })
  })

  it('any count is read back from any way of grouping it', () => {
    const parted = fc.constantFrom(',', '.', '\u00a0', '\u202f', "'", '')
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), parted, (value, separator) => {
        const written = String(value).replace(/\B(?=(\d{3})+$)/g, separator)
        expect(figureOrNull(written)).toBe(value)
      }),
    )
  })
})

describe('written days', () => {
  test.each<[string, string | null, string | null]>([
    ['10/8/2026', '2026-10-08', '2026-08-10'],
    ['08/10/2026', '2026-08-10', '2026-10-08'],
    ['8.10.2026', '2026-08-10', '2026-10-08'],
    ['8. 10. 2026', '2026-08-10', '2026-10-08'],
    ['08-10-2026', '2026-08-10', '2026-10-08'],
    ['13/10/2026', null, '2026-10-13'],
    ['10/13/2026', '2026-10-13', null],
    ['2/29/2026', null, null],
    ['2/29/2028', '2028-02-29', null],
    ['2026-10-08', '2026-10-08', '2026-10-08'],
    ['2026/10/8', '2026-10-08', '2026-10-08'],
    ['2026. 10. 08.', '2026-10-08', '2026-10-08'],
    ['\u200e10/13/2026\u200e', '2026-10-13', null],
  ])('%j is %s or %s', (text, monthFirst, dayFirst) => {
    expect(readWrittenDay(text)).toMatchObject({ monthFirst, dayFirst })
  })

  test.each([
    '',
    'Date',
    '10/8/26',
    '10/8-2026',
    '110/8/2026',
    '10/8/20261',
    '8. Oktober 2026',
    '46303',
    'am 8.10.2026',
  ])('%j is no cell with a day', text => {
    expect(readWrittenDay(text)).toBeNull()
  })

  it('a spreadsheet date needs no order', () => {
    expect(readWrittenDay({ day: '2026-10-08' })).toMatchObject({
      monthFirst: '2026-10-08',
      dayFirst: '2026-10-08',
    })
    expect(readWrittenDay(46303)).toBeNull()
  })

  test.each<[string, string[]]>([
    ['10/8/2026 - 10/9/2026', ['10/8/2026', '10/9/2026']],
    ['08.10.2026–09.10.2026', ['08.10.2026', '09.10.2026']],
    ['2026-10-08 - 2026-10-09', ['2026-10-08', '2026-10-09']],
    ['Total followers on 10/9/2026:', ['10/9/2026']],
    ['Follower:innen insgesamt am 9.10.2026', ['9.10.2026']],
    ['2026年 2026/10/09', ['2026/10/09']],
    ['no day', []],
  ])('inside %j', (text, days) => {
    expect(findWrittenDays(text).map(day => day.text)).toEqual(days)
  })

  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-06-31', false],
    ['2026-6-1', false],
  ])('%s is a calendar day: %s', (day, exists) => {
    expect(isCalendarDay(day)).toBe(exists)
  })
})

describe('file names', () => {
  const period = { from: '2026-10-08', to: '2026-10-09' }

  test.each<[string, string | null, typeof period | null]>([
    ['AggregateAnalytics_Eva Koch_2026-10-08_2026-10-09.xlsx', 'Eva Koch', period],
    ['AggregateAnalytics_Eva Koch_2026-10-08_2026-10-09 (2).xlsx', 'Eva Koch', period],
    ['AggregateAnalytics_Eva_Maria Koch_2026-10-08_2026-10-09.xlsx', 'Eva_Maria Koch', period],
    [
      'AggregateAnalytics_Ju\u0308rgen O\u2019Neil_2026-10-08_2026-10-09.xlsx',
      'J\u00fcrgen O\u2019Neil',
      period,
    ],
    ['Content_2026-10-08_2026-10-09_EvaKoch.xlsx', 'EvaKoch', period],
    ['Content_2026-10-08_2026-10-09_EvaKoch (1).xlsx', 'EvaKoch', period],
    ['Content_2026-10-08_2026-10-09_EvaKoch.xlsx.xlsx', 'EvaKoch', period],
    ['C:\\Users\\eva\\Content_2026-10-08_2026-10-09_EvaKoch.xlsx', 'EvaKoch', period],
    ['/home/eva/AggregateAnalytics_Eva Koch_2026-10-08_2026-10-09.XLSX', 'Eva Koch', period],
    ['oktober_2026-10-08_2026-10-09.xlsx', null, period],
    ['AggregateAnalytics_Eva Koch_2026-10-09_2026-10-08.xlsx', 'Eva Koch', null],
    ['AggregateAnalytics_Eva Koch_2026-13-08_2026-13-09.xlsx', 'Eva Koch', null],
    ['meine-zahlen.xlsx', null, null],
    ['', null, null],
  ])('%s', (name, member, named) => {
    expect(readExportFileName(name)).toEqual({ member, period: named })
  })
})
