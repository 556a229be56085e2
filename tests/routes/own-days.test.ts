import { createTranslator } from 'use-intl'
import { describe, expect, test } from 'vitest'
import { everyDay, summarise } from '#app/domain/linkedin/own-days/own-days.rules.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { OwnDaysFigure } from '#app/routes/own-days/own-days.page.tsx'
import { ownDaysAlt, ownDaysPanels } from '#app/routes/own-days/own-days-picture.ts'
import { loader } from '#app/routes/own-days/picture.route.tsx'
import { callRoute, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anImport } from '#tests/support/linkedin.ts'
import { element, render, tags, words } from '#tests/support/markup.ts'
import { anAmbassador } from '#tests/support/people.ts'

// The picture of a person's own year, in lines, in words and as a table.

const span = { from: '2026-10-30', until: '2026-11-04' }
const known = [
  { date: '2026-10-30', impressions: 1200 },
  { date: '2026-10-31', impressions: -3 },
  { date: '2026-11-03', impressions: 40 },
]
const days = everyDay(known, span)
const summary = summarise(days)
if (!summary) throw new Error('There is nothing to say')

async function textsIn(locale: 'de' | 'en') {
  return createTranslator({ locale, messages: await loadMessages(locale), namespace: 'ownDays' })
}

describe('the picture', () => {
  test('is one line that breaks where figures are missing, and says what a grey area is', async () => {
    expect(ownDaysPanels(days, await textsIn('de'), 'de')).toEqual([
      {
        title: 'Impressions je Tag',
        subtitle: ['graues Feld: keine Zahlen'],
        places: ['30.10.', '31.10.', '1.11.', '2.11.', '3.11.', '4.11.'],
        lines: [{ values: [1200, -3, null, null, 40, null], dashed: false }],
        gaps: [
          { first: 2, last: 3 },
          { first: 5, last: 5 },
        ],
      },
    ])
  })

  test('says nothing of grey areas where there are none', async () => {
    const [panel] = ownDaysPanels(days.slice(0, 2), await textsIn('de'), 'de')
    expect(panel?.subtitle).toEqual([])
  })

  test.each([
    ['de', 2, 'vom 30.10.2026 bis 04.11.2026. Am meisten waren es 1.200 am 30.10.2026. 2 Lücken zeigen, wo'],
    ['de', 1, 'am 30.10.2026. Eine Lücke zeigt, wo Zahlen fehlen.'],
    ['en', 0, 'The most were 1,200 on 30/10/2026.'],
  ] as const)('is said in words (%s, %i gaps)', async (locale, gaps, sentence) => {
    const said = ownDaysAlt({ ...summary, gaps }, await textsIn(locale), locale)
    expect(said).toContain(sentence)
    if (gaps === 0) expect(said).toMatch(/30\/10\/2026\.$/)
  })

  test('stands on the page for light and dark, with its sums by month, the latest first', () => {
    const html = render(element(OwnDaysFigure, { summary }))
    const sources = [...tags(html, 'source').map(({ srcset }) => srcset), tags(html, 'img')[0]?.src]
    expect(sources).toEqual([
      '/zahlen/bild?shape=narrow&amp;theme=dark',
      '/zahlen/bild?shape=narrow',
      '/zahlen/bild?shape=wide&amp;theme=dark',
      '/zahlen/bild?shape=wide',
    ])
    expect(words(html)).toMatch(/November 2026 40 1 von 4 Oktober 2026 1\.197 2 von 2/)
  })

  test('has – and not 0 for a month of which nothing is known', () => {
    const unknown = { month: '2026-09', impressions: null, known: 0, days: 30 }
    const html = render(element(OwnDaysFigure, { summary: { ...summary, months: [unknown] } }), 'en')
    expect(words(html)).toContain('September 2026 – 0 of 30')
  })
})

describe('its address', () => {
  const bench = useTestBench()

  test('gives an SVG of the own days, for light and for dark surroundings', async () => {
    const ctx = bench.ctx({ actor: await anAmbassador(bench.db) })
    const figures = { impressions: 31_415, engagements: 1, newFollowers: 0 }
    await anImport(ctx, { exportedOn: '2026-11-10', days: [{ date: '2026-11-09', ...figures }] })
    const picture = async (query: string) => {
      const response = (await callRoute(loader, ctx, { path: `/zahlen/bild${query}` })) as Response
      return { type: response.headers.get('Content-Type'), svg: await response.text() }
    }
    const { type, svg } = await picture('')
    expect(type).toBe('image/svg+xml; charset=utf-8')
    expect(svg).toMatch(/^<svg width="760"/)
    expect(svg).toContain('Impressions je Tag')
    expect((await picture('?theme=dark')).svg).not.toBe(svg)
    expect((await picture('?shape=narrow&theme=anything')).svg).toMatch(/^<svg width="312"/)
  })

  test('has nothing for somebody without figures', async () => {
    const ctx = bench.ctx({ actor: await anAmbassador(bench.db) })
    expect(await thrownStatus(() => callRoute(loader, ctx, { path: '/zahlen/bild' }))).toBe(404)
  })
})
