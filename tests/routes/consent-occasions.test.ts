import { describe, expect, test } from 'vitest'
import { listConsentTextVersions, readOccasion } from '#app/domain/consents/consents.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import * as addOccasion from '#app/routes/consents/add-occasion.route.tsx'
import * as addSignature from '#app/routes/consents/add-signature.route.tsx'
import * as ask from '#app/routes/consents/ask.route.tsx'
import * as consent from '#app/routes/consents/consent.route.tsx'
import * as consentForm from '#app/routes/consents/consent-form.route.tsx'
import * as correct from '#app/routes/consents/correct.route.tsx'
import * as editPerson from '#app/routes/consents/edit-person.route.tsx'
import * as extend from '#app/routes/consents/extend.route.tsx'
import * as listScan from '#app/routes/consents/list-scan.route.tsx'
import * as occasion from '#app/routes/consents/occasion.route.tsx'
import * as occasionList from '#app/routes/consents/occasion-list.route.tsx'
import * as occasions from '#app/routes/consents/occasions.route.tsx'
import * as personSheet from '#app/routes/consents/person-sheet.route.tsx'
import * as register from '#app/routes/consents/register.route.tsx'
import * as scan from '#app/routes/consents/scan.route.tsx'
import * as scanFile from '#app/routes/consents/scan-file.route.tsx'
import * as text from '#app/routes/consents/text.route.tsx'
import * as texts from '#app/routes/consents/texts.route.tsx'
import { loadConsentTexts } from '#db/seed/load-consent-texts.ts'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { anAccount } from '#tests/support/people.ts'
import { aPicture } from '#tests/support/scans.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx({ actor })
const comms = async () => as(await anAccount(bench.db, ['comms']))
type Comms = Awaited<ReturnType<typeof comms>>

const party = {
  ...{ title: 'Sommerfest', place: 'Bauhof', heldOn: '2026-11-18' },
  ...{ purposes: 'public-relations', channels: 'website' },
}

async function refusal(answer: unknown) {
  const { data, init } = (await answer) as { data: { refused: string | null }; init: { status: number } }
  return { status: init.status, refused: data.refused }
}

async function anOccasion(ctx: Comms): Promise<string> {
  await loadConsentTexts(bench.ctx())
  const path = await sentTo(callRoute(addOccasion.action, ctx, { form: party }))
  return /anlaesse\/([^?]+)\?notice=occasion-added$/.exec(path ?? '')?.[1] ?? ''
}

function upload(ctx: Comms, id: string, bytes: Uint8Array | null) {
  const body = new FormData()
  if (bytes) body.set('file', new File([new Uint8Array(bytes)], 'liste.jpg'))
  const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body })
  const context = { ctx, app: {}, locale: 'de', nonce: '', sessionId: null, networkAddress: '' }
  return listScan.action({ request, params: { id }, context } as unknown as Parameters<
    typeof listScan.action
  >[0])
}

describe('/einwilligungen/anlaesse', () => {
  test('one list, quick entry, one scan, everybody who signed', async () => {
    const ctx = await comms()
    const id = await anOccasion(ctx)
    const send = (form: Record<string, string>) => callRoute(occasion.action, ctx, { params: { id }, form })
    const lines = { intent: 'lines', lines: 'Tom Weber\nAnna Lang', kind: 'citizen' }
    expect(await sentTo(send(lines))).toBe(`/einwilligungen/anlaesse/${id}?notice=occasion-entered`)
    const { listed } = (await callRoute(occasion.loader, ctx, { params: { id } })).occasion
    const signed = { intent: 'signed', signed: listed[0]?.consentId ?? '', givenOn: '2026-11-18' }
    expect(await refusal(send(signed))).toEqual({ status: 409, refused: 'scan-missing' })
    expect((await callRoute(listScan.loader, ctx, { params: { id } })).name).toBe('Sommerfest')
    expect(await refusal(upload(ctx, id, null))).toEqual({ status: 400, refused: 'no-file' })
    expect(await refusal(upload(ctx, id, new Uint8Array([1, 2])))).toEqual({
      status: 400,
      refused: 'wrong-type',
    })
    expect(await sentTo(upload(ctx, id, await aPicture()))).toContain('notice=consent-scan-added')
    expect(await sentTo(send(signed))).toContain('notice=occasion-recorded')
    expect(await refusal(send(signed))).toEqual({ status: 409, refused: 'not-open' })
    expect(await refusal(upload(ctx, id, await aPicture()))).toEqual({
      status: 409,
      refused: 'already-answered',
    })
    const { occasions: all } = await callRoute(occasions.loader, ctx)
    expect(all).toMatchObject([{ title: 'Sommerfest', asked: 2, given: 1 }])
  })

  test('names every line that is not clear and keeps what was typed', async () => {
    const ctx = await comms()
    const id = await anOccasion(ctx)
    const form = { intent: 'lines', lines: 'Tom Weber\nMila; Kind' }
    const answer = await callRoute(occasion.action, ctx, { params: { id }, form })
    expect(answer).toMatchObject({
      data: {
        ...{
          intent: 'lines',
          refused: null,
          wrongLines: [{ number: 2, text: 'Mila; Kind', problem: 'child' }],
        },
        form: { initialValue: { lines: 'Tom Weber\nMila; Kind' } },
      },
      init: { status: 409 },
    })
    expect((await readOccasion(ctx, id))?.listed).toEqual([])
    const many = { intent: 'lines', lines: 'Tom\n'.repeat(201) }
    const tooMany = callRoute(occasion.action, ctx, { params: { id }, form: many })
    expect(await refusal(tooMany)).toEqual({ status: 409, refused: 'too-many-lines' })
  })

  test('says at the field what is missing', async () => {
    const ctx = await comms()
    expect(await fieldErrors(callRoute(addOccasion.action, ctx, { form: party }))).toEqual({
      title: ['no-text'],
    })
    const id = await anOccasion(ctx)
    const early = { ...party, validUntil: '2026-11-17' }
    expect(await fieldErrors(callRoute(addOccasion.action, ctx, { form: early }))).toEqual({
      validUntil: ['ends-before-it-begins'],
    })
    expect(await fieldErrors(callRoute(addOccasion.action, ctx, { form: {} }))).toMatchObject({
      ...{ title: ['required'], heldOn: ['required'], channels: ['required'] },
    })
    expect(await callRoute(addOccasion.loader, ctx)).toEqual({
      ...{ today: '2026-11-19', suggestedEnd: '2028-11-19' },
    })
    const send = (form: Record<string, string>) => callRoute(occasion.action, ctx, { params: { id }, form })
    expect(await fieldErrors(send({}))).toEqual({ lines: ['required'] })
    expect(await fieldErrors(send({ intent: 'signed', givenOn: '2026-02-30' }))).toEqual({
      ...{ givenOn: ['not-a-date'], signed: ['required'] },
    })
  })

  test('prints the list with everybody on it', async () => {
    const ctx = await comms()
    const id = await anOccasion(ctx)
    const form = { intent: 'lines', lines: 'Tom Weber' }
    await callRoute(occasion.action, ctx, { params: { id }, form })
    const response = await callRoute(occasionList.loader, ctx, { params: { id }, path: '/?fassung=plain' })
    const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()))
    expect(pdf.text).toContain('Tom Weber')
    expect(pdf.text).toContain('Muss ich Ja sagen?')
  })
})

describe('/einwilligungen/texte', () => {
  const words = { titleDe: 'Neu', titleEn: 'New', bodyDe: 'Neu.', bodyEn: 'New.', bodyPlain: 'Neu.' }

  test('shows every version with what is different, and publishes the next', async () => {
    const ctx = await comms()
    await loadConsentTexts(bench.ctx())
    const { texts: shown } = await callRoute(texts.loader, ctx)
    expect(shown.map(({ key, version }) => [key, version])).toContainEqual(['employee', 1])
    const publish = (form: Record<string, string>) =>
      callRoute(text.action, ctx, { params: { key: 'employee' }, form })
    expect(await sentTo(publish({ ...words, basedOn: '1', renewal: 'on' }))).toBe(
      '/einwilligungen/texte/employee?notice=consent-text-published',
    )
    const { current, versions } = await callRoute(text.loader, ctx, { params: { key: 'employee' } })
    expect(current).toMatchObject({ version: 2, renewal: true })
    expect(versions[0]?.difference?.length).toBeGreaterThan(0)
    expect(versions[0]?.plainDifference?.length).toBeGreaterThan(0)
    expect(versions[1]).toMatchObject({ number: 1, difference: null, publishedBy: null })
    expect(await refusal(publish({ ...words, basedOn: '1' }))).toEqual({ status: 409, refused: 'stale' })
    expect(await refusal(publish({ ...words, basedOn: '2' }))).toEqual({
      status: 409,
      refused: 'nothing-new',
    })
    expect(await fieldErrors(publish({}))).toMatchObject({ titleDe: ['required'], bodyPlain: ['required'] })
    expect(await listConsentTextVersions(ctx, 'employee')).toHaveLength(2)
  })

  test('a text there is not', async () => {
    const ctx = await comms()
    const params = { key: 'kekse' }
    expect(await thrownStatus(() => callRoute(text.loader, ctx, { params }))).toBe(404)
    expect(await thrownStatus(() => callRoute(text.action, ctx, { params, form: {} }))).toBe(404)
    const form = { ...words, basedOn: '1' }
    expect(await thrownStatus(() => callRoute(text.action, ctx, { params: { key: 'event' }, form }))).toBe(
      404,
    )
  })
})

describe('what does not exist, and who may not look', () => {
  const pages = [personSheet, editPerson, ask, consent, consentForm, correct, extend, addSignature, scan]
  const lists = [occasion, occasionList, listScan]
  const loaders = [...pages, ...lists, scanFile].map(({ loader }) => loader as typeof consent.loader)

  test.each(['00000000-0000-4000-8000-000000000000', 'nothing', ''])('"%s" is nothing', async id => {
    const ctx = await comms()
    for (const loader of loaders)
      expect(await thrownStatus(() => callRoute(loader, ctx, { params: { id, fileId: id } }))).toBe(404)
    const forms: Array<[typeof consent.action, Record<string, string>]> = [
      [consent.action, { signers: 'person', givenOn: '2026-11-18' }],
      [correct.action as typeof consent.action, { signers: 'person', givenOn: '2026-11-18', note: 'x' }],
      [editPerson.action as typeof consent.action, { kind: 'citizen', name: 'Tom' }],
      [occasion.action as unknown as typeof consent.action, { intent: 'lines', lines: 'Tom' }],
      [
        occasion.action as unknown as typeof consent.action,
        { intent: 'signed', signed: newId(), givenOn: '2026-11-18' },
      ],
    ]
    for (const [action, form] of forms)
      expect(await thrownStatus(() => callRoute(action, ctx, { params: { id }, form }))).toBe(404)
    const sheet = await aPicture()
    expect(await thrownStatus(() => upload(ctx, id, sheet))).toBe(404)
  })

  test.each(['ambassador', 'hr', 'oversight', 'admin'] as const)(
    '%s reads nothing of the register',
    async role => {
      const ctx = as(await anAccount(bench.db, [role]))
      const all = [...loaders, register.loader, occasions.loader, texts.loader, text.loader] as Array<
        typeof consent.loader
      >
      for (const loader of all)
        expect(await thrownStatus(() => callRoute(loader, ctx, { params: { id: newId() } }))).toBe(403)
    },
  )
})
