import { describe, expect, it, test } from 'vitest'
import { contentLines } from '#app/cli/linkedin-lines.ts'
import {
  PAGE_DAY_METRICS,
  PAGE_POST_METRICS,
  type PageDay,
  type PageExport,
  type PageKind,
  type PagePost,
} from '#app/domain/linkedin/page/page-export.rules.ts'

const figures = { impressions: 200, clicks: 7, reactions: 2, comments: 1, reposts: 0 }

function page(kind: PageKind, day: Partial<PageDay>, post: Partial<PagePost> = {}): PageExport {
  const nothing = (metrics: readonly string[]) => Object.fromEntries(metrics.map(metric => [metric, null]))
  return {
    kind,
    page: 'stadt-beispiel',
    madeOn: null,
    period: { from: '2026-10-08', to: '2026-10-08' },
    days: [{ date: '2026-10-08', ...nothing(PAGE_DAY_METRICS), ...day } as PageDay],
    posts: [
      {
        type: 'activity',
        id: '7406535690785632256',
        publishedAt: '2025-12-16T03:28:35.462Z',
        title: 'Neu im Rathaus',
        ...nothing(PAGE_POST_METRICS),
        ...post,
      } as PagePost,
    ],
    competitors: [{ name: 'Nachbarstadt', followers: 9, newFollowers: 1, posts: 2, engagements: null }],
    warnings: [],
  }
}

describe('a file of a page, as linkedin:read prints it', () => {
  it('has the rate of every day and post by LinkedIn’s formula for pages', () => {
    const { days, posts, ...others } = contentLines(page('page-content', figures, { ...figures, clicks: 17 }))
    expect(days).toMatchObject([{ date: '2026-10-08', ...figures, engagementRate: 0.05 }])
    expect(posts).toMatchObject([
      {
        type: 'activity',
        title: 'Neu im Rathaus',
        clicks: 17,
        likes: 2,
        comments: 1,
        reposts: 0,
        engagementRate: 0.1,
      },
    ])
    expect(others).toEqual({ page: 'stadt-beispiel', period: { from: '2026-10-08', to: '2026-10-08' } })
  })

  test.each<[string, Partial<PageDay>]>([
    ['an unknown figure', { ...figures, clicks: null }],
    ['no impressions', { ...figures, impressions: 0 }],
    ['unknown impressions', { ...figures, impressions: null }],
  ])('knows no rate with %s', (_what, day) => {
    expect(contentLines(page('page-updates', day)).days).toMatchObject([{ engagementRate: null }])
  })

  it('keeps a negative rate: reactions were taken back', () => {
    const day = { impressions: 10, clicks: 0, reactions: -1, comments: 0, reposts: 0 }
    expect(contentLines(page('page-content', day)).days).toMatchObject([{ engagementRate: -0.1 }])
  })

  it('has of followers, visitors and others what they hold', () => {
    expect(contentLines(page('page-followers', { newFollowers: 3, organicFollowers: 2 })).days).toEqual([
      { date: '2026-10-08', newFollowers: 3, organicFollowers: 2, sponsoredFollowers: null },
    ])
    expect(contentLines(page('page-visitors', { pageViews: 12, uniqueVisitors: 5 })).days).toEqual([
      { date: '2026-10-08', pageViews: 12, uniqueVisitors: 5 },
    ])
    expect(contentLines(page('page-competitors', {}))).toMatchObject({
      competitors: [{ name: 'Nachbarstadt' }],
    })
  })
})
