import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { storePreviews } from '#app/domain/linkedin/imports/store-preview.ts'
import {
  confirmUpload,
  discardUpload,
  listImports,
  previewUpload,
  readImport,
  readUpload,
  undoImport,
} from '#app/domain/linkedin/linkedin.server.ts'
import { personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  aSource,
  confirmed,
  imported,
  MEMBER,
  NO_ROWS,
  NOTHING_TO_SAY,
  storedRows,
  uploaded,
} from '#tests/support/linkedin.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

async function somebody(roles: AccountActor['roles'] = ['ambassador']) {
  const actor = await anAmbassador(bench.db, { ...MEMBER, roles })
  return { actor, ctx: bench.ctx({ actor }) }
}

async function colleague(roles: AccountActor['roles']) {
  return bench.ctx({ actor: await anAccount(bench.db, roles) })
}

const everything = async () => [
  await bench.db.selectFrom('linkedinImport').selectAll().orderBy('id').execute(),
  await bench.db.selectFrom('linkedinUpload').selectAll().orderBy('id').execute(),
  await storedRows(bench.db),
]

// A page's file that was read; `page` is the name in its file name.
async function pageUpload(ctx: Ctx<AccountActor>, page: string | null, sha256?: string): Promise<string> {
  const pagePosts = [{ ...PAGE_POST, id: '7406535690785632256' }]
  const source = aSource({
    kind: 'page-content',
    exportedOn: '2026-05-03',
    page,
    pagePosts,
    ...(sha256 ? { sha256 } : {}),
  })
  return (await storePreviews(ctx, [source])).uploadId
}

const PAGE_POST = {
  ...{ type: 'activity' as const, publishedAt: '2025-12-16T03:28:35.462Z', title: 'Fest' },
  ...{
    impressions: 4,
    views: null,
    clicks: 1,
    reactions: null,
    comments: null,
    reposts: null,
    follows: null,
  },
}

describe('a person’s file', () => {
  test.each(['ambassador', 'comms', 'admin', 'oversight', 'hr'] as const)(
    'is not there for a colleague (%s), waiting or taken over',
    async role => {
      const { ctx } = await somebody()
      const waiting = await uploaded(ctx, personalExport({ member: 'Eva Maria Koch' }))
      const importId = await imported(ctx)
      const actor = await anAmbassador(bench.db, { roles: [role] })
      const other = bench.ctx({ actor })
      const before = await everything()
      expect(await readUpload(other, waiting)).toBeUndefined()
      expect(await readImport(other, importId)).toBeUndefined()
      expect(await listImports(other)).toEqual([])
      expect(await discardUpload(other, waiting)).toEqual({ ok: false, reason: 'not-found' })
      expect(await undoImport(other, importId)).toEqual({ ok: false, reason: 'not-found' })
      expect(await confirmUpload(other, waiting, NOTHING_TO_SAY)).toEqual({
        ...{ ok: false, reason: 'not-found', importId: null },
      })
      expect(await everything()).toEqual(before)
    },
  )

  test.each([newId(), 'keine-id'])('and one that does not exist look the same: %s', async id => {
    const { ctx } = await somebody()
    expect(await readUpload(ctx, id)).toBeUndefined()
    expect(await readImport(ctx, id)).toBeUndefined()
    expect(await discardUpload(ctx, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await undoImport(ctx, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await confirmUpload(ctx, id, NOTHING_TO_SAY)).toMatchObject({ reason: 'not-found' })
  })

  test('handed in by somebody who does not take part is refused', async () => {
    const comms = await colleague(['comms'])
    const answer = await previewUpload(comms, [personalExport()])
    const upload = answer.ok ? await readUpload(comms, answer.value.uploadId) : undefined
    expect(upload).toMatchObject({
      files: [],
      refused: [{ refusal: { reason: 'personal-file-needs-ambassador' } }],
    })
    expect(await bench.db.selectFrom('linkedinImport').selectAll().execute()).toEqual([])
  })
})

describe('a page’s file', () => {
  test('is comms’ to take back, whoever of them took it over, and nobody else’s', async () => {
    const [one, other, { ctx: eva }] = [
      await colleague(['comms']),
      await colleague(['comms']),
      await somebody(),
    ]
    const [importId = ''] = await confirmed(one, await pageUpload(one, 'stadt-x'))
    expect(await bench.db.selectFrom('pagePost').select('id').execute()).toHaveLength(1)
    for (const ctx of [eva, await colleague(['admin'])]) {
      expect(await undoImport(ctx, importId)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect((await undoImport(other, importId)).ok).toBe(true)
    expect(await bench.db.selectFrom('pagePost').select('id').execute()).toEqual([])
  })

  test('of another page than before asks which one it is about', async () => {
    const ctx = await colleague(['comms'])
    await confirmed(ctx, await pageUpload(ctx, 'stadt-x'))
    for (const named of ['stadtwerke-x', null]) {
      const uploadId = await pageUpload(ctx, named)
      const [file] = (await readUpload(ctx, uploadId))?.files ?? []
      expect(file?.page).toMatchObject({ named, mustBeAsked: true })
      const answers = (page: string) => ({
        ...NOTHING_TO_SAY,
        pages: new Map([[file?.importId ?? '', page]]),
      })
      const asked = { ok: false, reason: 'which-page', importId: file?.importId }
      expect(await confirmUpload(ctx, uploadId, NOTHING_TO_SAY)).toEqual(asked)
      expect(await confirmUpload(ctx, uploadId, answers('kein name'))).toEqual(asked)
      expect((await confirmUpload(ctx, uploadId, answers('stadtwerke-x'))).ok).toBe(true)
    }
    const pages = await bench.db.selectFrom('linkedinImport').select('page').orderBy('page').execute()
    expect(pages.map(({ page }) => page)).toEqual(['stadt-x', 'stadtwerke-x', 'stadtwerke-x'])
  })

  test('taken over by a colleague before is refused, with the day', async () => {
    const [one, other] = [await colleague(['comms']), await colleague(['comms'])]
    await confirmed(one, await pageUpload(one, 'stadt-x', 'f'))
    expect(await readUpload(other, await pageUpload(other, 'stadt-x', 'f'))).toMatchObject({
      files: [],
      refused: [{ refusal: { reason: 'already-imported', detail: '2026-11-19' } }],
    })
  })

  test('and the own one of somebody who is both go together', async () => {
    const { ctx } = await somebody(['ambassador', 'comms'])
    const day = { date: '2026-05-01', impressions: 1, engagements: 1, newFollowers: 1 }
    const { uploadId } = await storePreviews(ctx, [
      aSource({ exportedOn: '2026-05-01', days: [day] }),
      aSource({ kind: 'page-content', exportedOn: '2026-05-03', page: 'stadt-x' }),
    ])
    const files = (await readUpload(ctx, uploadId))?.files ?? []
    expect(files.map(({ own, page }) => [own !== null, page !== null])).toEqual([
      [true, false],
      [false, true],
    ])
    const ids = await confirmed(ctx, uploadId)
    expect(ids).toHaveLength(2)
    expect((await storedRows(bench.db)).days).toBe(1)
    for (const id of ids) expect((await undoImport(ctx, id)).ok).toBe(true)
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
  })
})
