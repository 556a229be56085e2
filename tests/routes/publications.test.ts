import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountActor, AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listExceptions, listOpenConsentRequests } from '#app/domain/photos/photos.server.ts'
import { listHandOuts } from '#app/domain/publications/publications.server.ts'
import * as logPost from '#app/routes/posts/log-post.route.tsx'
import * as programme from '#app/routes/programme/programme.route.tsx'
import * as askConsent from '#app/routes/publications/ask-consent.route.tsx'
import * as choosePhoto from '#app/routes/publications/choose-photo.route.tsx'
import * as clearance from '#app/routes/publications/clearance.route.tsx'
import * as exception from '#app/routes/publications/exception.route.tsx'
import * as handOut from '#app/routes/publications/hand-out.route.tsx'
import * as preview from '#app/routes/publications/preview.route.tsx'
import * as publications from '#app/routes/publications/publications.route.tsx'
import * as usePhoto from '#app/routes/publications/use-photo.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'
import { postUrlAt } from '#tests/support/posts.ts'
import { addClearPhoto, addPublication, addRendition, withdrawScopes } from '#tests/support/publishing.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx<AccountActor>({ actor })
const statusOf = async (answer: unknown) => ((await answer) as { init?: { status?: number } }).init?.status

let comms: AccountActor
let jana: AmbassadorActor

beforeEach(async () => {
  comms = await anAccount(bench.db, ['comms'])
  jana = await anAmbassador(bench.db, { name: 'Jana' })
})

/** A photo of Jana's with one face that nobody knows. */
async function anOpenPhoto() {
  const photoId = await addPhoto(bench.db, { uploadedBy: jana.accountId, facesFound: 1 })
  const boxId = await addFace(bench.db, photoId)
  const asked = (page: string, box = boxId) => ({
    path: `/fotos/${photoId}/${page}?box=${box}`,
    params: { id: photoId },
  })
  return { photoId, boxId, asked, params: { id: photoId } }
}

describe('/fotos/:id/ausnahme', () => {
  const form = { ground: 'background', reason: 'Steht weit hinten am Brunnen.' }

  test('takes the reason; a second one for the same face is told so, and nothing typed is lost', async () => {
    const { photoId, asked } = await anOpenPhoto()
    const page = asked('ausnahme')
    expect(await callRoute(exception.loader, as(jana), page)).toMatchObject({ face: { face: 1, name: null } })
    const sent = callRoute(exception.action, as(jana), { ...page, form })
    expect(await sentTo(sent)).toBe(`/fotos/${photoId}/freigabe?notice=exception-requested`)
    const again = callRoute(exception.action, as(jana), { ...page, form })
    expect(await statusOf(again)).toBe(409)
    expect(await again).toMatchObject({ data: { form: { initialValue: form }, refused: 'already-asked' } })
  })

  test('names what is missing at the fields', async () => {
    const { asked } = await anOpenPhoto()
    const empty = callRoute(exception.action, as(jana), { ...asked('ausnahme'), form: {} })
    expect(await fieldErrors(empty)).toEqual({ ground: ['required'], reason: ['required'] })
    const short = callRoute(exception.action, as(jana), {
      ...asked('ausnahme'),
      form: { ...form, reason: 'Beiwerk' },
    })
    expect(await fieldErrors(short)).toEqual({ reason: ['reason-too-short'] })
  })

  test('is not there for somebody else’s photo, or without a face', async () => {
    const { asked } = await anOpenPhoto()
    const mehmet = as(await anAmbassador(bench.db))
    for (const page of [exception, askConsent]) {
      expect(await thrownStatus(() => callRoute(page.loader, mehmet, asked('x')))).toBe(404)
      expect(await thrownStatus(() => callRoute(page.action, mehmet, { ...asked('x'), form }))).toBe(404)
      for (const box of ['', 'x', newId()]) {
        expect(await thrownStatus(() => callRoute(page.loader, as(jana), asked('x', box)))).toBe(404)
        expect(await thrownStatus(() => callRoute(page.action, as(jana), { ...asked('x', box), form }))).toBe(
          404,
        )
      }
    }
  })
})

describe('/fotos/:id/freigabe', () => {
  test('shows the gate, and lets a second person of comms decide', async () => {
    const { photoId, boxId, asked, params } = await anOpenPhoto()
    await callRoute(exception.action, as(comms), {
      ...asked('ausnahme'),
      form: { ground: 'background', reason: 'Steht weit hinten am Brunnen.' },
    })
    const [open] = await listExceptions(as(comms), photoId)
    const decide = (actor: AccountActor, intent: string) =>
      callRoute(clearance.action, as(actor), { params, form: { intent, exceptionId: open?.id ?? '' } })
    const page = `/fotos/${photoId}/freigabe`
    expect(await sentTo(decide(comms, 'approve'))).toBe(`${page}?notice=exception-own-request`)
    const second = await anAccount(bench.db, ['comms'])
    expect(await sentTo(decide(second, 'approve'))).toBe(`${page}?notice=exception-approved`)
    expect(await sentTo(decide(second, 'decline'))).toBe(`${page}?notice=exception-already-decided`)
    const loaded = await callRoute(clearance.loader, as(jana), { params })
    expect(loaded.gate).toMatchObject({ faces: 1, keeper: false })
    expect(loaded.exceptions).toMatchObject([{ boxId, approved: true, mayTakeBack: false }])
    expect(await sentTo(decide(comms, 'take-back'))).toBe(`${page}?notice=exception-taken-back`)
  })

  test('closes a request for a consent', async () => {
    const { photoId, asked, params } = await anOpenPhoto()
    const page = asked('einwilligung-anfragen')
    expect(await callRoute(askConsent.loader, as(jana), page)).toMatchObject({ face: { face: 1 } })
    const sent = callRoute(askConsent.action, as(jana), { ...page, form: { note: 'Aus dem Bürgerbüro.' } })
    expect(await sentTo(sent)).toBe(`/fotos/${photoId}/freigabe?notice=consent-requested`)
    const tooLong = callRoute(askConsent.action, as(jana), { ...page, form: { note: 'x'.repeat(1001) } })
    expect(await fieldErrors(tooLong)).toEqual({ note: ['too-long'] })
    const loaded = await callRoute(clearance.loader, as(comms), { params })
    expect(loaded.requests).toMatchObject([{ note: 'Aus dem Bürgerbüro.', requesterName: 'Jana' }])
    const form = { intent: 'close-request', requestId: loaded.requests[0]?.id ?? '' }
    const closed = callRoute(clearance.action, as(comms), { params, form })
    expect(await sentTo(closed)).toBe(`/fotos/${photoId}/freigabe?notice=consent-request-closed`)
    expect(await listOpenConsentRequests(bench.ctx())).toEqual([])
  })

  test('knows no other buttons, and nobody else’s photo', async () => {
    const { params } = await anOpenPhoto()
    for (const form of [{}, { intent: 'approve' }, { intent: 'approve', exceptionId: newId() }]) {
      expect(
        await thrownStatus(() =>
          callRoute(clearance.action, as(comms), { params, form: form as Record<string, string> }),
        ),
      ).toBe(404)
    }
    const mehmet = as(await anAmbassador(bench.db))
    expect(await thrownStatus(() => callRoute(clearance.loader, mehmet, { params }))).toBe(404)
    expect(await thrownStatus(() => callRoute(clearance.loader, as(jana), { params: { id: 'x' } }))).toBe(404)
  })
})

describe('/fotos/auswahl and /fotos/:id/verwenden', () => {
  test('offer a clear photo, in the sizes there are, with its picture', async () => {
    const { photoId } = await addClearPhoto(bench.ctx(), comms.accountId)
    await addRendition(bench.ctx(), photoId, { size: 'small', format: 'webp', width: 400, height: 300 })
    const params = { id: photoId }
    const offered = await callRoute(choosePhoto.loader, as(jana))
    expect(offered).toMatchObject({ clear: [{ id: photoId, own: false }], missing: [] })
    const loaded = await callRoute(usePhoto.loader, as(jana), { params })
    expect(loaded).toMatchObject({
      mayPost: true,
      taken: [],
      photo: { maySeePhoto: false, altText: 'Ein Foto' },
    })
    expect(loaded.photo.sizes.map(({ size }) => size)).toEqual(['small', 'large'])
    const picture = await callRoute(preview.loader, as(jana), { params })
    expect(picture.headers.get('Content-Type')).toBe('image/webp')
    expect(await picture.text()).toBe(`small webp of ${photoId}`)
  })

  test('do not exist for a photo that is neither theirs nor clear', async () => {
    const { photoId, consentId } = await addClearPhoto(bench.ctx(), comms.accountId)
    await withdrawScopes(bench.db, consentId)
    for (const id of [photoId, newId(), 'x']) {
      const params = { id }
      expect(await thrownStatus(() => callRoute(usePhoto.loader, as(jana), { params }))).toBe(404)
      expect(await thrownStatus(() => callRoute(preview.loader, as(jana), { params }))).toBe(404)
      expect(await thrownStatus(() => callRoute(publications.loader, as(jana), { params }))).toBe(404)
    }
  })
})

describe('/fotos/:id/herunterladen', () => {
  const form = { channel: 'linkedin-profiles', size: 'large' }

  test('saves the photo as a file and writes it down', async () => {
    const { photoId } = await addClearPhoto(bench.ctx(), jana.accountId)
    const answer = await callRoute(handOut.action, as(jana), { params: { id: photoId }, form })
    expect(answer.headers.get('Content-Type')).toBe('image/jpeg')
    expect(answer.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="foto-\w{8}-large\.jpeg"$/,
    )
    expect(await answer.text()).toBe(`large jpeg of ${photoId}`)
    expect(await listHandOuts(bench.ctx(), photoId)).toHaveLength(1)
  })

  test('says why not, where another photo can be chosen', async () => {
    const { photoId, consentId } = await addClearPhoto(bench.ctx(), jana.accountId)
    const ask = (actor: AccountActor, change: Record<string, string>) =>
      callRoute(handOut.action, as(actor), { params: { id: photoId }, form: { ...form, ...change } })
    const page = `/fotos/${photoId}/verwenden`
    expect(await sentTo(ask(jana, { size: 'huge' }))).toBe(`${page}?notice=hand-out-incomplete`)
    expect(await sentTo(ask(jana, { size: 'square' }))).toBe(`${page}?notice=hand-out-unavailable`)
    expect(await thrownStatus(() => ask(jana, { channel: 'press' }))).toBe(404)
    await withdrawScopes(bench.db, consentId)
    expect(await sentTo(ask(jana, {}))).toBe('/fotos/auswahl?notice=hand-out-not-clear')
    expect(await sentTo(ask(comms, {}))).toBe(`/fotos/${photoId}/freigabe?notice=hand-out-not-clear`)
    expect(await sentTo(callRoute(handOut.loader, as(jana), { params: { id: photoId } }))).toBe(page)
    expect(await listHandOuts(bench.ctx(), photoId)).toEqual([])
  })
})

describe('/fotos/:id/veroeffentlichungen', () => {
  const form = {
    ...{ intent: 'record', channel: 'website', url: 'https://www.stadt.example/', place: '' },
    publishedOn: '2026-11-10',
  }

  test('records where the photo is, and says if it may not be there', async () => {
    const { photoId, consentId } = await addClearPhoto(bench.ctx(), comms.accountId)
    const params = { id: photoId }
    const page = `/fotos/${photoId}/veroeffentlichungen`
    const sent = callRoute(publications.action, as(comms), { params, form })
    expect(await sentTo(sent)).toBe(`${page}?notice=publication-recorded`)
    await withdrawScopes(bench.db, consentId)
    const press = callRoute(publications.action, as(comms), { params, form: { ...form, channel: 'press' } })
    expect(await sentTo(press)).toBe(`${page}?notice=publication-not-clear`)
    const loaded = await callRoute(publications.loader, as(comms), { params })
    expect(loaded.publications).toMatchObject([{ notClear: true }, { notClear: true }])
    const id = loaded.publications[0]?.id ?? ''
    const end = (endedOn: string, publicationId = id) =>
      callRoute(publications.action, as(comms), { params, form: { intent: 'end', publicationId, endedOn } })
    expect(await fieldErrors(end('2026-11-09'))).toEqual({ endedOn: ['before-publication-day'] })
    expect(await sentTo(end('2026-11-19'))).toBe(`${page}?notice=publication-ended`)
    expect(await thrownStatus(() => end('2026-11-19', newId()))).toBe(404)
  })

  test('names what is wrong at the fields', async () => {
    const { photoId } = await addClearPhoto(bench.ctx(), comms.accountId)
    const send = (change: Record<string, string>) =>
      callRoute(publications.action, as(comms), { params: { id: photoId }, form: { ...form, ...change } })
    expect(await fieldErrors(send({ url: '' }))).toEqual({ url: ['url-or-place'] })
    expect(await fieldErrors(send({ publishedOn: '2026-11-20' }))).toEqual({ publishedOn: ['day-to-come'] })
    expect(await statusOf(send({ intent: 'shred' }))).toBe(400)
    const none = { params: { id: newId() }, form }
    expect(await thrownStatus(() => callRoute(publications.action, as(comms), none))).toBe(404)
  })
})

describe('elsewhere', () => {
  test('a post is logged with its photo, and says if it is not clear', async () => {
    const { photoId, consentId } = await addClearPhoto(bench.ctx(), jana.accountId)
    const ctx = bench.ctx({ actor: jana })
    const page = await callRoute(logPost.loader, ctx, { path: `/beitraege/neu?foto=${photoId}` })
    expect(page).toMatchObject({ photoId, photos: [{ id: photoId, altText: 'Ein Foto' }] })
    const log = (hour: number, id: string) => {
      const url = postUrlAt(`2026-11-18T0${hour}:00:00Z`)
      return callRoute(logPost.action, ctx, { form: { url, photoId: id, intent: 'log' } })
    }
    expect(await sentTo(log(7, photoId))).toBe('/heute?notice=post-logged')
    await withdrawScopes(bench.db, consentId)
    expect(await sentTo(log(8, photoId))).toBe('/heute?notice=post-logged-photo-not-clear')
    expect(await sentTo(log(9, ''))).toBe('/heute?notice=post-logged')
    expect(await fieldErrors(log(6, 'x'))).toEqual({ photoId: ['invalid'] })
  })

  test('comms finds on the programme page what waits for them', async () => {
    const { photoId, asked } = await anOpenPhoto()
    await callRoute(exception.action, as(jana), {
      ...asked('ausnahme'),
      form: { ground: 'assembly', reason: 'Die Menge beim Stadtfest.' },
    })
    await callRoute(askConsent.action, as(jana), { ...asked('einwilligung-anfragen'), form: { note: '' } })
    await addPublication(bench.db, photoId)
    const { waiting } = await callRoute(programme.loader, as(comms))
    const photos = waiting.filter(item => 'photoId' in item)
    expect(photos).toMatchObject([
      { kind: 'unclear-publication', photoId, channel: 'website' },
      { kind: 'photo-exception', photoId, ground: 'assembly' },
      { kind: 'consent-request', photoId, name: null },
    ])
  })
})
