import { describe, expect, test } from 'vitest'
import { askForConsent, attachScan, readConsent } from '#app/domain/consents/consents.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import * as addPerson from '#app/routes/consents/add-person.route.tsx'
import * as addSignature from '#app/routes/consents/add-signature.route.tsx'
import * as ask from '#app/routes/consents/ask.route.tsx'
import * as consent from '#app/routes/consents/consent.route.tsx'
import * as consentForm from '#app/routes/consents/consent-form.route.tsx'
import * as correct from '#app/routes/consents/correct.route.tsx'
import * as editPerson from '#app/routes/consents/edit-person.route.tsx'
import * as erasePerson from '#app/routes/consents/erase-person.route.tsx'
import * as extend from '#app/routes/consents/extend.route.tsx'
import * as personSheet from '#app/routes/consents/person-sheet.route.tsx'
import * as register from '#app/routes/consents/register.route.tsx'
import * as scan from '#app/routes/consents/scan.route.tsx'
import * as scanFile from '#app/routes/consents/scan-file.route.tsx'
import { loadConsentTexts } from '#db/seed/load-consent-texts.ts'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { addConsent, addConsentText, addDepictedPerson, addGuardian } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aFamily } from '#tests/support/families.ts'
import { codeFor, readPdf } from '#tests/support/pdf.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import { addPublishedPhoto } from '#tests/support/publications.ts'
import { aPdf, aPicture } from '#tests/support/scans.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx({ actor })
const comms = async () => as(await anAccount(bench.db, ['comms']))
type Comms = Awaited<ReturnType<typeof comms>>

/** Sends a form with a file, as the browser does. */
function send(
  action: typeof extend.action | typeof scan.action | typeof addSignature.action,
  ctx: Comms,
  id: string,
  given: { fields?: Record<string, string>; file?: Uint8Array | null },
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(given.fields ?? {})) body.set(name, value)
  body.set('file', given.file ? new File([new Uint8Array(given.file)], 'blatt.pdf') : new File([], ''))
  const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body })
  const context = { ctx, app: {}, locale: 'de', nonce: '', sessionId: null, networkAddress: '' }
  return action({ request, params: { id }, context } as unknown as Parameters<typeof extend.action>[0])
}

async function refusal(answer: unknown) {
  const { data, init } = (await answer) as { data: { refused: string | null }; init: { status: number } }
  return { status: init.status, refused: data.refused }
}

/** Somebody asked, with the signed form uploaded. */
async function asked(ctx: Comms, personId: string) {
  const result = await askForConsent(ctx, personId, {
    ...{ textId: await addConsentText(bench.db), occasion: '', form: 'written', validUntil: '2026-12-31' },
    ...{ purposes: ['recruiting'], channels: ['website'], endsWithEmployment: false, showName: false },
  })
  const id = result.ok ? result.value : ''
  await attachScan(ctx, id, await aPicture())
  return id
}
const answers = { granted: 'recruiting/website', signers: 'person', givenOn: '2026-11-18' }

describe('/einwilligungen', () => {
  test('is searched and narrowed down by the address, whatever stands there', async () => {
    const ctx = await comms()
    const samira = await addDepictedPerson(bench.db)
    await addConsent(bench.db, samira.id)
    await addDepictedPerson(bench.db, { name: 'Tom Weber', kind: 'citizen' })
    const names = async (path: string) =>
      (await callRoute(register.loader, ctx, { path })).people.map(({ name }) => name)
    expect(await names('/einwilligungen')).toEqual(['Samira Demir', 'Tom Weber'])
    expect(await names('/einwilligungen?suche=weber')).toEqual(['Tom Weber'])
    expect(await names('/einwilligungen?stand=valid')).toEqual(['Samira Demir'])
    expect(await names('/einwilligungen?stand=kekse&suche=%00')).toEqual(['Samira Demir', 'Tom Weber'])
    expect((await callRoute(register.loader, ctx, {})).counts).toMatchObject({ valid: 1, open: 0 })
  })
})

describe('/einwilligungen/menschen/:id/entfernen', () => {
  test('asks once, then the person is gone; what has to stay is said', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db)
    const consentId = await addConsent(bench.db, id)
    const params = { id }
    expect(await callRoute(erasePerson.loader, ctx, { params })).toMatchObject({ kept: 'consent-stands' })
    expect(await callRoute(erasePerson.action, ctx, { params, form: {} })).toMatchObject({
      init: { status: 409 },
    })
    await bench.db.deleteFrom('consent').where('id', '=', consentId).execute()
    expect(await callRoute(erasePerson.loader, ctx, { params })).toMatchObject({ kept: null })
    expect(await sentTo(callRoute(erasePerson.action, ctx, { params, form: {} }))).toBe(
      '/einwilligungen?notice=depicted-person-erased',
    )
    expect(await thrownStatus(() => callRoute(erasePerson.loader, ctx, { params }))).toBe(404)
    expect(
      await thrownStatus(() => callRoute(erasePerson.action, ctx, { params: { id: 'x' }, form: {} })),
    ).toBe(404)
  })
})

describe('/einwilligungen/menschen', () => {
  const mila = {
    ...{ kind: 'child', name: 'Mila', bornOn: '2019-05-04', locale: 'de' },
    ...{ 'guardians[0].name': 'Ayla', 'guardians[0].email': 'ayla@example.org', 'guardians[1].name': 'Jan' },
  }

  test('takes somebody in, with their guardians, and leads to their sheet', async () => {
    const ctx = await comms()
    const path = await sentTo(callRoute(addPerson.action, ctx, { form: mila }))
    const id = /menschen\/([^?]+)\?notice=depicted-person-added$/.exec(path ?? '')?.[1] ?? ''
    const { person, cover } = await callRoute(personSheet.loader, ctx, { params: { id } })
    expect(person.guardians.map(({ name, email }) => [name, email])).toEqual([
      ['Ayla', 'ayla@example.org'],
      ['Jan', null],
    ])
    expect(cover).toHaveLength(7)
  })

  test('says at the field what is missing', async () => {
    const ctx = await comms()
    expect(await fieldErrors(callRoute(addPerson.action, ctx, { form: {} }))).toMatchObject({
      ...{ kind: ['required'], name: ['required'] },
    })
    const child = { kind: 'child', name: 'Mila' }
    expect(await fieldErrors(callRoute(addPerson.action, ctx, { form: child }))).toEqual({
      bornOn: ['required'],
    })
    const nowhere = { kind: 'citizen', name: 'Tom', departmentId: newId() }
    expect(await fieldErrors(callRoute(addPerson.action, ctx, { form: nowhere }))).toEqual({
      departmentId: ['unknown-department'],
    })
    expect(await callRoute(addPerson.loader, ctx)).toEqual({ departments: [] })
  })

  test('changes what the register says, and keeps a department that is no longer used', async () => {
    const ctx = await comms()
    const departmentId = await aDepartment(bench.db, 'Altes Amt')
    await bench.db.updateTable('department').set({ retiredAt: '2026-01-01T08:00:00Z' }).execute()
    const { id } = await addDepictedPerson(bench.db, { departmentId })
    const loaded = await callRoute(editPerson.loader, ctx, { params: { id } })
    expect(loaded.departments).toEqual([{ id: departmentId, name: 'Altes Amt' }])
    const form = { kind: 'employee', name: 'Samira Kaya', departmentId }
    expect(await sentTo(callRoute(editPerson.action, ctx, { params: { id }, form }))).toContain(
      'notice=depicted-person-corrected',
    )
    expect((await callRoute(personSheet.loader, ctx, { params: { id } })).person.name).toBe('Samira Kaya')
    const wrong = callRoute(editPerson.action, ctx, {
      params: { id },
      form: { ...form, departmentId: newId() },
    })
    expect(await fieldErrors(wrong)).toEqual({ departmentId: ['unknown-department'] })
    const empty = callRoute(editPerson.action, ctx, { params: { id }, form: {} })
    expect(await fieldErrors(empty)).toMatchObject({ name: ['required'] })
  })

  test('asks for a consent: a form to print, with two years as suggestion', async () => {
    const ctx = await comms()
    await loadConsentTexts(bench.ctx())
    const { id } = await addDepictedPerson(bench.db)
    const loaded = await callRoute(ask.loader, ctx, { params: { id } })
    expect([loaded.suggestedEnd, loaded.texts.length]).toEqual(['2028-11-19', 4])
    const textId = loaded.texts[0]?.id ?? ''
    const form = { textId, purposes: 'recruiting', channels: 'website', form: 'written' }
    const sent = (change: object) =>
      callRoute(ask.action, ctx, { params: { id }, form: { ...form, ...change } })
    expect(await sentTo(sent({}))).toMatch(/^\/einwilligungen\/[0-9a-f-]{36}\?notice=consent-asked$/)
    expect(await fieldErrors(sent({ form: 'other' }))).toEqual({ formReason: ['required'] })
    expect(await fieldErrors(sent({ validUntil: '2020-01-01' }))).toEqual({ validUntil: ['already-over'] })
    expect(await fieldErrors(sent({ textId: newId() }))).toEqual({ textId: ['unknown-text'] })
    expect(await fieldErrors(sent({ channels: 'fax' }))).toHaveProperty('channels[0]')
  })
})

describe('what a sheet and a consent say beyond the paper', () => {
  test('the sheet shows every photo with where it is to be seen', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db)
    const { photoId } = await addPublishedPhoto(bench.db, [id], 'website')
    const { photos } = await callRoute(personSheet.loader, ctx, { params: { id } })
    expect(photos).toMatchObject([
      { id: photoId, handOuts: [], takeDowns: [], publications: [{ channel: 'website' }] },
    ])
  })

  test('a consent that lacks the other parent’s signature says so, and the link can be sent', async () => {
    const ctx = await comms()
    const { child, mother, father } = await aFamily(bench.db)
    const given = async (signers: string[]) => {
      const id = await addConsent(bench.db, child.id, { signers })
      return (await callRoute(consent.loader, ctx, { params: { id } })).state
    }
    expect([await given([mother]), await given([mother, father])]).toEqual(['incomplete', 'valid'])
  })

  test('a child that has turned 14 is missing as well', async () => {
    const ctx = await comms()
    const { child, mother, father } = await aFamily(bench.db, { bornOn: '2012-11-19' })
    const id = await addConsent(bench.db, child.id, { signers: [mother, father] })
    expect((await callRoute(consent.loader, ctx, { params: { id } })).state).toBe('incomplete')
  })
})

describe('the end of work on the sheet of an employee', () => {
  const enter = async (ctx: Comms, id: string, form: Record<string, string>) =>
    sentTo(callRoute(personSheet.action, ctx, { params: { id }, form }))

  test('is entered, corrected and taken back; each page says what it means', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db)
    const home = `/einwilligungen/menschen/${id}`
    expect(await enter(ctx, id, { lastDay: '2026-11-30' })).toBe(`${home}?notice=depicted-person-leaves`)
    expect(await enter(ctx, id, { lastDay: '2026-11-19' })).toBe(`${home}?notice=depicted-person-left`)
    const loaded = await callRoute(personSheet.loader, ctx, { params: { id } })
    expect([loaded.person.leftOn, loaded.today, loaded.latest]).toEqual([
      ...['2026-11-19', '2026-11-19', '2027-11-19'],
    ])
    expect(await enter(ctx, id, { intent: 'stays' })).toBe(`${home}?notice=depicted-person-stays`)
    expect((await callRoute(personSheet.loader, ctx, { params: { id } })).person.leftOn).toBeNull()
  })

  test('says at the field what is wrong', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db)
    const errors = (lastDay: string) =>
      fieldErrors(callRoute(personSheet.action, ctx, { params: { id }, form: { lastDay } }))
    expect(await errors('')).toEqual({ lastDay: ['required'] })
    expect(await errors('2026-02-31')).toEqual({ lastDay: ['not-a-date'] })
    expect(await errors('2127-01-01')).toEqual({ lastDay: ['work-end-too-far'] })
  })

  test.each(['kein-mensch', newId()])('%s is nobody', async id => {
    const ctx = await comms()
    for (const form of [{ lastDay: '2026-11-19' }, { intent: 'stays' }])
      expect(await thrownStatus(() => callRoute(personSheet.action, ctx, { params: { id }, form }))).toBe(404)
  })
})

describe('/einwilligungen/:id', () => {
  test('goes from the sheet to the answers', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const colleague = await anAccount(bench.db, ['comms'])
    const id = await addConsent(bench.db, person.id, { givenOn: null, validFrom: null, signers: [] })
    const loaded = await callRoute(consent.loader, ctx, { params: { id } })
    expect(loaded.collectors).toEqual([{ id: colleague.accountId, name: colleague.name }])
    const answer = () => callRoute(consent.action, ctx, { params: { id }, form: answers })
    expect(await refusal(answer())).toEqual({ status: 409, refused: 'scan-missing' })
    expect((await callRoute(scan.loader, ctx, { params: { id } })).name).toBe('Samira Demir')
    expect(await refusal(send(scan.action, ctx, id, { file: null }))).toEqual({
      status: 400,
      refused: 'no-file',
    })
    const html = new TextEncoder().encode('<html>')
    expect(await refusal(send(scan.action, ctx, id, { file: html }))).toEqual({
      status: 400,
      refused: 'wrong-type',
    })
    expect(await sentTo(send(scan.action, ctx, id, { file: await aPdf() }))).toContain(
      'notice=consent-scan-added',
    )
    expect(await sentTo(answer())).toBe(`/einwilligungen/${id}?notice=consent-given`)
    expect(await refusal(answer())).toEqual({ status: 409, refused: 'already-answered' })
    expect(await refusal(send(scan.action, ctx, id, { file: await aPdf() }))).toMatchObject({ status: 409 })
    const empty = callRoute(consent.action, ctx, { params: { id }, form: {} })
    expect(await fieldErrors(empty)).toMatchObject({ givenOn: ['required'], signers: ['required'] })
  })

  test('serves the scan to be saved, and never as a page', async () => {
    const ctx = await comms()
    const id = await asked(ctx, (await addDepictedPerson(bench.db)).id)
    const fileId = (await readConsent(ctx, id))?.scanId ?? ''
    const response = await callRoute(scanFile.loader, ctx, { params: { fileId } })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="Nachweis.jpg"',
      'x-content-type-options': 'nosniff',
    })
    expect(await thrownStatus(() => callRoute(scanFile.loader, ctx, { params: { fileId: newId() } }))).toBe(
      404,
    )
  })

  test('is extended and signed later, with the sheet beside the form', async () => {
    const ctx = await comms()
    const mila = await addDepictedPerson(bench.db, { kind: 'child', name: 'Mila', bornOn: '2019-05-04' })
    const mother = await addGuardian(bench.db, mila.id, 'Ayla', 1)
    const father = await addGuardian(bench.db, mila.id, 'Jan', 2)
    const id = await asked(ctx, mila.id)
    await callRoute(consent.action, ctx, { params: { id }, form: { ...answers, signers: mother } })
    const signature = { signer: father, signedOn: '2026-11-19' }
    expect((await callRoute(addSignature.loader, ctx, { params: { id } })).today).toBe('2026-11-19')
    const sign = (given: Parameters<typeof send>[3]) => send(addSignature.action, ctx, id, given)
    expect(await refusal(sign({ fields: signature }))).toEqual({ status: 409, refused: 'scan-missing' })
    expect(await fieldErrors(sign({}))).toMatchObject({ signer: ['invalid'] })
    expect(await sentTo(sign({ fields: signature, file: await aPdf() }))).toContain('notice=consent-signed')
    const longer = { validUntil: '2027-12-31', note: 'Neues Blatt' }
    expect((await callRoute(extend.loader, ctx, { params: { id } })).validUntil).toBe('2026-12-31')
    const later = (given: Parameters<typeof send>[3]) => send(extend.action, ctx, id, given)
    expect(await fieldErrors(later({}))).toMatchObject({ validUntil: ['required'], note: ['required'] })
    expect(await refusal(later({ fields: longer }))).toEqual({ status: 409, refused: 'scan-missing' })
    expect(await sentTo(later({ fields: longer, file: await aPicture() }))).toContain(
      'notice=consent-extended',
    )
    const large = new Uint8Array(11 * 1024 * 1024)
    expect(await refusal(later({ fields: longer, file: large }))).toEqual({
      status: 400,
      refused: 'too-large',
    })
    expect((await readConsent(ctx, id))?.signatures).toHaveLength(2)
  })

  test('is corrected with a note', async () => {
    const ctx = await comms()
    const id = await asked(ctx, (await addDepictedPerson(bench.db)).id)
    const params = { id }
    expect(await thrownStatus(() => callRoute(correct.loader, ctx, { params }))).toBe(404)
    await callRoute(consent.action, ctx, { params, form: answers })
    expect((await callRoute(correct.loader, ctx, { params })).consent.givenOn).toBe('2026-11-18')
    const form = { ...answers, givenOn: '2026-11-17' }
    expect(await fieldErrors(callRoute(correct.action, ctx, { params, form }))).toEqual({
      note: ['required'],
    })
    const noted = { ...form, note: 'Zahlendreher' }
    expect(await sentTo(callRoute(correct.action, ctx, { params, form: noted }))).toContain(
      'consent-corrected',
    )
    const tomorrow = { ...noted, givenOn: '2026-11-20' }
    const wrong = callRoute(correct.action, ctx, { params, form: tomorrow })
    expect(await refusal(wrong)).toEqual({ status: 409, refused: 'day-to-come' })
  })

  test('is printed with a code that leads back to it', async () => {
    const ctx = await comms()
    const id = await asked(ctx, (await addDepictedPerson(bench.db)).id)
    const path = '/formular.pdf?fassung=en'
    const response = await callRoute(consentForm.loader, ctx, { params: { id }, path })
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    const { language, text: words, darkSquares } = await readPdf(new Uint8Array(await response.arrayBuffer()))
    expect(language).toBe('en')
    expect(words).toContain('Samira Demir')
    expect(darkSquares).toEqual(codeFor(`http://127.0.0.1:3000/einwilligungen/${id}`))
  })
})
