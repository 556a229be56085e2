import { describe, expect, test } from 'vitest'
import { confirmUpload, previewUpload, readUpload } from '#app/domain/linkedin/linkedin.server.ts'
import { cleanUp } from '#app/jobs/clean-up.ts'
import { personalExport, SMALL_EXPORT } from '#tests/fixtures/linkedin/personal-export.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  confirmed,
  daysOf,
  daysOnly,
  hoursLater,
  MEMBER,
  NO_ROWS,
  NOTHING_TO_SAY,
  storedRows,
  uploaded,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

async function somebody() {
  const actor = await anAmbassador(bench.db, MEMBER)
  return { actor, ctx: bench.ctx({ actor }) }
}

const older = { date: '2026-05-01', impressions: 1, engagements: 2, newFollowers: 3 }
const earlier = (member = MEMBER.name) => personalExport({ ...daysOnly([older]), member })
const text = { name: 'brief.docx', bytes: new TextEncoder().encode('Hallo') }

describe('several files at once', () => {
  test('are compared with each other too, the older one first', async () => {
    const { actor, ctx } = await somebody()
    const uploadId = await uploaded(ctx, personalExport(), earlier())
    const { files } = (await readUpload(ctx, uploadId)) ?? { files: [] }
    expect(files.map(({ exportedOn, own }) => [exportedOn, own?.days.effects])).toEqual([
      ['2026-05-01', { new: 1, changed: 0, same: 0 }],
      ['2026-05-03', { new: 4, changed: 1, same: 0 }],
    ])
    expect(files[1]?.own?.days.changed).toMatchObject([
      { before: { impressions: 1 }, after: { impressions: 300 } },
    ])
    expect(await confirmed(ctx, uploadId)).toEqual(files.map(({ importId }) => importId))
    expect(await daysOf(bench.db, actor)).toEqual(SMALL_EXPORT.days)
  })

  test('of which some cannot be used keep the others, and say why of each', async () => {
    const { ctx } = await somebody()
    const answer = await previewUpload(ctx, [
      text,
      personalExport(),
      { ...text, name: '', bytes: new Uint8Array(0) },
    ])
    const upload = answer.ok ? await readUpload(ctx, answer.value.uploadId) : undefined
    expect(upload?.files).toHaveLength(1)
    expect(upload?.refused).toEqual([
      { fileName: 'brief.docx', refusal: { ok: false, reason: 'not-a-spreadsheet' } },
      { fileName: '', refusal: { ok: false, reason: 'empty-file' } },
    ])
  })

  test('that are the same file are one', async () => {
    const { ctx } = await somebody()
    const uploadId = await uploaded(ctx, personalExport(), { ...personalExport(), name: 'Kopie.xlsx' })
    const files = (await readUpload(ctx, uploadId))?.files ?? []
    expect(files.map(({ fileName }) => fileName)).toEqual([personalExport().name])
  })

  test.each([
    ['no-file', 0],
    ['too-many-files', 21],
  ])('are not taken: %s', async (reason, count) => {
    const { ctx } = await somebody()
    const files = Array.from({ length: count }, () => text)
    expect(await previewUpload(ctx, files)).toEqual({ ok: false, reason })
    expect(await bench.db.selectFrom('linkedinUpload').selectAll().execute()).toEqual([])
  })

  test('can be taken over without some of them, which are gone then', async () => {
    const { actor, ctx } = await somebody()
    const uploadId = await uploaded(ctx, personalExport(), earlier('Ben Sommer'))
    const [foreign, own] = (await readUpload(ctx, uploadId))?.files ?? []
    expect(foreign?.own?.namesSomebodyElse).toBe(true)
    expect(await confirmUpload(ctx, uploadId, NOTHING_TO_SAY)).toEqual({
      ...{ ok: false, reason: 'named-somebody-else', importId: foreign?.importId },
    })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
    const leaveOut = [foreign?.importId ?? '']
    expect(await confirmUpload(ctx, uploadId, { ...NOTHING_TO_SAY, leaveOut })).toEqual({
      ok: true,
      value: { importIds: [own?.importId] },
    })
    expect(await daysOf(bench.db, actor)).toEqual(SMALL_EXPORT.days)
    expect(await bench.db.selectFrom('linkedinImport').select('id').execute()).toHaveLength(1)
    expect(await readUpload(ctx, uploadId)).toMatchObject({
      files: [],
      confirmed: [{ importId: own?.importId }],
    })
  })
})

test('uploads that nobody confirmed are deleted after a day, those taken over stay', async () => {
  const { ctx } = await somebody()
  await uploaded(ctx, earlier())
  await previewUpload(ctx, [text])
  const kept = await uploaded(ctx, personalExport())
  await confirmed(ctx, kept)
  const uploads = () => bench.db.selectFrom('linkedinUpload').select('id').execute()
  await cleanUp(hoursLater(ctx, 23))
  expect(await uploads()).toHaveLength(3)
  await cleanUp(hoursLater(ctx, 25))
  expect(await uploads()).toEqual([{ id: kept }])
  expect(await bench.db.selectFrom('linkedinImport').select('uploadId').execute()).toEqual([
    { uploadId: kept },
  ])
})
