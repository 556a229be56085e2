import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { processPhoto } from '#app/domain/photos/photos.server.ts'
import { loader as original } from '#app/routes/photos/original.route.tsx'
import { loader as rendition } from '#app/routes/photos/rendition.route.tsx'
import { callRoute, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { findNone, renditionOf, uploaded } from '#tests/support/photo-files.ts'
import { aPhoneJpeg, secrets } from '#tests/support/pictures.ts'

const bench = useTestBench()

async function aPhoto() {
  const actor = await anAmbassador(bench.db)
  const id = await uploaded(bench, await aPhoneJpeg(), actor)
  await processPhoto(bench.ctx(), id, findNone)
  return { actor, id }
}

const ask = (actor: Actor, params: { id: string; size?: string }, headers: Record<string, string> = {}) =>
  callRoute(rendition, bench.ctx({ actor }), { params, headers })

describe('a photo on a screen', () => {
  test('comes in the best format the browser takes, as a picture and nothing else', async () => {
    const { actor, id } = await aPhoto()
    const accepts = {
      'image/avif,image/webp,image/apng,*/*;q=0.8': 'avif',
      'image/webp,*/*': 'webp',
      'image/jpeg': 'jpeg',
      '*/*': 'webp',
    }
    for (const [Accept, format] of Object.entries(accepts)) {
      const answer = await ask(actor, { id, size: 'medium' }, { Accept })
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': `image/${format}`,
        'content-disposition': `inline; filename="foto.${format}"`,
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
        vary: 'Accept, Cookie',
      })
      const { bytes } = await renditionOf(bench, id, 'medium', format)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    }
  })

  test('is not sent again to a browser that has it', async () => {
    const { actor, id } = await aPhoto()
    const first = await ask(actor, { id, size: 'small' })
    const etag = first.headers.get('ETag') ?? ''
    const again = await ask(actor, { id, size: 'small' }, { 'If-None-Match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await ask(actor, { id, size: 'small' }, { 'If-None-Match': '"other"' })).status).toBe(200)
    expect((await ask(actor, { id, size: 'large' }, { 'If-None-Match': etag })).status).toBe(200)
  })

  test('is there for whoever uploaded it and for comms, and does not exist for anybody else', async () => {
    const { actor, id } = await aPhoto()
    const comms = await anAccount(bench.db, ['comms'])
    expect((await ask(comms, { id, size: 'large' })).status).toBe(200)
    const other = await anAmbassador(bench.db)
    const etag = (await ask(actor, { id, size: 'large' })).headers.get('ETag') ?? ''
    expect(await thrownStatus(() => ask(other, { id, size: 'large' }))).toBe(404)
    expect(await thrownStatus(() => ask(other, { id, size: 'large' }, { 'If-None-Match': etag }))).toBe(404)
    for (const role of ['hr', 'oversight', 'admin'] as const) {
      const somebody = await anAccount(bench.db, [role])
      expect(await thrownStatus(() => ask(somebody, { id, size: 'large' }))).toBe(403)
    }
  })

  test('who no longer takes part sees none of their photos here', async () => {
    const { actor, id } = await aPhoto()
    const left = { ...actor, ambassadorId: null, roles: ['hr', 'ambassador'] as const }
    expect(await thrownStatus(() => ask(left, { id, size: 'large' }))).toBe(403)
  })

  test.each([
    ['a size for LinkedIn, which goes through the gate', 'landscape'],
    ['no size', ''],
    ['a path', '../large'],
    ['a word of every object', 'constructor'],
  ])('404 for %s', async (_what, size) => {
    const { actor, id } = await aPhoto()
    expect(await thrownStatus(() => ask(actor, { id, size }))).toBe(404)
  })

  test('404 before it was drawn, after it was thrown away, and for what is no id', async () => {
    const { actor, id } = await aPhoto()
    const undrawn = await uploaded(bench, await aPhoneJpeg(), actor)
    expect(await thrownStatus(() => ask(actor, { id: undrawn, size: 'large' }))).toBe(404)
    await bench.db.updateTable('photo').set({ discardedAt: '2026-11-01' }).where('id', '=', id).execute()
    for (const wrong of [id, newId(), 'x', '']) {
      expect(await thrownStatus(() => ask(actor, { id: wrong, size: 'large' }))).toBe(404)
    }
  })
})

describe('the file as it was uploaded', () => {
  const fetch = (actor: Actor, id: string) => callRoute(original, bench.ctx({ actor }), { params: { id } })

  test('is saved by comms, never shown, under its own name', async () => {
    const { id } = await aPhoto()
    const name = "Samira's Fest\u202e.jpg"
    await bench.db.updateTable('photo').set({ fileName: name }).where('id', '=', id).execute()
    const answer = await fetch(await anAccount(bench.db, ['comms']), id)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': "attachment; filename*=UTF-8''Samira%27s%20Fest%E2%80%AE.jpg",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(Buffer.from(await answer.arrayBuffer()).includes(secrets.serial)).toBe(true)
  })

  test('is not even for whoever uploaded it: it says where people were', async () => {
    const { actor, id } = await aPhoto()
    expect(await thrownStatus(() => fetch(actor, id))).toBe(403)
  })

  test('404 once it is deleted, and for what is no id', async () => {
    const { id } = await aPhoto()
    const comms = await anAccount(bench.db, ['comms'])
    await bench.db.updateTable('photo').set({ originalId: null }).where('id', '=', id).execute()
    for (const wrong of [id, newId(), 'x']) expect(await thrownStatus(() => fetch(comms, wrong))).toBe(404)
  })
})
