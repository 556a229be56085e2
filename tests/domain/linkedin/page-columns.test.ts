import { describe, expect, it, test } from 'vitest'
import { findCompetitorTable, readCompetitors } from '#app/domain/linkedin/page/page-competitors.rules.ts'
import { contradictsRate, pageEngagementRate } from '#app/domain/linkedin/page/page-rate.rules.ts'
import { readColumnHeader } from '#app/domain/linkedin/page/page-words.rules.ts'
import type { ExportWarning } from '#app/domain/linkedin/personal-export/export-warning.rules.ts'
import type { Cell, Sheet } from '#app/domain/linkedin/workbook/sheet.rules.ts'

describe('the header of a column says what it counts', () => {
  test.each([
    ['Impressions (organic)', 'impressions', 'organic'],
    ['Impressions (sponsored)', 'impressions', 'sponsored'],
    ['Impressions (total)', 'impressions', 'total'],
    ['Impressões (orgânicas)', 'impressions', 'organic'],
    ['Unique impressions (organic)', 'unique-impressions', 'organic'],
    ['Eindeutige Impressions (organisch)', 'unique-impressions', 'organic'],
    ['Impressões únicas (patrocinadas)', 'unique-impressions', 'sponsored'],
    ['Clicks (total)', 'clicks', 'total'],
    ['Klicks (gesamt)', 'clicks', 'total'],
    ['Cliques (totais)', 'clicks', 'total'],
    ['Click through rate (CTR)', 'click-rate', null],
    ['Klickrate (CTR)', 'click-rate', null],
    ['Taxa de cliques', 'click-rate', null],
    ['Engagement rate (total)', 'engagement-rate', 'total'],
    ['Interaktionsrate (gesponsert)', 'engagement-rate', 'sponsored'],
    ['Taxa de engajamento', 'engagement-rate', null],
    ["Taux d'engagement", 'engagement-rate', null],
    ['Reactions', 'reactions', null],
    ['Likes', 'reactions', null],
    ['Reaktionen (insgesamt)', 'reactions', 'total'],
    ['Reações', 'reactions', null],
    ['Comments', 'comments', null],
    ['Kommentare', 'comments', null],
    ['Comentários', 'comments', null],
    ['Reposts', 'reposts', null],
    ['Shares (total)', 'reposts', 'total'],
    ['Compartilhamentos', 'reposts', null],
    ['Total page views (desktop)', 'page-views', 'total'],
    ['Seitenaufrufe (gesamt)', 'page-views', 'total'],
    ['Visualizações da página', 'page-views', null],
    ['Total unique visitors (mobile)', 'unique-visitors', 'total'],
    ['Einzelne Besucher', 'unique-visitors', null],
    ['Visitantes únicos', 'unique-visitors', null],
    ['Total followers', 'followers', 'total'],
    ['Neue Follower gesamt', 'followers', 'total'],
    ['Seguidores orgânicos', 'followers', 'organic'],
    ['Follows', 'follows', null],
    ['New followers', 'follows', null],
    ['Neue Follower:innen', 'follows', null],
    ['Novos seguidores', 'follows', null],
    ['Views', 'views', null],
    ['Video views', 'views', null],
    ['Aufrufe', 'views', null],
    ['Visualizações', 'views', null],
  ])('%s', (header, measure, part) => {
    expect(readColumnHeader(header)).toEqual({ measure, part })
  })

  it('white space and capitals do not matter', () => {
    expect(readColumnHeader('  ENGAGEMENT \n RATE  ')).toEqual({ measure: 'engagement-rate', part: null })
  })

  test.each(['', 'Date', 'Audience', 'Offsite Views', 'Offsite video views', 'Profilansichten', 'Ẁ'])(
    '"%s" says nothing we know',
    header => {
      expect(readColumnHeader(header)).toEqual({ measure: null, part: null })
    },
  )
})

describe('the engagement rate of a page', () => {
  const figures = { impressions: 800, clicks: 40, reactions: 31, comments: 4, reposts: 5 }

  it('is clicks, reactions, comments and reposts for each time the post was shown', () => {
    expect(pageEngagementRate(figures)).toBe(0.1)
    expect(pageEngagementRate({ ...figures, reactions: -40 })).toBe(9 / 800)
  })

  test.each(['impressions', 'clicks', 'reactions', 'comments', 'reposts'] as const)(
    'is unknown without %s',
    unknown => {
      expect(pageEngagementRate({ ...figures, [unknown]: null })).toBeNull()
      expect(contradictsRate({ ...figures, [unknown]: null }, 0.9)).toBe(false)
    },
  )

  it('of what nobody saw there is none', () => {
    expect(pageEngagementRate({ ...figures, impressions: 0 })).toBeNull()
  })

  test.each<[string, Cell, boolean]>([
    ['the same', 0.1, false],
    ['the same in single precision', Math.fround(0.1), false],
    ['rounded to four digits', 0.10004, false],
    ['another one', 0.1002, true],
    ['a smaller one', 0.0998, true],
    ['the same as text', '0.1', false],
    ['another one as text', '0.5', true],
    ['none', null, false],
    ['an empty text', ' ', false],
    ['words', 'hoch', false],
    ['a day', { day: '2026-10-08' }, false],
  ])('stated is %s', (_what, cell, contradicts) => {
    expect(contradictsRate(figures, cell)).toBe(contradicts)
  })
})

describe('the list of other pages', () => {
  const header = ['Page', 'Total followers', 'New followers', 'Total post engagements', 'Total posts']
  const sheetOf = (...rows: Cell[][]): Sheet => ({ name: 'COMPETITORS', rows })

  function read(...rows: Cell[][]) {
    const table = findCompetitorTable(sheetOf(...rows))
    const warnings: ExportWarning[] = []
    return { competitors: table && readCompetitors(table, warnings), warnings }
  }

  it('may stand below some rows of explanation, in any order of columns', () => {
    const rows = [
      ['Competitor analytics'],
      [],
      ['New followers', 'Followers', 'Organisation'],
      [3, 90, 'Stadt Aubach'],
    ]
    expect(read(...rows).competitors).toEqual([
      { name: 'Stadt Aubach', followers: 90, newFollowers: 3, posts: null, engagements: null },
    ])
  })

  it('a page without a name is left out; of a page given twice the first row counts', () => {
    const rows = [header, ['Aubach', 1, 2, 3, 4], ['', 5, 5, 5, 5], ['Aubach', 9, 9, 9, 9], [null, 1]]
    expect(read(...rows).competitors).toEqual([
      { name: 'Aubach', followers: 1, newFollowers: 2, engagements: 3, posts: 4 },
    ])
  })

  it('a figure that is missing is unknown, and one that cannot be read is named with its cell', () => {
    expect(read(header, ['Aubach', '-', null, 'viele', '1,204'])).toEqual({
      competitors: [{ name: 'Aubach', followers: null, newFollowers: null, engagements: null, posts: 1204 }],
      warnings: [{ code: 'figure-unreadable', sheet: 'COMPETITORS', cell: 'D2', value: 'viele' }],
    })
  })

  it('of two columns of one kind the first counts', () => {
    const rows = [
      ['Seite', 'Follower', 'Follower (Vorjahr)', 'Beiträge'],
      ['Aubach', 10, 7, 2],
    ]
    expect(read(...rows).competitors).toMatchObject([{ followers: 10, posts: 2 }])
  })

  test.each<[string, Cell[][]]>([
    ['an empty sheet', []],
    ['headers without a name', [header.slice(1)]],
    ['a name and one figure', [['Page', 'Total followers']]],
    ['headers further down than the fifth row', [[], [], [], [], [], header]],
    ['numbers in the place of headers', [[1, 2, 3, 4, 5]]],
  ])('is not %s', (_what, rows) => {
    expect(findCompetitorTable(sheetOf(...rows))).toBeNull()
  })
})
