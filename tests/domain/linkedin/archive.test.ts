import { describe, expect, it, test } from 'vitest'
import type { DataArchive } from '#app/domain/linkedin/archive/data-archive.rules.ts'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'
import { readExport } from '#app/domain/linkedin/read-export.ts'
import {
  ARCHIVE_SHARES,
  type ArchiveLayout,
  archive,
  archiveFiles,
  archiveOf,
  csv,
  manyShares,
  SHARE_IDS,
  SHARES_HEADER,
  sharesCsv,
  zipped,
} from '#tests/fixtures/linkedin/archive.ts'

const COMMENTED = '7433798182502400003'
const LAYOUTS: Partial<ArchiveLayout>[] = [
  {},
  { memberId: '181682616' },
  { folder: 'Complete_LinkedInDataExport_06-02-2026/' },
  { folder: 'Download/Complete/', memberId: '181682616', byteOrderMark: true, lineBreak: '\r\n' },
  { lineBreak: '\r\n' },
  { byteOrderMark: true },
  { delimiter: ';', lineBreak: '\r\n', byteOrderMark: true },
]

const EXPECTED = {
  kind: 'archive',
  member: null,
  period: { from: '2026-04-12', to: '2026-05-03' },
  posts: [
    {
      type: 'share',
      id: SHARE_IDS.first,
      url: `https://www.linkedin.com/feed/update/urn:li:share:${SHARE_IDS.first}/`,
      publishedAt: '2026-04-12T01:04:49.654Z',
      publishedOn: '2026-04-12',
      excerpt: 'Heute im Bauamt: "Plan B", und er trägt.',
      impressions: null,
    },
    {
      type: 'ugcPost',
      id: SHARE_IDS.second,
      publishedAt: '2026-05-03T10:30:00.001Z',
      excerpt: 'Erste Zeile Dritte Zeile, mit Komma',
    },
  ],
  interactions: [
    { kind: 'repost', at: '2026-06-01T07:00:00.000Z', type: 'share', id: COMMENTED },
    { kind: 'comment', at: '2026-03-02T08:15:00.000Z', type: 'ugcPost', id: COMMENTED },
    { kind: 'comment', at: '2026-03-03T09:00:10.000Z', type: null, id: null },
    { kind: 'reaction', at: '2026-03-02T08:14:00.000Z', type: 'ugcPost', id: COMMENTED },
    { kind: 'reaction', at: '2026-03-04T12:00:00.000Z', type: 'share', id: COMMENTED },
  ],
  warnings: [],
}

describe('every archive says the same', () => {
  test.each(LAYOUTS)('%j', layout => {
    expect(readable(archive(layout))).toMatchObject(EXPECTED)
  })

  test.each(['download.zip.zip', 'Basic_LinkedInDataExport_06-02-2026.zip', 'zahlen.xlsx', 'x'])(
    'whatever it is called: %s',
    name => {
      expect(readable({ ...archive(), name })).toMatchObject(EXPECTED)
    },
  )

  it('also packed again by a Mac, with its own folder beside it', () => {
    const files = archiveFiles({ folder: 'Complete/' })
    const added = {
      'Complete/': new Uint8Array(),
      '__MACOSX/Complete/Shares.csv': 'x',
      '__MACOSX/._Shares.csv': 'x',
    }
    expect(readable(archiveOf({ ...files, ...added }))).toMatchObject(EXPECTED)
  })
})

describe('what is read', () => {
  it('are comments and reactions only if they were ticked', () => {
    const kinds = (choices: Partial<NonNullable<ExportFile['archive']>>) =>
      new Set(
        readable({
          ...archive(),
          archive: { comments: false, reactions: false, ...choices },
        }).interactions.map(each => each.kind),
      )
    expect(kinds({})).toEqual(new Set(['repost']))
    expect(kinds({ comments: true })).toEqual(new Set(['repost', 'comment']))
    expect(kinds({ reactions: true })).toEqual(new Set(['repost', 'reaction']))
    const { name, bytes } = archive()
    expect(readable({ name, bytes }).interactions.map(each => each.kind)).toEqual(['repost'])
  })

  it('is nothing of what was said in a comment', () => {
    expect(JSON.stringify(readable(archive()))).not.toContain('Danke')
  })

  it('without posts, but with reposts, is no error', () => {
    const { 'Shares.csv': _, ...others } = archiveFiles()
    expect(readable(archiveOf(others))).toMatchObject({ posts: [], period: null, warnings: [] })
  })

  it('is refused in a clear sentence if it is the small archive', () => {
    const basic = {
      'Profile.csv': 'First Name,Last Name\nEva,Koch\n',
      'Connections.csv': 'x',
      'Learning.csv': 'x',
    }
    expect(decodeExport(archiveOf(basic))).toEqual({ ok: false, reason: 'archive-without-posts' })
    const commentsOnly = { ...basic, 'Comments.csv': csv([['Date', 'Link', 'Message']]) }
    expect(
      decodeExport({ ...archiveOf(commentsOnly), archive: { comments: false, reactions: true } }),
    ).toEqual({
      ok: false,
      reason: 'archive-without-posts',
    })
    expect(decodeExport(archiveOf(commentsOnly)).ok).toBe(true)
  })

  it('is refused if it is the archive of two people, or two archives in one', () => {
    const two = { ...archiveFiles({ memberId: '1' }), ...archiveFiles({ memberId: '2' }) }
    expect(decodeExport(archiveOf(two))).toEqual({
      ok: false,
      reason: 'archive-of-several',
      detail: 'Shares.csv',
    })
  })

  it('of five thousand posts takes a moment', () => {
    const read = readable(archiveOf({ 'Shares.csv': sharesCsv(manyShares(5_000)) }))
    expect(read.posts).toHaveLength(5_000)
    expect(read.posts.at(-1)).toMatchObject({ publishedAt: '2016-01-04T11:19:00.000Z' })
    expect(read.warnings).toEqual([])
  })
})

describe('a damaged Shares.csv is reported row by row', () => {
  const [first, second] = ARCHIVE_SHARES
  const rows = (...given: string[][]) => readable(archiveOf({ 'Shares.csv': csv([SHARES_HEADER, ...given]) }))
  const row = (changes: { at?: string; link?: string }) => [
    changes.at ?? first?.at ?? '',
    changes.link ?? first?.link ?? '',
    'Zwei\nZeilen',
    '',
    '',
    '',
  ]

  test.each([
    [
      'a time with its zone',
      row({ at: '2026-04-12 01:04:49 UTC' }),
      'row-time-unreadable',
      '2026-04-12 01:04:49 UTC',
    ],
    [
      'a time with an offset',
      row({ at: '2026-04-12 01:04:49+00:00' }),
      'row-time-unreadable',
      '2026-04-12 01:04:49+00:00',
    ],
    [
      'a time as German Excel writes it',
      row({ at: '12.04.2026 01:04' }),
      'row-time-unreadable',
      '12.04.2026 01:04',
    ],
    [
      'a day that does not exist',
      row({ at: '2026-02-30 01:04:49' }),
      'row-time-unreadable',
      '2026-02-30 01:04:49',
    ],
    [
      'an hour that does not exist',
      row({ at: '2026-04-12 24:04:49' }),
      'row-time-unreadable',
      '2026-04-12 24:04:49',
    ],
    ['a second more', row({ at: '2026-04-12 01:04:50' }), 'post-date-differs', '2026-04-12 01:04:50'],
    [
      'a short number',
      row({ link: 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74488' }),
      'post-address-unreadable',
      'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A74488',
    ],
    [
      'another host',
      row({ link: 'https://linkedin.example/x' }),
      'post-address-unreadable',
      'https://linkedin.example/x',
    ],
    ['no address', row({ link: '' }), 'post-address-unreadable', ''],
  ])('%s', (_what, damaged, code, value) => {
    const read = rows([second?.at ?? '', second?.link ?? '', 'Eine\nandere', '', '', ''], damaged)
    expect(read.posts.map(({ id }) => id)).toEqual([SHARE_IDS.second])
    expect(read.warnings).toEqual([{ code, sheet: 'Shares.csv', cell: '4', value }])
  })

  it('other columns, in any order and more of them, are found by their names', () => {
    const table = [
      ['Visibility', 'sharelink', 'Extra', 'DATE', 'ShareCommentary'],
      ['', first?.link ?? '', 'x', first?.at ?? '', 'Text'],
    ]
    expect(readable(archiveOf({ 'Shares.csv': csv(table) })).posts).toMatchObject([
      { id: SHARE_IDS.first, excerpt: 'Text' },
    ])
  })

  it('a column that is not there is named, and every row with it', () => {
    const table = [
      ['Datum', 'Link'],
      [first?.at ?? '', first?.link ?? ''],
      [second?.at ?? '', second?.link ?? ''],
    ]
    const read = readable(archiveOf({ 'Shares.csv': csv(table) }))
    expect(read.posts).toEqual([])
    expect(read.warnings.map(({ code, cell, value }) => [code, cell, value])).toEqual([
      ['column-missing', '1', 'Date'],
      ['column-missing', '1', 'ShareLink'],
      ['post-address-unreadable', '2', ''],
      ['post-address-unreadable', '3', ''],
    ])
  })

  it('a post given twice counts once', () => {
    const read = rows(row({}), row({}))
    expect(read.posts).toHaveLength(1)
    expect(read.warnings).toMatchObject([{ code: 'post-twice', cell: '4' }])
  })

  it('rows that are too short, empty or blank do not shift the others', () => {
    const table = `${csv([SHARES_HEADER])}\n${csv([[first?.at ?? '', first?.link ?? '']])},,,,,\n`
    expect(readable(archiveOf({ 'Shares.csv': table })).posts).toMatchObject([
      { excerpt: null, textDigest: null },
    ])
  })

  it('quotes that never close leave nothing half read', () => {
    const broken = `${sharesCsv()}2026-04-12 01:04:49,"https://www.linkedin.com/x\n`
    expect(decodeExport(archiveOf({ 'Shares.csv': broken }))).toEqual({
      ok: false,
      reason: 'archive-unreadable',
      detail: 'Shares.csv, 6',
    })
  })

  it('a file without a line says which columns are missing', () => {
    const read = readable(archiveOf({ 'Shares.csv': '' }))
    expect(read.warnings.map(({ code }) => code)).toEqual(['column-missing', 'column-missing'])
  })
})

it('is read in the thread with limits too', async () => {
  expect(await readExport(archive())).toMatchObject({ ok: true, value: EXPECTED })
  expect(zipped(archiveFiles()).length).toBeLessThan(5_000)
})

function readable(file: ExportFile): DataArchive {
  const read = decodeExport(file)
  if (!read.ok) throw new Error(`Refused: ${read.reason} ${read.detail ?? ''}`)
  if (read.value.kind !== 'archive') throw new Error(`Read as ${read.value.kind}`)
  return read.value
}
