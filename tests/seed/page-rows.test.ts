import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/domain/kernel/calendar.ts'
import { isPostId, publishedAt } from '#app/domain/posts/post-identity.rules.ts'
import { planPagePosts } from '#db/seed/page-posts.ts'
import { pageRows, townPage } from '#db/seed/page-rows.ts'
import { commsAccountId } from '#db/seed/people-rows.ts'
import { anyDay, dayOfRow, trickyDays } from '#tests/support/lindental.ts'

const TODAY = '2026-11-19'
const rows = pageRows(TODAY)

function daysFrom(kind: string) {
  const files = new Set(rows.pageImport.filter(file => file.kind === kind).map(({ id }) => id))
  return rows.pageDay.filter(({ importId }) => files.has(importId))
}

describe('the files of the demo town’s page', () => {
  test('were handed in by comms and are of every kind LinkedIn hands out today', () => {
    expect(new Set(rows.pageImport.map(({ kind }) => kind))).toEqual(
      new Set(['page-content', 'page-followers', 'page-visitors', 'page-competitors']),
    )
    for (const file of rows.pageImport) {
      expect(file).toMatchObject({ page: townPage, uploadedBy: commsAccountId })
      expect(file.fileName).toMatch(/^stadt-lindental_[a-z]+_\d{13}\.xls$/)
      expect(file.periodTo < file.exportedOn).toBe(true)
      // LinkedIn hands out a year at most.
      expect(daysBetween(file.periodFrom, file.periodTo)).toBeLessThan(365)
    }
  })

  test.each(trickyDays)('lie in the past on %s, and no two are the same', today => {
    const { pageImport } = pageRows(today)
    expect(pageImport.every(({ confirmedAt }) => dayOfRow(confirmedAt) < today)).toBe(true)
    expect(new Set(pageImport.map(({ id }) => id)).size).toBe(pageImport.length)
    expect(new Set(pageImport.map(({ fileSha256 }) => fileSha256)).size).toBe(pageImport.length)
  })

  test('are the same for the same day', () => {
    fc.assert(
      fc.property(anyDay, today => {
        expect(pageRows(today)).toEqual(pageRows(today))
      }),
      { numRuns: 5 },
    )
  })
})

describe('the days of the demo town’s page', () => {
  test('reach back a year and more, with days that no file knows', () => {
    const content = daysFrom('page-content').map(({ day }) => day)
    expect(content.toSorted().at(0)?.slice(0, 7)).toBe('2025-06')
    expect(content.toSorted().at(-1)).toBe('2026-11-10')
    const missing = Array.from({ length: 365 }, (_, index) => addDays(TODAY, -1 - index)).filter(
      day => !content.includes(day),
    )
    expect(missing.length).toBeGreaterThan(10)
    expect(missing.length).toBeLessThan(40)
  })

  test('never differ between two files that know them', () => {
    const seen = new Map<string, string>()
    for (const { importId, ...day } of rows.pageDay) {
      const kind = rows.pageImport.find(({ id }) => id === importId)?.kind
      const key = `${kind}/${day.day}`
      const said = JSON.stringify(day)
      expect(seen.get(key) ?? said).toBe(said)
      seen.set(key, said)
    }
  })

  test('hold what real ones do: quiet weekends, reactions taken back, ads for a while', () => {
    const content = daysFrom('page-content').flatMap(day => ('impressions' in day ? [day] : []))
    expect(content.some(({ reactions }) => reactions < 0)).toBe(true)
    expect(content.every(({ impressions, organicImpressions }) => impressions >= organicImpressions)).toBe(
      true,
    )
    const advertised = content.filter(
      ({ impressions, organicImpressions }) => impressions > organicImpressions,
    )
    expect(advertised.length).toBeGreaterThan(5)
    expect(advertised.length).toBeLessThan(content.length / 4)
  })

  test('new followers are those who came by themselves and those who came by ads', () => {
    const followers = daysFrom('page-followers').flatMap(day => ('newFollowers' in day ? [day] : []))
    expect(followers.length).toBeGreaterThan(400)
    for (const day of followers) expect(day.newFollowers).toBe(day.organicFollowers + day.sponsoredFollowers)
  })
})

describe('the posts of the demo town’s page', () => {
  test('are forty, on working days of the last year or so, with numbers that hold their moment', () => {
    const posts = planPagePosts(TODAY)
    expect(posts).toHaveLength(40)
    expect(new Set(posts.map(({ id }) => id)).size).toBe(40)
    for (const post of posts) {
      expect(isPostId(post.id)).toBe(true)
      expect(publishedAt(post.id).slice(0, 19)).toBe(post.publishedAt.slice(0, 19))
      expect(post.day < addDays(TODAY, -8)).toBe(true)
    }
  })

  test('are listed by the files whose days they fall into, and grow no further than they will', () => {
    const planned = new Map(planPagePosts(TODAY).map(post => [post.id, post]))
    expect(rows.pagePost.length).toBeGreaterThan(34)
    for (const { id, importId, impressions, publishedAt: at } of rows.pagePost) {
      const file = rows.pageImport.find(each => each.id === importId)
      expect(file?.kind).toBe('page-content')
      expect(at.slice(0, 10) >= (file?.periodFrom ?? '')).toBe(true)
      expect(at.slice(0, 10) <= (file?.periodTo ?? '')).toBe(true)
      expect(impressions).toBeGreaterThan(0)
      expect(impressions).toBeLessThanOrEqual(planned.get(id)?.impressions ?? 0)
    }
  })

  test('are of a town hall: jobs, building and the day nursery among them', () => {
    const titles = planPagePosts(TODAY).map(({ title }) => title)
    for (const word of ['Kita', 'gesucht', 'Bauantrag', 'Haushalt']) {
      expect(titles.filter(title => title.includes(word)).length).toBeGreaterThan(0)
    }
  })
})

test('the page is compared with towns that do not exist, itself among them', () => {
  const names = rows.pageCompetitor.map(({ name }) => name)
  expect(names).toEqual(['Stadt Auenberg', 'Stadt Hohenfurt', 'Stadt Lindental', 'Stadt Mühlried'])
  const [comparison] = rows.pageImport.filter(({ kind }) => kind === 'page-competitors')
  expect(rows.pageCompetitor.every(({ importId }) => importId === comparison?.id)).toBe(true)
})
