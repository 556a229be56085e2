import { describe, expect, test } from 'vitest'
import type { ComparedPost } from '#app/domain/linkedin/imports/import-preview.rules.ts'
import type { PreviewedFile } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import type { ReadFigures } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import { PreviewEffects } from '#app/routes/uploads/preview-effects.page.tsx'
import { PreviewPosts } from '#app/routes/uploads/preview-posts.page.tsx'
import { shownUpload } from '#app/routes/uploads/shown-upload.ts'
import { element, render, words } from '#tests/support/markup.ts'
import { aPageDay } from '#tests/support/page-figures.ts'

// What a preview shows of a file, and how much of it.

const NOTHING: NonNullable<PreviewedFile['own']> = {
  ...{ member: null, namesSomebodyElse: false, newJoins: 0, undecided: [] },
  days: { count: 0, effects: { new: 0, changed: 0, same: 0 }, changed: [] },
  posts: {
    ...{ count: 0, effects: { new: 0, changed: 0, same: 0 } },
    ...{ logged: [], offered: [], dismissed: [], elsewhere: [] },
  },
  interactions: { comment: 0, reaction: 0, repost: 0 },
}

function shown(changes: Partial<PreviewedFile>) {
  const file: PreviewedFile = {
    ...{ importId: 'a', kind: 'archive', fileName: 'a.zip', exportedOn: '2026-11-10' },
    ...{ periodFrom: null, periodTo: null, own: null, page: null, warnings: [] },
    ...changes,
  }
  const upload = { id: 'u', uploadedAt: new Date(0), files: [file], refused: [], confirmed: [] }
  const [first] = shownUpload(upload, 'de').files
  if (!first) throw new Error('There is no file')
  return first
}

const listed = (serial: number): ListedPost => ({
  ...{ type: 'share', id: String(7_448_898_891_800_039_424n + BigInt(serial)), url: 'https://l.example/' },
  ...{ publishedAt: '2026-04-12T01:04:49.654Z', publishedOn: '2026-04-12' },
  ...{ excerpt: `Beitrag ${serial}`, textDigest: 'geheim' },
  ...NO_FIGURES,
})
const many = (count: number) => Array.from({ length: count }, (_, at) => listed(at))

const logged = (before: Partial<ReadFigures>, after: Partial<ReadFigures>): ComparedPost => ({
  ...{ postId: 'p', url: 'https://l.example/', publishedAt: '2026-04-12T01:04:49.654Z', effect: 'changed' },
  ...{ before: { ...NO_FIGURES, ...before }, after: { ...NO_FIGURES, ...after } },
})

function postsOf(posts: Partial<typeof NOTHING.posts>): string {
  const { own } = shown({ own: { ...NOTHING, posts: { ...NOTHING.posts, ...posts } } })
  if (!own) throw new Error('It is a person’s file')
  return words(render(element(PreviewPosts, { posts: own.posts })))
}

describe('posts of a large archive', () => {
  test('are counted all, and shown as many as a page can hold', () => {
    const html = postsOf({ count: 5000, offered: many(5000), dismissed: many(3), elsewhere: many(1) })
    expect(html).toContain('5.000 Beiträge sind hier noch nicht eingetragen')
    expect(html.match(/Beitrag vom/g)).toHaveLength(100)
    expect(html).toContain('Beitrag 99')
    expect(html).not.toContain('Beitrag 100')
    expect(html).toContain('Und 4.900 weitere Beiträge.')
    expect(html).toContain('3 Beiträge bleiben ausgeblendet')
    expect(html).toContain('Einen Beitrag hat schon jemand anderes eingetragen')
  })

  test('go to the page without what only comparing needs', () => {
    const { own } = shown({ own: { ...NOTHING, posts: { ...NOTHING.posts, offered: many(1) } } })
    expect(JSON.stringify(own)).not.toContain('geheim')
  })

  test('that are logged end with how many more there are', () => {
    const html = postsOf({
      logged: Array.from({ length: 101 }, (_, at) => ({ ...logged({}, {}), postId: `${at}` })),
    })
    expect(html).toContain('Und ein weiterer Beitrag.')
  })
})

describe('figures of a logged post', () => {
  test('that change are those that differ, before and after', () => {
    const html = postsOf({
      logged: [
        logged(
          { impressions: 1240, reactions: 30, saves: 1 },
          { impressions: 1240, reactions: 31, saves: 2 },
        ),
      ],
    })
    expect(html).toContain('30 Reaktionen · 1-mal gespeichert 31 Reaktionen · 2-mal gespeichert')
    expect(html).not.toContain('Impression')
  })

  test('that come anew are unknown before', () => {
    expect(postsOf({ logged: [logged({ impressions: 5 }, { impressions: 5, sends: 1 })] })).toContain(
      'unbekannt 1-mal gesendet',
    )
  })

  test('that stay are all that are known', () => {
    const same = {
      ...logged({ impressions: 1, comments: 0 }, { impressions: 1, comments: 0 }),
      effect: 'same' as const,
    }
    expect(postsOf({ logged: [same] })).toContain('1 Impression · 0 Kommentare')
  })
})

describe('days of a page', () => {
  const effects = { new: 0, changed: 1, same: 0 }
  const days = (count: number) =>
    Array.from({ length: count }, () => ({
      before: aPageDay('2026-11-02', { impressions: 1240, clicks: 3, reactions: -1 }),
      after: aPageDay('2026-11-02', { impressions: 1300, clicks: 3, reactions: -2, pageViews: 9 }),
    }))
  const page = (count: number) =>
    shown({
      kind: 'page-content',
      page: {
        ...{ named: 'stadt', known: [], mustBeAsked: false, competitors: 2 },
        days: { count, effects, changed: days(count) },
        posts: { count: 0, effects },
      },
    }).page

  test('that change say which of their figures do', () => {
    const one = page(1)
    if (!one) throw new Error('It is a page’s file')
    const html = words(render(element(PreviewEffects, { page: one })))
    expect(html).toContain('02.11.2026 Impressions 1.240 → 1.300 02.11.2026 Reaktionen -1 → -2')
    expect(html).toContain('02.11.2026 Seitenaufrufe unbekannt → 9')
    expect(html).not.toContain('Klicks')
    expect(html).toContain('2 andere Seiten zum Vergleich.')
  })

  test('are shown up to sixty, with how many more there are', () => {
    expect(page(365)?.days).toMatchObject({ count: 365, moreChanged: 305 })
    expect(page(365)?.days.changed).toHaveLength(60)
  })
})
