import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listWaiting } from '#app/domain/programme/programme.server.ts'
import { watchConsents } from '#app/domain/publications/publications.server.ts'
import * as notices from '#app/routes/take-downs/notices.route.tsx'
import * as proofFile from '#app/routes/take-downs/proof-file.route.tsx'
import * as takeDown from '#app/routes/take-downs/take-down.route.tsx'
import * as takeDowns from '#app/routes/take-downs/take-downs.route.tsx'
import * as today from '#app/routes/today/today.route.tsx'
import { callRoute, fieldErrors, ROUTE_SECRET, sentTo } from '#tests/support/call-route.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addHandOut, addPhotoOf, addTakeDown } from '#tests/support/publications.ts'

// Tests happen on 19 November 2026; a take-down of these tests is due on the 24th.
const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })

async function janas() {
  const actor = await anAmbassador(bench.db, { name: 'Jana Ost' })
  const person = await addDepictedPerson(bench.db)
  const id = await addTakeDown(bench.db, person.id, { assignee: actor.accountId })
  return { ctx: bench.ctx({ actor }), actor, person, id }
}

async function handedOut() {
  const { ctx, actor, person } = await janas()
  const photoId = await addPhotoOf(bench.db, [person.id])
  const handOutId = await addHandOut(bench.db, photoId, 'linkedin-profiles', { handedTo: actor.accountId })
  const change = { handOutId, photoId, channel: 'linkedin-profiles', assignee: actor.accountId } as const
  return { ctx, id: await addTakeDown(bench.db, person.id, change) }
}

/** Sends the page's form as a browser does that has a file field. */
function send(ctx: Ctx<AccountActor>, id: string, form: Record<string, string | File>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body })
  const context = { ctx, app: { secret: ROUTE_SECRET }, locale: 'de', networkAddress: '127.0.0.1' }
  return takeDown.action({ request, params: { id }, context } as unknown as Parameters<
    typeof takeDown.action
  >[0])
}

const refusedAs = async (answer: unknown) =>
  ((await answer) as { data: { refused: string | null } }).data.refused
const statusThrown = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    thrown => thrown.status,
  )
const open = () => bench.db.selectFrom('takeDown').select('id').where('doneAt', 'is', null).execute()

describe('/loeschungen', () => {
  test('lists what is open and what is done', async () => {
    const { id } = await janas()
    const lists = await callRoute(takeDowns.loader, await comms())
    expect(lists.open).toMatchObject([{ id, assigneeName: 'Jana Ost', standing: 'open' }])
    expect(lists.done).toEqual([])
  })
})

describe('/loeschungen/:id', () => {
  test('is there for whoever looks after it and for comms', async () => {
    const { ctx, id } = await janas()
    const read = (who: Ctx<AccountActor>) => callRoute(takeDown.loader, who, { params: { id } })
    expect(await read(ctx)).toMatchObject({ isComms: false, takeDown: { id, person: null } })
    expect(await read(await comms())).toMatchObject({
      isComms: true,
      takeDown: { person: { name: 'Samira Demir' } },
    })
    const other = bench.ctx({ actor: await anAmbassador(bench.db) })
    expect(await statusThrown(read(other))).toBe(404)
    expect(await statusThrown(send(other, id, { proof: 'url-checked' }))).toBe(404)
  })

  test.each(['unsinn', newId()])('%s does not exist', async id => {
    const ctx = await comms()
    expect(await statusThrown(callRoute(takeDown.loader, ctx, { params: { id } }))).toBe(404)
    expect(await statusThrown(send(ctx, id, {}))).toBe(404)
  })

  test('is ended by having looked, and an ambassador lands on Heute', async () => {
    const { ctx, id } = await janas()
    expect(await sentTo(send(ctx, id, { intent: 'done', proof: 'url-checked', note: '' }))).toBe(
      '/heute?notice=take-down-done',
    )
    expect(await open()).toEqual([])
  })

  test('is ended by comms, who land on the overview', async () => {
    const { id } = await janas()
    const answer = send(await comms(), id, { proof: 'note', note: 'Broschüre eingestampft' })
    expect(await sentTo(answer)).toBe('/loeschungen?notice=take-down-done')
  })

  test('takes a screenshot and hands it back as a file to be saved', async () => {
    const { ctx, id } = await janas()
    const screenshot = new File([pixel], 'nachweis.png', { type: 'image/png' })
    await send(ctx, id, { proof: 'screenshot', file: screenshot })
    const file = await callRoute(proofFile.loader, ctx, { params: { id } })
    expect(file.headers.get('Content-Type')).toBe('image/png')
    expect(file.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''nachweis.png")
    const other = bench.ctx({ actor: await anAmbassador(bench.db) })
    expect(await statusThrown(callRoute(proofFile.loader, other, { params: { id } }))).toBe(404)
  })

  test.each([
    [{}, { proof: ['required'] }],
    [{ proof: 'note', note: '' }, { note: ['required'] }],
    [{ proof: 'url-checked', note: 'x'.repeat(1001) }, { note: ['too-long'] }],
  ] as Array<[Record<string, string>, object]>)('%j is answered beside the field', async (form, errors) => {
    const { ctx, id } = await janas()
    expect(await fieldErrors(send(ctx, id, form))).toEqual(errors)
    expect(await open()).toHaveLength(1)
  })

  test.each([
    ['no-file', {}],
    ['wrong-type', { file: new File(['<html>'], 'bild.png') }],
    ['too-large', { file: new File([new Uint8Array(11 * 1024 * 1024)], 'bild.png') }],
  ] as Array<[string, Record<string, File>]>)('a screenshot is refused: %s', async (reason, files) => {
    const { ctx, id } = await janas()
    expect(await refusedAs(send(ctx, id, { proof: 'screenshot', ...files }))).toBe(reason)
    expect(await open()).toHaveLength(1)
  })

  test('of a photo that was handed out is answered with "not used"', async () => {
    const { ctx, id } = await handedOut()
    expect(await sentTo(send(ctx, id, { intent: 'not-used' }))).toBe('/heute?notice=take-down-done')
  })

  test('of a photo that was used goes on with the publication', async () => {
    const { ctx, id } = await handedOut()
    const form = { intent: 'used', place: 'Mein Beitrag', url: '', day: '2026-11-05' }
    const goal = await sentTo(send(ctx, id, form))
    expect(goal).toMatch(/^\/loeschungen\/[0-9a-f-]{36}\?notice=use-entered$/)
    expect(goal).not.toContain(id)
    expect(await sentTo(send(ctx, id, form))).toBe(`/loeschungen/${id}?notice=take-down-closed`)
  })

  test.each([
    [{ place: '', day: '2026-11-05' }, { place: ['required'] }],
    [{ place: 'Beitrag', day: '2026-11-20' }, { day: ['day-to-come'] }],
    [{ place: 'Beitrag', day: '2026-11-05', url: 'ftp://x' }, { url: ['not-an-address'] }],
  ] as Array<[Record<string, string>, object]>)(
    'where it was used, %j, is answered beside the field',
    async (form, errors) => {
      const { ctx, id } = await handedOut()
      expect(await fieldErrors(send(ctx, id, { intent: 'used', ...form }))).toEqual(errors)
    },
  )

  test('a published photo cannot be called unused', async () => {
    const { ctx, id } = await janas()
    expect(await refusedAs(send(ctx, id, { intent: 'not-used' }))).toBe('wrong-proof')
  })
})

describe('Heute', () => {
  test('shows what waits for me as a card, and nothing of others', async () => {
    const { ctx, id } = await janas()
    expect((await callRoute(today.loader, ctx)).takeDowns).toMatchObject([{ id, dueOn: '2026-11-24' }])
    const other = bench.ctx({ actor: await anAmbassador(bench.db) })
    expect((await callRoute(today.loader, other)).takeDowns).toEqual([])
  })
})

describe('Programm', () => {
  const kinds = async (ctx: Ctx) => (await listWaiting(ctx)).filter(({ kind }) => kind !== 'quiet-runner')

  test('lists what is late or nobody’s, and consents that change', async () => {
    const { person } = await janas()
    const ctx = await comms()
    expect(await kinds(ctx)).toEqual([])
    await addTakeDown(bench.db, person.id)
    await addConsent(bench.db, person.id, { validUntil: '2026-12-01' })
    await watchConsents(bench.ctx())
    expect(await kinds(ctx)).toEqual([
      { kind: 'take-downs', count: 1 },
      { kind: 'consent-notices', count: 1 },
    ])
  })

  test('leads from the review of somebody who left to their sheet in the register', async () => {
    const { actor } = await janas()
    const shown = await addDepictedPerson(bench.db, { accountId: actor.accountId })
    const task = { id: newId(), month: '2026-11', openedAt: TEST_NOW.toString() }
    const { ambassadorId } = actor
    await bench.db
      .insertInto('commsTask')
      .values({ ...task, kind: 'review', ambassadorId })
      .execute()
    expect(await kinds(await comms())).toMatchObject([{ kind: 'review', personId: shown.id }])
  })
})

describe('/einwilligungen/hinweise', () => {
  test('lists what changes, and forgets what comms has settled', async () => {
    const { person } = await janas()
    const consentId = await addConsent(bench.db, person.id, { validUntil: '2026-12-01' })
    await watchConsents(bench.ctx())
    const ctx = await comms()
    const read = async () => (await callRoute(notices.loader, ctx)).notices
    expect(await read()).toMatchObject([{ consentId, kind: 'expires-14', personName: 'Samira Demir' }])
    const settle = (form: Record<string, string>) => sentTo(callRoute(notices.action, ctx, { form }))
    const settled = { consentId, kind: 'expires-14' }
    expect(await settle({})).toBe('/einwilligungen/hinweise?notice=unknown')
    expect(await settle(settled)).toBe('/einwilligungen/hinweise?notice=consent-notice-settled')
    expect(await settle(settled)).toBe('/einwilligungen/hinweise?notice=unknown')
    expect(await read()).toEqual([])
  })
})

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
