import { describe, expect, it, test } from 'vitest'
import { decodeReadable } from '#tests/fixtures/linkedin/expected-export.ts'
import {
  ACTIVITY,
  type CellValue,
  type ListedPost,
  personalExport,
  SHARE,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'

const HEADERS = [
  'Post URL',
  'Post publish date',
  'Engagements',
  null,
  'Post URL',
  'Post publish date',
  'Impressions',
]
const activityUrl = `https://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}`
const shareUrl = `https://www.linkedin.com/feed/update/urn:li:share:${SHARE}`

function read(rows: CellValue[][], headers: CellValue[] = HEADERS) {
  const sheets = { ...sheetsOf(SMALL_EXPORT), 'TOP POSTS': [['Maximum of 50 posts'], [], headers, ...rows] }
  const { posts, warnings } = decodeReadable({ name: personalExport().name, bytes: workbookBytes(sheets) })
  return {
    posts: posts.map(({ type, id, impressions, engagements }) => ({ type, id, impressions, engagements })),
    warnings,
  }
}

describe('two rankings side by side', () => {
  const inOne = (side: 'left' | 'right'): CellValue[] =>
    side === 'left'
      ? [activityUrl, '12/16/2025', '3', null]
      : [null, null, null, null, activityUrl, '12/16/2025', '3']

  test.each([
    ['left', { engagements: 3, impressions: null }],
    ['right', { engagements: null, impressions: 3 }],
  ] as const)('a post only in the %s list keeps the other figure unknown', (side, figures) => {
    expect(read([inOne(side)])).toEqual({
      posts: [{ type: 'activity', id: ACTIVITY, ...figures }],
      warnings: [],
    })
  })

  it('left and right of one row are different posts; the same post is joined wherever it stands', () => {
    const rows = [
      [activityUrl, '12/16/2025', '3', null, shareUrl, '4/12/2026', '80'],
      [shareUrl, '4/12/2026', '2', null, activityUrl, '12/16/2025', '70'],
    ]
    expect(read(rows).posts).toEqual([
      { type: 'activity', id: ACTIVITY, engagements: 3, impressions: 70 },
      { type: 'share', id: SHARE, engagements: 2, impressions: 80 },
    ])
  })

  it('the same number as share and as ugcPost is two posts', () => {
    const ugcUrl = shareUrl.replace('share', 'ugcPost')
    expect(read([[shareUrl, '4/12/2026', '2', null, ugcUrl, '4/12/2026', '80']]).posts).toHaveLength(2)
  })

  it('the lists change sides if their headers say so', () => {
    const headers = ['Post URL', 'Date', 'Impressions', null, 'Post URL', 'Date', 'Engagements']
    expect(read([inOne('left')], headers).posts).toMatchObject([{ engagements: null, impressions: 3 }])
  })

  it('a post given twice in a list counts as in the first row', () => {
    const rows = [
      [activityUrl, '12/16/2025', '3'],
      [`${activityUrl}?utm=x`, '12/16/2025', '9'],
    ]
    const { posts, warnings } = read(rows)
    expect(posts).toMatchObject([{ engagements: 3 }])
    expect(warnings).toMatchObject([{ code: 'post-twice', cell: 'A5' }])
  })

  it('fifty and fifty different posts are a hundred', () => {
    const list = (from: number): ListedPost[] =>
      Array.from({ length: 50 }, (_, index) => {
        const id = (BigInt(ACTIVITY) + BigInt(from + index)).toString()
        return {
          url: `https://www.linkedin.com/feed/update/urn:li:activity:${id}`,
          on: '2025-12-16',
          count: index,
        }
      })
    const { posts } = decodeReadable(personalExport({ byEngagements: list(0), byImpressions: list(50) }))
    expect(new Set(posts.map(post => post.id)).size).toBe(100)
    expect(posts[99]?.id).toBe((BigInt(ACTIVITY) + 99n).toString())
  })
})

describe('rows that are not understood', () => {
  it.each<CellValue>(['48', 48, '7406535690785632256'])(
    'an "address" %j of digits only is ignored with a warning',
    leak => {
      const { posts, warnings } = read([
        [leak, '12/16/2025', '3', null, shareUrl, '4/12/2026', '80'],
        [activityUrl, '12/16/2025', '2'],
      ])
      expect(posts.map(post => post.id)).toEqual([ACTIVITY, SHARE])
      expect(warnings).toMatchObject([{ code: 'post-address-only-digits', sheet: 'TOP POSTS', cell: 'A4' }])
    },
  )

  it.each([
    'https://www.linkedin.com/pulse/stadt-der-zukunft-eva-koch-x1y2',
    'https://lnkd.in/eAbCd',
    'https://linkedin.com.example.org/feed/update/urn:li:activity:7406535690785632256',
  ])('%s names no post', address => {
    const { posts, warnings } = read([
      [activityUrl, '12/16/2025', '3'],
      [address, '12/16/2025', '3'],
    ])
    expect(posts).toHaveLength(1)
    expect(warnings).toMatchObject([{ code: 'post-address-unreadable', cell: 'A5', value: address }])
  })

  it('a strange day or figure leaves the post with an unknown one', () => {
    const { posts, warnings } = read([[activityUrl, 'vorgestern', 'viele']])
    expect(posts).toEqual([{ type: 'activity', id: ACTIVITY, engagements: null, impressions: null }])
    expect(warnings).toMatchObject([
      { code: 'post-day-unreadable', cell: 'B4', value: 'vorgestern' },
      { code: 'figure-unreadable', cell: 'C4', value: 'viele' },
    ])
  })
})

it('the day in the file and the instant in the id are both kept: a share may be hours older', () => {
  const { posts } = decodeReadable(personalExport())
  expect(posts.map(post => [post.publishedOn, post.publishedAt])).toEqual([
    ['2025-12-16', '2025-12-16T03:28:35.462Z'],
    ['2026-04-12', '2026-04-12T01:04:49.654Z'],
    ['2026-04-12', '2026-04-12T01:04:49.654Z'],
  ])
})
