import { createTranslator } from 'use-intl'
import { describe, expect, test } from 'vitest'
import type { Locale } from '#app/domain/kernel/context.ts'
import { pageCourse } from '#app/domain/linkedin/page-figures/page-course.rules.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { courseAlt, coursePanels, pointWords } from '#app/routes/page-figures/course-picture.ts'
import { aPageDay } from '#tests/support/page-figures.ts'

// What is drawn of a page's course, and how it is said to those who do not see it.

const span = { from: '2026-11-01', until: '2026-11-14' }
const days = [
  aPageDay('2026-11-01', { impressions: 1200, organicImpressions: 900, newFollowers: -1 }),
  aPageDay('2026-11-02', { impressions: 300, organicImpressions: 300, newFollowers: 0 }),
  aPageDay('2026-11-05', { impressions: 700 }),
]

async function textsIn(locale: Locale) {
  return createTranslator({ locale, messages: await loadMessages(locale), namespace: 'pageFigures.course' })
}

describe('the picture in words', () => {
  test('says the highest day of each measure and how often figures are missing', async () => {
    expect(courseAlt(pageCourse(days, span, 3), await textsIn('de'), 'de')).toBe(
      'Vom 01.11.2026 bis 14.11.2026. ' +
        'Impressions je Tag: am meisten waren es 1.200 (01.11.2026). 2 Lücken zeigen, wo Zahlen fehlen. ' +
        'Neue Follower:innen je Tag: am meisten waren es 0 (02.11.2026). Eine Lücke zeigt, wo Zahlen fehlen.',
    )
  })

  test('says so where a measure is unknown', async () => {
    const course = pageCourse([aPageDay('2026-11-02', { newFollowers: 4 })], span, 3)
    expect(courseAlt(course, await textsIn('en'), 'en')).toContain(
      'Impressions by day: there are no figures. New followers by day: the most was 4 (02/11/2026).',
    )
  })

  test('names weeks by their first and last day', async () => {
    const week = Array.from({ length: 7 }, (_, index) =>
      aPageDay(`2026-11-0${index + 1}`, { impressions: 10 }),
    )
    const course = pageCourse(week, { from: '2026-11-01', until: '2026-11-07' }, 6)
    const t = await textsIn('de')
    expect(courseAlt(course, t, 'de')).toContain(
      'Impressions je Woche: am meisten waren es 70 (01.11.2026 bis 07.11.2026).',
    )
    expect(pointWords({ from: '2026-11-03', until: '2026-11-03' }, t, 'de')).toBe('03.11.2026')
  })

  test('is empty where there is no day to draw', async () => {
    expect(courseAlt({ grain: 'day', points: [] }, await textsIn('de'), 'de')).toBe('')
  })
})

describe('what is drawn', () => {
  test('all impressions as a line and the organic ones dashed, new followers below, each with its own gaps', async () => {
    const [impressions, followers] = coursePanels(pageCourse(days, span, 3), await textsIn('de'), 'de')
    expect(impressions?.lines.map(({ dashed }) => dashed)).toEqual([false, true])
    expect(impressions?.lines.map(({ values }) => values.slice(0, 5))).toEqual([
      [1200, 300, null, null, 700],
      [900, 300, null, null, null],
    ])
    expect(impressions?.gaps).toEqual([
      { first: 2, last: 3 },
      { first: 5, last: 13 },
    ])
    expect(followers?.gaps).toEqual([{ first: 2, last: 13 }])
    expect(impressions?.places[0]).toBe('1.11.')
  })

  test('says what a grey area is, and only where there is one', async () => {
    const t = await textsIn('de')
    const whole = { from: '2026-11-01', until: '2026-11-02' }
    const [withGap] = coursePanels(pageCourse(days, span, 3), t, 'de')
    const [without, followers] = coursePanels(pageCourse(days, whole, 3), t, 'de')
    expect(withGap?.subtitle).toEqual([
      'durchgezogen: alle · gestrichelt: organisch',
      'graues Feld: keine Zahlen',
    ])
    expect(without?.subtitle).toEqual(['durchgezogen: alle · gestrichelt: organisch'])
    expect(followers?.subtitle).toEqual([])
  })
})
