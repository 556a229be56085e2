import { expect, test } from 'vitest'
import { confirmUpload, previewUpload, readUpload, undoImport } from '#app/domain/linkedin/linkedin.server.ts'
import { personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
import { useTestBench } from '#tests/support/database.ts'
import { confirmed, daysOnly, MEMBER, NOTHING_TO_SAY, storedRows, uploaded } from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
const bench = useTestBench()
test('goes', async () => {
  const actor = await anAmbassador(bench.db, MEMBER)
  const ctx = bench.ctx({ actor })
  const id = await uploaded(ctx, personalExport(), personalExport(daysOnly([{ date: '2026-05-01', impressions: 1, engagements: 2, newFollowers: 3 }])))
  console.log(JSON.stringify(await readUpload(ctx, id), null, 1).slice(0, 6000))
  const ids = await confirmed(ctx, id)
  console.log(await storedRows(bench.db), ids)
  console.log(await confirmUpload(ctx, id, NOTHING_TO_SAY))
  for (const i of ids) expect((await undoImport(ctx, i)).ok).toBe(true)
  console.log(await storedRows(bench.db), await previewUpload(ctx, []))
})
