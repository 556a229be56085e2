import { describe, expect, test } from 'vitest'
import { deleteFile, keepFile, writeFile } from '#app/domain/files/files.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readGate } from '#app/domain/photos/photos.server.ts'
import { erasePerson, readErasure, withdrawConsent } from '#app/domain/publications/publications.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aFamily } from '#tests/support/families.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addHandOut, addPhotoOf, addPublishedPhoto, addTakeDown } from '#tests/support/publications.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx({ actor })
const comms = async () => as(await anAccount(bench.db, ['comms']))
const refused = (reason: string) => ({ ok: false, reason })
const done = { ok: true, value: undefined }

async function aScan(text: string): Promise<string> {
  const ctx = bench.ctx()
  return keepFile(ctx, await writeFile(ctx, { bytes: Buffer.from(text), mediaType: 'application/pdf' }))
}

const filesLeft = async () =>
  (await bench.db.selectFrom('storedFile').select('id').execute()).map(({ id }) => id)

describe('erasing somebody', () => {
  test('entered by mistake takes everything the register holds about them', async () => {
    const ctx = await comms()
    const { child, mother } = await aFamily(bench.db)
    await addConsent(bench.db, child.id, { givenOn: null, validFrom: null, signers: [mother] })
    expect(await erasePerson(ctx, child.id)).toEqual(done)
    for (const table of [
      'depictedPerson',
      'guardian',
      'consent',
      'consentScope',
      'consentSignature',
    ] as const)
      expect(await bench.db.selectFrom(table).selectAll().execute()).toEqual([])
    const audit = await bench.db.selectFrom('auditEntry').select(['action', 'subjectId', 'detail']).execute()
    expect(audit).toMatchObject([{ action: 'depicted-person.erased', subjectId: child.id }])
    expect(JSON.stringify(audit)).not.toContain('Klein')
    expect(await erasePerson(ctx, child.id)).toEqual(refused('unknown-person'))
  })

  test('takes the scans of their consents, and leaves the list others signed', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db, { kind: 'citizen' })
    const [own, later, list] = [await aScan('own'), await aScan('later'), await aScan('list')]
    const consentId = await addConsent(bench.db, id, { scanId: own })
    const occasion = { id: newId(), title: 'Stadtfest', heldOn: '2026-10-01', scanId: list }
    await bench.db
      .insertInto('occasion')
      .values({ ...occasion, createdAt: TEST_NOW.toString() })
      .execute()
    for (const scanId of [own, later, list]) {
      const event = { id: newId(), consentId, kind: 'corrected', by: 'comms', scanId } as const
      await bench.db
        .insertInto('consentEvent')
        .values({ ...event, at: TEST_NOW.toString() })
        .execute()
    }
    await withdrawConsent(ctx, { consentId, channels: 'all', by: { kind: 'person' } })
    expect(await erasePerson(ctx, id)).toEqual(done)
    expect(await filesLeft()).toEqual([list])
  })

  test('makes their face one without a name, which is clear for nothing', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db, { kind: 'citizen' })
    const photoId = await addPhotoOf(bench.db, [id])
    expect(await erasePerson(ctx, id)).toEqual(done)
    const gate = await readGate(ctx, photoId)
    expect(gate?.channels.flatMap(({ blockers }) => blockers.map(({ kind }) => kind))).toEqual(
      gate?.channels.map(() => 'unnamed'),
    )
  })

  test('comes after withdrawing what still stands; what has run out stands no more', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db, { kind: 'citizen' })
    const consentId = await addConsent(bench.db, id)
    expect(await readErasure(ctx, id)).toMatchObject({ name: 'Samira Demir', kept: 'consent-stands' })
    expect(await erasePerson(ctx, id)).toEqual(refused('consent-stands'))
    await bench.db
      .updateTable('consent')
      .set({ validUntil: '2026-11-18' })
      .where('id', '=', consentId)
      .execute()
    expect(await readErasure(ctx, id)).toMatchObject({ kept: null })
  })

  test('waits where a photo has left the house: what they agreed to is the proof', async () => {
    const ctx = await comms()
    const [published, handed, taken] = [
      await addDepictedPerson(bench.db),
      await addDepictedPerson(bench.db),
      await addDepictedPerson(bench.db),
    ]
    await addPublishedPhoto(bench.db, [published.id], 'website')
    await addHandOut(bench.db, await addPhotoOf(bench.db, [handed.id]), 'website')
    await addTakeDown(bench.db, taken.id)
    await bench.db.updateTable('photoBox').set({ personId: null }).where('personId', '=', taken.id).execute()
    for (const { id } of [published, handed, taken])
      expect(await erasePerson(ctx, id)).toEqual(refused('was-shown'))
    expect(await bench.db.selectFrom('depictedPerson').select('id').execute()).toHaveLength(3)
  })

  test('is for comms; for everybody else nobody is there', async () => {
    const { id } = await addDepictedPerson(bench.db)
    for (const actor of [await anAmbassador(bench.db), await anAccount(bench.db, ['hr', 'admin'])]) {
      expect(await readErasure(as(actor), id)).toBeUndefined()
      expect(await erasePerson(as(actor), id)).toEqual(refused('unknown-person'))
    }
    expect(await erasePerson(await comms(), 'unsinn')).toEqual(refused('unknown-person'))
  })

  test('leaves no bytes behind once its jobs have run', async () => {
    const ctx = await comms()
    const { id } = await addDepictedPerson(bench.db, { kind: 'citizen' })
    const scanId = await aScan('own')
    await addConsent(bench.db, id, { scanId, givenOn: null, validFrom: null, signers: [] })
    const file = await bench.db
      .selectFrom('storedFile')
      .select(['id as fileId', 'sha256'])
      .where('id', '=', scanId)
      .executeTakeFirstOrThrow()
    await erasePerson(ctx, id)
    await deleteFile(ctx, file)
    const keys: string[] = []
    for await (const { key } of bench.ctx().files.list()) keys.push(key)
    expect(keys).toEqual([])
  })
})
