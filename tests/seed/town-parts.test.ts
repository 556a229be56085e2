import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discardEmbedded } from '#db/seed/discard-embedded.ts'
import { planLives } from '#db/seed/lives.ts'
import { outcomeAfter, outcomeOf } from '#db/seed/outcomes.ts'
import { publicationAt } from '#db/seed/publications.ts'
import { randomFor } from '#db/seed/random.ts'
import { topicChooser } from '#db/seed/topic-choice.ts'
import {
  berlin,
  berlinMinute,
  fridayFrom,
  mondayOf,
  programmeStart,
  workingDayBefore,
  workingDaysUntil,
  workingDayUntil,
} from '#db/seed/town-calendar.ts'
import type { TownTopic } from '#db/seed/town-library.ts'

describe('the town calendar', () => {
  test('the programme began thirteen months ago', () => {
    expect(programmeStart('2026-11-19')).toBe('2025-10')
    expect(programmeStart('2027-01-31')).toBe('2025-12')
  })

  test('Berlin time in summer and winter', () => {
    expect(berlin('2026-07-01', '09:00')).toBe('2026-07-01T07:00:00Z')
    expect(berlin('2026-12-01', '09:00')).toBe('2026-12-01T08:00:00Z')
    expect(berlinMinute('2026-12-01', 9 * 60 + 5)).toBe('2026-12-01T08:05:00Z')
  })

  test.each([
    ['a working day is its own', '2026-11-19', '2026-11-19'],
    ['a Sunday leads to Friday', '2026-11-22', '2026-11-20'],
    ['New Year leads to the last day of the year', '2026-01-01', '2025-12-31'],
    ['Easter Monday leads to the Thursday before', '2026-04-06', '2026-04-02'],
  ])('the working day until a day: %s', (_what, day, expected) => {
    expect(workingDayUntil(day)).toBe(expected)
  })

  test('the working day before a Monday is the Friday before', () => {
    expect(workingDayBefore('2026-11-23')).toBe('2026-11-20')
  })

  test('weeks run from Monday to Friday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-16')).toBe('2026-11-16')
    expect(fridayFrom('2026-11-16')).toBe('2026-11-20')
    expect(fridayFrom('2026-11-20')).toBe('2026-11-20')
    expect(fridayFrom('2026-11-21')).toBe('2026-11-27')
  })

  test('the working days of a month until a day leave out holidays', () => {
    expect(workingDaysUntil('2026-01', '2026-01-06')).toEqual(['2026-01-02', '2026-01-05', '2026-01-06'])
  })
})

describe('what a post brings', () => {
  const [life] = planLives('2026-11-19')
  if (!life) throw new Error('Nobody lives in Lindental')
  const post = publicationAt(life, '2026-10-05', 9 * 60, randomFor('outcome'))

  test('is the same whenever it is asked', () => {
    expect(outcomeOf(post, 'photo')).toEqual(outcomeOf(post, 'photo'))
  })

  test('comes mostly in the first days and never shrinks', () => {
    const outcome = outcomeOf(post, 'text')
    const grown = [0, 1, 2, 7, 30].map(days => outcomeAfter(outcome, days).impressions)
    expect(grown.toSorted((a, b) => a - b)).toEqual(grown)
    expect(grown[0]).toBeLessThan(outcome.impressions / 2)
    expect(grown.at(-1)).toBe(outcome.impressions)
  })

  test('counts more engagements than reactions, comments and reposts together', () => {
    const { engagements, reactions, comments, reposts } = outcomeOf(post, 'carousel')
    expect(engagements).toBeGreaterThan(reactions + comments + reposts)
  })
})

describe('choosing topics', () => {
  const topic = (slug: string, change: Partial<TownTopic> = {}): TownTopic => ({
    id: slug,
    slug,
    title: slug,
    season: null,
    departmentIds: [],
    goalIds: [],
    valueIds: [],
    coolDownDays: 30,
    effortMinutes: 15,
    format: 'text',
    needsPhoto: false,
    ...change,
  })
  const others = ['a', 'b', 'c', 'd', 'e', 'f'].map(slug => topic(slug))
  const wish = { ambassadorId: 'samira', departmentId: 'kita', day: '2026-11-19' }
  const choices = (topics: TownTopic[], count: number) => {
    const choose = topicChooser(topics)
    const random = randomFor('choices')
    return Array.from({ length: count }, () => choose(wish, random)?.slug ?? null)
  }

  test('nobody chooses what is out of season or made for another department', () => {
    const unfit = [
      topic('summer', { season: { from: '06-01', to: '08-31' } }),
      topic('finance', { departmentIds: ['finanzen'] }),
    ]
    expect(choices([...others, ...unfit], 1)).not.toContain('summer')
    expect(choices([...others, ...unfit], 1)).not.toContain('finance')
  })

  test('a topic rests after it was used', () => {
    const drawn = choices([...others, topic('g'), topic('h')], 3)
    expect(new Set(drawn).size).toBe(3)
  })

  test('some topics are always left for others', () => {
    expect(choices(others, 2)[1]).toBeNull()
  })
})

describe('discarding the embedded database', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'stadtstimmen-discard-'))
  })
  afterEach(() => rmSync(directory, { recursive: true, force: true }))

  test('takes the database and the mails, and nothing else that lies in the folder', () => {
    for (const folder of ['postgres', 'outbox', 'postgres.discarded', 'holiday photos']) {
      mkdirSync(join(directory, folder))
      writeFileSync(join(directory, folder, 'file'), 'content')
    }
    writeFileSync(join(directory, 'secret'), 'kept')
    discardEmbedded(directory)
    expect(readdirSync(directory).toSorted()).toEqual(['holiday photos', 'secret'])
    expect(existsSync(join(directory, 'holiday photos', 'file'))).toBe(true)
  })

  test('does nothing in an empty folder', () => {
    discardEmbedded(directory)
    expect(readdirSync(directory)).toEqual([])
  })
})
