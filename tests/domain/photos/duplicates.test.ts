import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { findDuplicates } from '#app/domain/photos/photos.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { uploaded } from '#tests/support/photo-files.ts'
import { aPicture, aSample } from '#tests/support/pictures.ts'

const bench = useTestBench()

async function alike(actor: AccountActor, photoId: string) {
  const found = await findDuplicates(bench.ctx({ actor }), photoId)
  return found.map(({ id, likeness }) => [id, likeness])
}

describe('a photo that is there already', () => {
  test('is known by its bytes and by what it shows', async () => {
    const actor = await anAmbassador(bench.db)
    const first = await uploaded(bench, aSample(1), actor)
    const same = await uploaded(bench, aSample(1), actor)
    const smaller = await sharp(aSample(1)).resize(900).webp({ quality: 60 }).toBuffer()
    const resized = await uploaded(bench, smaller, actor)
    const turned = await sharp(await sharp(aSample(1)).rotate(270).toBuffer())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const lying = await uploaded(bench, turned, actor)
    await uploaded(bench, aSample(2), actor)
    const found = await alike(actor, first)
    expect(found[0]).toEqual([same, 'same-file'])
    expect(new Map(found as Array<[string, string]>)).toEqual(
      new Map([
        [same, 'same-file'],
        [resized, 'same-picture'],
        [lying, 'same-picture'],
      ]),
    )
    expect((await alike(actor, resized)).map(([id]) => id).sort()).toEqual([first, same, lying].sort())
  })

  test('other photos are none, not even of the same kind', async () => {
    const actor = await anAmbassador(bench.db)
    const ids: string[] = []
    for (const sample of [1, 2, 3, 4, 5, 6]) ids.push(await uploaded(bench, aSample(sample), actor))
    for (const id of ids) expect(await alike(actor, id)).toEqual([])
  })

  test('somebody else has is nobody else’s to know; comms knows all', async () => {
    const [mine, theirs] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const bytes = await aPicture().jpeg().toBuffer()
    const [own, other] = [await uploaded(bench, bytes, mine), await uploaded(bench, bytes, theirs)]
    expect(await alike(mine, own)).toEqual([])
    expect(await alike(theirs, own)).toEqual([])
    expect(await alike(await anAccount(bench.db, ['hr']), own)).toEqual([])
    expect(await alike(await anAccount(bench.db, ['comms']), own)).toEqual([[other, 'same-file']])
  })

  test('but was thrown away does not count', async () => {
    const actor = await anAmbassador(bench.db)
    const bytes = await aPicture().jpeg().toBuffer()
    const [first, second] = [await uploaded(bench, bytes, actor), await uploaded(bench, bytes, actor)]
    await bench.db.updateTable('photo').set({ discardedAt: '2026-11-01' }).where('id', '=', first).execute()
    expect(await alike(actor, second)).toEqual([])
  })

  test('and whose original is gone is still known by what it shows', async () => {
    const actor = await anAmbassador(bench.db)
    const bytes = await aPicture().jpeg().toBuffer()
    const [first, second] = [await uploaded(bench, bytes, actor), await uploaded(bench, bytes, actor)]
    await bench.db.updateTable('photo').set({ originalId: null }).where('id', '=', first).execute()
    expect(await alike(actor, second)).toEqual([[first, 'same-picture']])
  })

  test.each([['no-id'], [newId()]])('of %s there is none', async id => {
    expect(await alike(await anAccount(bench.db, ['comms']), id)).toEqual([])
  })
})
