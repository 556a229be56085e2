import { expect, test } from 'vitest'
import { renderPhoto } from '#app/domain/photos/processing/render-photo.ts'
import { aPicture } from '#tests/support/pictures.ts'
import { processesOf } from '#tests/support/processes.ts'

test('of twenty photos that arrive at once two are drawn at a time', async () => {
  const bytes = await aPicture({ width: 400, height: 300 }).jpeg().toBuffer()
  const before = await processesOf(process.pid)
  let most = 0
  const all = Array.from({ length: 20 }, async () => {
    const drawn = await renderPhoto(bytes, [])
    const now = await processesOf(process.pid)
    most = Math.max(most, now.filter(id => !before.includes(id)).length)
    return drawn.ok
  })
  expect(await Promise.all(all)).toEqual(Array.from({ length: 20 }, () => true))
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(2)
})
