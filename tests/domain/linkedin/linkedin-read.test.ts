import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { ARCHIVE_SHARES, archive, archiveOf, csv, SHARES_HEADER } from '#tests/fixtures/linkedin/archive.ts'
import { SMALL_EXPORT_POSTS } from '#tests/fixtures/linkedin/expected-export.ts'
import { bomb } from '#tests/fixtures/linkedin/hostile-files.ts'
import {
  personalExport,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'
import {
  POST_ACTIVITY,
  POST_SHARE,
  SMALL_SINGLE_POST,
  singlePost,
} from '#tests/fixtures/linkedin/single-post.ts'

const COMMAND = join(import.meta.dirname, '../../../app/cli/linkedin-read.ts')
let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linkedin-read-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

describe('linkedin:read', () => {
  it('prints one JSON line with what the export says', async () => {
    const file = await write(personalExport().name, personalExport().bytes)
    const { lines, exitCode } = await run(file)
    expect(exitCode).toBe(0)
    expect(lines).toEqual([
      {
        file,
        kind: 'personal',
        period: SMALL_EXPORT.period,
        days: SMALL_EXPORT.days,
        posts: SMALL_EXPORT_POSTS.map(({ type, id, publishedAt, impressions, engagements }) => {
          return { type, id, publishedAt, impressions, engagements }
        }),
        warnings: [],
        error: null,
      },
    ])
  })

  it('knows the export about one post', async () => {
    const { name, bytes } = singlePost()
    const { lines } = await run(await write(name, bytes))
    expect(lines).toMatchObject([
      {
        kind: 'single-post',
        period: null,
        days: [],
        posts: [
          {
            type: 'share',
            id: POST_SHARE,
            publishedAt: '2026-07-22T08:00:00.000Z',
            ...SMALL_SINGLE_POST.figures,
            identities: [
              { type: 'share', id: POST_SHARE },
              { type: 'activity', id: POST_ACTIVITY },
            ],
          },
        ],
        warnings: [],
        error: null,
      },
    ])
    expect(Object.keys(lines[0].posts[0])).not.toContain('textDigest')
  })

  it('knows the data archive, and opens comments and reactions only when asked', async () => {
    const file = await write('download.zip.zip', archive().bytes)
    const { lines } = await run(file)
    expect(lines[0]).toMatchObject({
      kind: 'archive',
      period: { from: '2026-04-12', to: '2026-05-03' },
      days: [],
      posts: [
        { type: 'share', excerpt: 'Heute im Bauamt: "Plan B", und er trägt.' },
        { type: 'ugcPost', publishedAt: '2026-05-03T10:30:00.001Z' },
      ],
      error: null,
    })
    const kinds = async (...words: string[]) =>
      (await run(...words)).lines[0].interactions.map(({ kind }: { kind: string }) => kind)
    expect(await kinds(file)).toEqual(['repost'])
    expect(await kinds(file, '--comments')).toEqual(['repost', 'comment', 'comment'])
    expect(await kinds('--reactions', '--', file)).toEqual(['repost', 'reaction', 'reaction'])
  })

  it('says a line of the archive as a line', async () => {
    const shares = csv([SHARES_HEADER, ['2026-04-12 01:04:49 UTC', ARCHIVE_SHARES[0]?.link ?? '']])
    const { lines, exitCode } = await run(await write('a.zip', archiveOf({ 'Shares.csv': shares }).bytes))
    expect(exitCode).toBe(0)
    expect(lines[0].posts).toEqual([])
    expect(lines[0].warnings).toEqual([
      'Shares.csv, Zeile 2: „2026-04-12 01:04:49 UTC“ ist keine Zeit in der Form, in der LinkedIn sie schreibt. Die Zeile wurde nicht gelesen.',
    ])
  })

  it('prints warnings as German sentences', async () => {
    const { ENGAGEMENT: _, ...others } = sheetsOf(SMALL_EXPORT)
    const { lines, exitCode } = await run(await write(personalExport().name, workbookBytes(others)))
    expect(exitCode).toBe(0)
    expect(lines[0].warnings).toEqual(['Das Blatt ENGAGEMENT fehlt oder wurde nicht erkannt.'])
    expect(lines[0].days[0]).toEqual({
      date: '2026-04-29',
      impressions: null,
      engagements: null,
      newFollowers: 1,
    })
  })

  it('goes on after a file it cannot read and ends with 1', async () => {
    const page = await write('seite.xlsx', Buffer.from('<html>Anmelden</html>'))
    const good = await write(
      'Content_2026-04-29_2026-05-03_EvaKoch.xlsx',
      personalExport({ generation: 'content-5' }).bytes,
    )
    const folder = join(directory, 'ordner.xlsx')
    await mkdir(folder)
    const missing = join(directory, 'fehlt.xlsx')
    const large = await write('gross.xlsx', Buffer.alloc(MAX_FILE_BYTES + 1))
    const hostile = await write('bombe.xlsx', bomb(60))

    const { lines, exitCode } = await run(page, missing, folder, large, hostile, good)
    expect(exitCode).toBe(1)
    expect(lines.map(line => line.file)).toEqual([page, missing, folder, large, hostile, good])
    expect(lines.map(line => line.error)).toEqual([
      'Das ist eine Webseite, kein Export. Melde dich bei LinkedIn an und lade die Datei noch einmal herunter.',
      'Die Datei gibt es nicht.',
      'Das ist keine Datei, sondern ein Ordner oder Gerät.',
      'Die Datei ist größer als 15 MB. Ein LinkedIn-Export ist viel kleiner.',
      'Die Datei wird nicht geöffnet, weil sie ausgepackt mehr als hundertmal so groß ist.',
      null,
    ])
    expect(lines[0]).toEqual({
      file: page,
      kind: null,
      period: null,
      days: [],
      posts: [],
      warnings: [],
      error: expect.any(String),
    })
  })

  it('says how it is called when no file is named', async () => {
    const { lines, exitCode, errors } = await run()
    expect(lines).toEqual([])
    expect(errors).toContain('linkedin:read -- DATEI')
    expect(exitCode).toBe(1)
  })
})

async function write(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(directory, name)
  await writeFile(path, bytes)
  return path
}

function run(...files: string[]) {
  return new Promise<{ lines: ReturnType<typeof JSON.parse>[]; errors: string; exitCode: number }>(
    resolve => {
      execFile(process.execPath, [COMMAND, ...files], (error, stdout, stderr) => {
        const lines = stdout.split('\n').filter(Boolean)
        resolve({
          lines: lines.map(line => JSON.parse(line)),
          errors: stderr,
          exitCode: Number(error?.code ?? 0),
        })
      })
    },
  )
}
