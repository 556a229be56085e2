import { describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { askByLink, confirmGiven } from '#app/domain/consents/consents.server.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import * as askRoute from '#app/routes/consent-links/ask-by-link.route.tsx'
import * as consentLink from '#app/routes/consent-links/consent-link.route.tsx'
import * as ownConsents from '#app/routes/consent-links/own-consents.route.tsx'
import * as paper from '#app/routes/consent-links/paper-withdrawal.route.tsx'
import * as withdrawal from '#app/routes/consent-links/withdrawal.route.tsx'
import { callRoute, fieldErrors, ROUTE_SECRET, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aFamily } from '#tests/support/families.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addPublishedPhoto } from '#tests/support/publications.ts'

const bench = useTestBench()
const visitor = () => bench.ctx({ actor: { kind: 'visitor' } })
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
const website = { purpose: 'public-relations', channel: 'website' } as const
const ticked = { intent: 'give', scopes: 'public-relations:website' }

async function tokenOf(consentId: string, purpose: 'give' | 'withdraw') {
  const link = await bench.db
    .selectFrom('consentLink')
    .select('id')
    .where('consentId', '=', consentId)
    .where('purpose', '=', purpose)
    .executeTakeFirstOrThrow()
  return linkToken(ROUTE_SECRET, link.id)
}

async function anAsk(kind: 'citizen' | 'employee' = 'citizen') {
  const person = await addDepictedPerson(bench.db, { kind, email: 'samira@post.example' })
  const consentId = await addConsent(bench.db, person.id, {
    ...{ scopes: [website], signers: [], givenOn: null, validFrom: null, occasion: 'Stadtfest' },
  })
  await askByLink(bench.ctx(), consentId)
  return { consentId, params: { token: await tokenOf(consentId, 'give') } }
}

async function aGivenConsent(channels: Channel[] = ['website', 'print']) {
  const person = await addDepictedPerson(bench.db, { kind: 'citizen', email: 'samira@post.example' })
  const scopes = channels.map(channel => ({ purpose: 'public-relations' as const, channel }))
  const consentId = await addConsent(bench.db, person.id, { scopes })
  await confirmGiven(bench.ctx(), consentId)
  return { person, consentId, params: { token: await tokenOf(consentId, 'withdraw') } }
}

const statusOf = async (answer: unknown) => ((await answer) as { init?: ResponseInit }).init?.status ?? 200
const shownBy = async <Shown>(answer: Promise<{ data: Shown }> | Promise<unknown>) =>
  ((await answer) as { data: Record<string, unknown> }).data

describe('/einwilligung/:token', () => {
  test('shows the text in the language that was asked for, and changes nothing', async () => {
    const { params } = await anAsk()
    const read = (path: string) => shownBy(callRoute(consentLink.loader, visitor(), { params, path }))
    expect(await read('/')).toMatchObject({
      ...{ about: null, occasion: 'Stadtfest', standing: 'open', version: 'de', withdrawal: null },
      offered: [website],
    })
    expect(await read('/?text=en')).toMatchObject({ version: 'en', title: 'Consent', html: '<p>Yes.</p>\n' })
    expect(await read('/?text=plain')).toMatchObject({ version: 'plain', html: '<p>Ja.</p>\n' })
    expect(await read('/?text=unsinn')).toMatchObject({ version: 'de' })
    expect(await bench.db.selectFrom('consentSignature').selectAll().execute()).toEqual([])
  })

  test('says neither the ids nor the addresses of anybody', async () => {
    const { params, consentId } = await anAsk()
    const shown = JSON.stringify(await callRoute(consentLink.loader, visitor(), { params }))
    for (const secret of [consentId, 'samira@post.example']) expect(shown).not.toContain(secret)
  })

  test('takes a yes, and afterwards leads to withdrawing', async () => {
    const { params, consentId } = await anAsk()
    const answer = callRoute(consentLink.action, visitor(), { params, form: ticked })
    expect(await sentTo(answer)).toBe(`/einwilligung/${params.token}?notice=own-consent-given`)
    const shown = await shownBy(callRoute(consentLink.loader, visitor(), { params }))
    expect(shown).toMatchObject({
      standing: 'given',
      withdrawal: `/widerruf/${await tokenOf(consentId, 'withdraw')}`,
    })
  })

  test('takes a no', async () => {
    const { params } = await anAsk()
    const answer = callRoute(consentLink.action, visitor(), { params, form: { intent: 'decline' } })
    expect(await sentTo(answer)).toBe(`/einwilligung/${params.token}?notice=consent-declined`)
    expect(await shownBy(callRoute(consentLink.loader, visitor(), { params }))).toMatchObject({
      standing: 'declined',
    })
  })

  test('asks for at least one place, beside the field', async () => {
    const { params } = await anAsk()
    const answer = callRoute(consentLink.action, visitor(), { params, form: { intent: 'give' } })
    expect(await fieldErrors(answer)).toEqual({ scopes: ['choose-one'] })
  })

  test('tells an employee that paper is needed, also when they try', async () => {
    const { params } = await anAsk('employee')
    expect(await shownBy(callRoute(consentLink.loader, visitor(), { params }))).toMatchObject({
      standing: 'paper-needed',
    })
    const answer = callRoute(consentLink.action, visitor(), { params, form: ticked })
    expect(await statusOf(answer)).toBe(409)
    expect(await shownBy(answer)).toMatchObject({ refused: 'paper-needed' })
  })

  test('a no that comes too late is told so', async () => {
    const { params } = await anAsk()
    await callRoute(consentLink.action, visitor(), { params, form: ticked })
    const answer = callRoute(consentLink.action, visitor(), { params, form: { intent: 'decline' } })
    expect(await shownBy(answer)).toMatchObject({ refused: 'already-given' })
  })

  test.each(['', 'kein-link', linkToken(ROUTE_SECRET, newId()), linkToken('x'.repeat(32), newId())])(
    'a link that is none (%s) is gone, for reading and for answering',
    async token => {
      const params = { token }
      for (const call of [
        callRoute(consentLink.loader, visitor(), { params }),
        callRoute(consentLink.action, visitor(), { params, form: ticked }),
        callRoute(consentLink.action, visitor(), { params, form: { intent: 'decline' } }),
      ])
        expect(await statusOf(call)).toBe(410)
    },
  )

  test('a link to withdraw does not give, and the other way round', async () => {
    const { params } = await aGivenConsent()
    expect(await statusOf(callRoute(consentLink.loader, visitor(), { params }))).toBe(410)
    const ask = await anAsk()
    expect(await statusOf(callRoute(withdrawal.loader, visitor(), { params: ask.params }))).toBe(410)
  })

  test('is found by no search engine', () => {
    expect(consentLink.headers()).toEqual({ 'X-Robots-Tag': 'noindex, nofollow' })
    expect(withdrawal.meta()).toEqual([{ name: 'robots', content: 'noindex, nofollow' }])
  })
})

describe('/widerruf/:token', () => {
  test('shows what is agreed, and changes nothing by being opened', async () => {
    const { params } = await aGivenConsent()
    const read = () => shownBy(callRoute(withdrawal.loader, visitor(), { params }))
    expect(await read()).toMatchObject({ about: null, channels: ['website', 'print'], withdrawn: [] })
    expect(await read()).toMatchObject({ channels: ['website', 'print'], withdrawn: [] })
  })

  test('withdraws some, then all, and goes on working', async () => {
    const { params } = await aGivenConsent()
    const send = (form: Record<string, string>) =>
      sentTo(callRoute(withdrawal.action, visitor(), { params, form }))
    const there = `/widerruf/${params.token}?notice=consent-withdrawn`
    expect(await send({ extent: 'some', channels: 'website' })).toBe(there)
    const read = () => shownBy(callRoute(withdrawal.loader, visitor(), { params }))
    expect(await read()).toMatchObject({ channels: ['print'], withdrawn: ['website'] })
    expect(await send({ extent: 'all' })).toBe(there)
    expect(await read()).toMatchObject({ channels: [], withdrawn: ['website', 'print'] })
    expect(await send({ extent: 'all' })).toBe(there)
  })

  test.each([
    [{}, { extent: ['required'] }],
    [{ extent: 'some' }, { channels: ['choose-one'] }],
    [{ extent: 'some', channels: 'radio' }, { 'channels[0]': ['invalid'] }],
  ] as Array<[Record<string, string>, object]>)('%j is answered beside the field', async (form, errors) => {
    const { params } = await aGivenConsent()
    expect(await fieldErrors(callRoute(withdrawal.action, visitor(), { params, form }))).toEqual(errors)
  })

  test('of a guardian names the child, and is closed once the child decides alone', async () => {
    const { child, mother, father } = await aFamily(bench.db, { bornOn: '2008-11-20' })
    const consentId = await addConsent(bench.db, child.id, { signers: [mother, father] })
    await confirmGiven(bench.ctx(), consentId)
    const params = { token: await tokenOf(consentId, 'withdraw') }
    expect(await shownBy(callRoute(withdrawal.loader, visitor(), { params }))).toMatchObject({
      about: 'Mila Klein',
    })
    await bench.db.updateTable('depictedPerson').set({ bornOn: '2008-11-19' }).execute()
    const later = callRoute(withdrawal.loader, visitor(), { params })
    expect([await statusOf(later), await shownBy(later)]).toEqual([410, { unusable: 'of-age' }])
    const posted = callRoute(withdrawal.action, visitor(), { params, form: { extent: 'all' } })
    expect(await statusOf(posted)).toBe(410)
  })
})

describe('/profil/einwilligungen', () => {
  async function me() {
    const actor = await anAmbassador(bench.db)
    const person = await addDepictedPerson(bench.db, { accountId: actor.accountId })
    return { person, actor, ctx: bench.ctx({ actor }) }
  }

  test('shows what I agreed to and where photos of me are, without those taken down', async () => {
    const { person, ctx } = await me()
    await addConsent(bench.db, person.id, { scopes: [website] })
    await addPublishedPhoto(bench.db, [person.id], 'website', { place: 'Startseite' })
    const shown = await callRoute(ownConsents.loader, ctx)
    expect(shown.consents).toMatchObject([{ channels: ['website'], withdrawn: [], title: 'Einwilligung' }])
    expect(shown.appearances).toMatchObject([{ place: 'Startseite', beingTakenDown: false }])
  })

  test('withdraws with one button, and says that the photo is being taken down', async () => {
    const { person, ctx } = await me()
    const consentId = await addConsent(bench.db, person.id, { scopes: [website] })
    await addPublishedPhoto(bench.db, [person.id], 'website')
    const answer = callRoute(ownConsents.action, ctx, { form: { consentId, extent: 'all' } })
    expect(await sentTo(answer)).toBe('/profil/einwilligungen?notice=consent-withdrawn')
    const shown = await callRoute(ownConsents.loader, ctx)
    expect(shown.consents).toMatchObject([{ channels: [], withdrawn: ['website'] }])
    expect(shown.appearances).toMatchObject([{ beingTakenDown: true }])
  })

  test('knows nothing of the consents of others', async () => {
    const { ctx } = await me()
    const { consentId } = await aGivenConsent()
    expect((await callRoute(ownConsents.loader, ctx)).consents).toEqual([])
    const answer = callRoute(ownConsents.action, ctx, { form: { consentId, extent: 'all' } })
    expect(await sentTo(answer)).toBe('/profil/einwilligungen?notice=unknown')
    expect(await bench.db.selectFrom('consentEvent').selectAll().execute()).toEqual([])
  })

  test('of somebody who is shown nowhere is empty, and an empty form is answered', async () => {
    const ctx = bench.ctx({ actor: await anAccount(bench.db, ['hr']) })
    expect(await callRoute(ownConsents.loader, ctx)).toEqual({ consents: [], appearances: [] })
    expect(await statusOf(callRoute(ownConsents.action, ctx, { form: {} }))).toBe(400)
  })
})

describe('comms', () => {
  test('asks by link with one button', async () => {
    const ctx = await comms()
    const { consentId } = await anAsk()
    const ask = (id: string) => callRoute(askRoute.action, ctx, { params: { id }, form: {} })
    expect(await sentTo(ask(consentId))).toBe(`/einwilligungen/${consentId}?notice=consent-asked-today`)
    await bench.db.updateTable('consentLink').set({ sentAt: '2026-11-01T08:00:00Z' }).execute()
    expect(await sentTo(ask(consentId))).toBe(`/einwilligungen/${consentId}?notice=consent-asked-by-link`)
    const given = await aGivenConsent()
    expect(await sentTo(ask(given.consentId))).toContain('notice=consent-ask-already-given')
    for (const id of [newId(), 'unsinn']) expect(await ask(id).catch(thrown => thrown.status)).toBe(404)
  })

  test('who opens the address of that button lands on the consent', async () => {
    const ctx = await comms()
    const id = newId()
    expect(await sentTo(callRoute(askRoute.loader, ctx, { params: { id } }))).toBe(`/einwilligungen/${id}`)
    expect(await thrownStatus(() => callRoute(askRoute.loader, ctx, { params: { id: 'x' } }))).toBe(404)
  })

  test('enters a withdrawal from paper', async () => {
    const ctx = await comms()
    const { person, consentId } = await aGivenConsent()
    const params = { id: consentId }
    expect((await callRoute(paper.loader, ctx, { params })).consent).toMatchObject({
      channels: ['website', 'print'],
    })
    const request = new FormData()
    const form = { extent: 'some', channels: 'print', day: '2026-11-18', note: 'Brief' }
    for (const [name, value] of Object.entries(form)) request.set(name, value)
    const answer = await postForm(ctx, params, request)
    expect(await sentTo(answer)).toBe(`/einwilligungen/menschen/${person.id}?notice=withdrawal-entered`)
    const [event] = await bench.db.selectFrom('consentEvent').selectAll().execute()
    expect(event).toMatchObject({
      ...{ kind: 'partly-withdrawn', by: 'comms', scanId: null },
      detail: { channels: ['print'], day: '2026-11-18', note: 'Brief' },
    })
  })

  test.each([
    [{ extent: 'all', day: '2026-11-20', note: 'Brief' }, { day: ['day-to-come'] }],
    [{ extent: 'all', day: '2026-11-18', note: '' }, { note: ['required'] }],
    [{ extent: 'some', day: '2026-11-18', note: 'Brief' }, { channels: ['choose-one'] }],
  ])('is told what is missing in %j', async (form, errors) => {
    const ctx = await comms()
    const { consentId } = await aGivenConsent()
    const request = new FormData()
    for (const [name, value] of Object.entries(form)) request.set(name, value)
    expect(await fieldErrors(postForm(ctx, { id: consentId }, request))).toEqual(errors)
  })

  test('keeps the scan with what happened, and refuses what is no scan', async () => {
    const ctx = await comms()
    const { consentId } = await aGivenConsent()
    const request = new FormData()
    const form = { extent: 'all', day: '2026-11-18', note: 'Brief' }
    for (const [name, value] of Object.entries(form)) request.set(name, value)
    request.set('file', new File(['<html>'], 'brief.pdf'))
    const refused = await postForm(ctx, { id: consentId }, request)
    expect([await statusOf(refused), await shownBy(Promise.resolve(refused))]).toMatchObject([
      400,
      { refused: 'wrong-type' },
    ])
    request.set('file', new File([pixel], 'brief.png'))
    await postForm(ctx, { id: consentId }, request)
    const events = await bench.db.selectFrom('consentEvent').select(['kind', 'scanId']).execute()
    expect(events).toMatchObject([{ kind: 'withdrawn', scanId: expect.any(String) }])
    // A second time there is nothing to withdraw, and so no scan to keep.
    await postForm(ctx, { id: consentId }, request)
    expect(await bench.db.selectFrom('storedFile').selectAll().execute()).toHaveLength(1)
  })

  test.each(['unsinn', newId()])('finds no consent at %s', async id => {
    const ctx = await comms()
    const call = () => callRoute(paper.loader, ctx, { params: { id } })
    expect(await call().catch(thrown => thrown.status)).toBe(404)
    expect(await postForm(ctx, { id }, new FormData()).catch(thrown => thrown.status)).not.toBe(500)
  })
})

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Sends a form with a file, as a browser does. */
async function postForm(ctx: Awaited<ReturnType<typeof comms>>, params: { id: string }, body: FormData) {
  const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body })
  const context = { ctx, app: { secret: ROUTE_SECRET }, locale: 'de', networkAddress: '127.0.0.1' }
  return paper.action({ request, params, context } as unknown as Parameters<typeof paper.action>[0])
}
