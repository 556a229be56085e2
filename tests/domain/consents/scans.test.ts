import { createHash } from 'node:crypto'
import { PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { attachScan, readConsent, readScan, recordAnswers } from '#app/domain/consents/consents.server.ts'
import { checkScan } from '#app/domain/consents/evidence/check-scan.ts'
import { MAX_SCAN_BYTES } from '#app/domain/consents/evidence/scan.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'
import { aPdf, aPicture, inCatalogue } from '#tests/support/scans.ts'

const bench = useTestBench()
const taken = (type: string) => ({ ok: true, value: type })
const refused = (reason: string) => ({ ok: false, reason })

describe('what is taken as evidence', () => {
  test('a picture of the sheet, and a PDF that only shows something', async () => {
    expect(await checkScan(await aPicture('jpeg'))).toEqual(taken('image/jpeg'))
    expect(await checkScan(await aPicture('png'))).toEqual(taken('image/png'))
    expect(await checkScan(await aPdf())).toEqual(taken('application/pdf'))
    expect(await checkScan(await aPdf(() => undefined, { objectStreams: false }))).toEqual(
      taken('application/pdf'),
    )
  })

  test('a PDF that opens at a page is fine: scanners write that', async () => {
    const opening = await aPdf(inCatalogue('OpenAction', { S: '/GoTo' }))
    expect(await checkScan(opening)).toEqual(taken('application/pdf'))
  })
})

describe('what is not', () => {
  test('nothing, too much, and what only calls itself a PDF', async () => {
    expect(await checkScan(new Uint8Array())).toEqual(refused('empty-file'))
    const large = new Uint8Array(MAX_SCAN_BYTES + 1)
    large.set(await aPicture())
    expect(await checkScan(large)).toEqual(refused('too-large'))
    const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    expect(await checkScan(html)).toEqual(refused('wrong-type'))
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(await checkScan(svg)).toEqual(refused('wrong-type'))
  })

  test('a picture that breaks off, and noise that begins like a PDF', async () => {
    const picture = await aPicture()
    expect(await checkScan(picture.slice(0, picture.length - 80))).toEqual(refused('broken'))
    expect(await checkScan(new TextEncoder().encode('%PDF-1.7\nJa, ja.'))).toEqual(refused('broken'))
    const pdf = await aPdf()
    expect(await checkScan(pdf.slice(0, 120))).toEqual(refused('broken'))
  })

  test.each([true, false])('a PDF with a program in it (in object streams: %s)', async objectStreams => {
    const options = { objectStreams }
    const script = inCatalogue('OpenAction', { S: '/JavaScript', JS: 'app.alert(1)' })
    expect(await checkScan(await aPdf(script, options))).toEqual(refused('active-content'))
    const launch = inCatalogue('AA', { S: '/Launch', F: 'cmd.exe' })
    expect(await checkScan(await aPdf(launch, options))).toEqual(refused('active-content'))
    const named = (
      pdf: Parameters<typeof aPdf>[0] extends ((one: infer Pdf) => unknown) | undefined ? Pdf : never,
    ) => pdf.addJavaScript('main', 'app.alert(1)')
    expect(await checkScan(await aPdf(named, options))).toEqual(refused('active-content'))
    const form = inCatalogue('AcroForm', { XFA: 'x' })
    expect(await checkScan(await aPdf(form, options))).toEqual(refused('active-content'))
  })

  test('a program deep in a page, and one whose name is written with numbers', async () => {
    const deep = await aPdf(pdf => {
      const action = pdf.context.obj({ A: [{ Next: { S: PDFName.of('JavaScript') } }] })
      pdf.getPage(0).node.set(PDFName.of('AA'), action)
    })
    expect(await checkScan(deep)).toEqual(refused('active-content'))
    const plain = Buffer.from(
      await aPdf(inCatalogue('OpenAction', { S: '/JavaScript', JS: 'x' }), { objectStreams: false }),
    ).toString('latin1')
    const written = plain.replace('/S /JavaScript', '/S /Java#53cript').replace('/JS (', '/#4aS (')
    expect(written).not.toContain('/JavaScript')
    expect(await checkScan(Buffer.from(written, 'latin1'))).toEqual(refused('active-content'))
  })

  test('a program in an object that is written a second time without it', async () => {
    const script = inCatalogue('OpenAction', { S: '/JavaScript', JS: 'x' })
    const plain = Buffer.from(await aPdf(script, { objectStreams: false })).toString('latin1')
    const [, object] = /(\d+ 0 obj)\s+<<[^<>]*\/JavaScript/.exec(plain) ?? []
    expect(object).toMatch(/^\d+ 0 obj$/)
    const harmless = `${plain}\n${object}\n<< /S /GoTo >>\nendobj\n`
    expect(await checkScan(Buffer.from(harmless, 'latin1'))).toEqual(refused('active-content'))
  })

  test('a PDF with other files in it', async () => {
    const carrying = await aPdf(pdf => pdf.attach(new Uint8Array([1, 2, 3]), 'virus.exe'))
    expect(await checkScan(carrying)).toEqual(refused('embedded-files'))
  })

  test('an encrypted PDF', async () => {
    const locked = await aPdf(pdf => pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' }))
    expect(await checkScan(locked)).toEqual(refused('encrypted'))
    const open = await aPdf(pdf => pdf.encrypt({ userPassword: '', ownerPassword: 'geheim' }))
    expect(await checkScan(open)).toEqual(refused('encrypted'))
  })
})

describe('the scan of a form', () => {
  async function waiting() {
    const comms = await anAccount(bench.db, ['comms'])
    const person = await addDepictedPerson(bench.db)
    const unanswered = { givenOn: null, validFrom: null, signers: [], scopes: [] }
    return { ctx: bench.ctx({ actor: comms }), consentId: await addConsent(bench.db, person.id, unanswered) }
  }

  test('stays byte for byte what it was', async () => {
    const { ctx, consentId } = await waiting()
    const bytes = await aPicture()
    expect(await attachScan(ctx, consentId, bytes)).toEqual({ ok: true, value: undefined })
    const scanId = (await readConsent(ctx, consentId))?.scanId ?? ''
    const kept = await readScan(ctx, scanId)
    expect(kept?.mediaType).toBe('image/jpeg')
    expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
    const row = await bench.db.selectFrom('storedFile').select('sha256').where('id', '=', scanId).execute()
    expect(row).toEqual([{ sha256: createHash('sha256').update(bytes).digest('hex') }])
  })

  test('is replaced by a better one until the answers rest on it', async () => {
    const { ctx, consentId } = await waiting()
    await attachScan(ctx, consentId, await aPicture())
    const first = (await readConsent(ctx, consentId))?.scanId ?? ''
    await attachScan(ctx, consentId, await aPdf())
    const second = (await readConsent(ctx, consentId))?.scanId ?? ''
    expect(second).not.toBe(first)
    expect(await readScan(ctx, first)).toBeUndefined()
    await recordAnswers(ctx, consentId, { givenOn: '2026-11-18', granted: [], signers: ['person'] })
    expect(await attachScan(ctx, consentId, await aPicture())).toEqual(refused('already-answered'))
    expect((await readScan(ctx, second))?.mediaType).toBe('application/pdf')
  })

  test('that is refused leaves nothing behind', async () => {
    const { ctx, consentId } = await waiting()
    expect(await attachScan(ctx, consentId, new TextEncoder().encode('Ja'))).toEqual(refused('wrong-type'))
    expect((await readConsent(ctx, consentId))?.scanId).toBeNull()
    for await (const { key } of bench.files.list()) expect.unreachable(key)
    expect(await attachScan(ctx, newId(), await aPicture())).toEqual(refused('unknown-consent'))
  })

  test('is the only kind of file served as evidence', async () => {
    const { ctx } = await waiting()
    const id = newId()
    const row = { id, sha256: 'a'.repeat(64), mediaType: 'image/jpeg', byteSize: 3 }
    await bench.db
      .insertInto('storedFile')
      .values({ ...row, storedAt: '2026-11-19T09:00:00Z' })
      .execute()
    expect(await readScan(ctx, id)).toBeUndefined()
    expect(await readScan(ctx, 'no-id')).toBeUndefined()
  })
})
