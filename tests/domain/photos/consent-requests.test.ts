import { describe, expect, test } from 'vitest'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  askForConsent,
  closeConsentRequest,
  listConsentRequests,
  listOpenConsentRequests,
  readGate,
} from '#app/domain/photos/photos.server.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace, addPhoto } from '#tests/support/photos.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx<AccountActor>({ actor })

async function aFace(change: Parameters<typeof addFace>[2] = {}) {
  const jana = await anAmbassador(bench.db, { name: 'Jana' })
  const photoId = await addPhoto(bench.db, { uploadedBy: jana.accountId, facesFound: 1 })
  return { jana, photoId, boxId: await addFace(bench.db, photoId, change) }
}

const next = async (actor: AccountActor, photoId: string) =>
  (await readGate(as(actor), photoId))?.channels[0]?.blockers[0]?.next

describe('asking for a consent', () => {
  test('reaches comms with the note, and leaves the uploader nothing to do but wait', async () => {
    const { jana, photoId, boxId } = await aFace({ claimedName: 'Frau Klein' })
    expect(await next(jana, photoId)).toBe('ask')
    const face = { photoId, boxId }
    expect((await askForConsent(as(jana), face, { note: 'Sie arbeitet im Bürgerbüro.' })).ok).toBe(true)
    expect(await next(jana, photoId)).toBe('wait')
    expect(await next(await anAccount(bench.db, ['comms']), photoId)).toBe('ask')
    expect(await listOpenConsentRequests(bench.ctx())).toMatchObject([
      { photoId, name: 'Frau Klein', requesterName: 'Jana' },
    ])
    expect(await listConsentRequests(as(await anAccount(bench.db, ['comms'])), photoId)).toMatchObject([
      { boxId, note: 'Sie arbeitet im Bürgerbüro.', personId: null },
    ])
  })

  test('twice for one face is once', async () => {
    const { jana, photoId, boxId } = await aFace()
    await askForConsent(as(jana), { photoId, boxId }, { note: 'Eins' })
    expect((await askForConsent(as(jana), { photoId, boxId }, { note: 'Zwei' })).ok).toBe(true)
    expect(await listConsentRequests(as(jana), photoId)).toMatchObject([{ note: 'Eins' }])
    const entries = await bench.db.selectFrom('auditEntry').selectAll().execute()
    expect(entries.map(({ action }) => action)).toEqual(['consent-request.made'])
  })

  test('is for faces of photos one looks after', async () => {
    const { jana, photoId, boxId } = await aFace()
    const refusal = { ok: false, reason: 'not-found' }
    const mehmet = await anAmbassador(bench.db)
    expect(await askForConsent(as(mehmet), { photoId, boxId }, { note: '' })).toEqual(refusal)
    expect(await askForConsent(as(jana), { photoId, boxId: newId() }, { note: '' })).toEqual(refusal)
    expect(await askForConsent(as(jana), { photoId, boxId: 'x' }, { note: '' })).toEqual(refusal)
    expect(await askForConsent(as(jana), { photoId: newId(), boxId }, { note: '' })).toEqual(refusal)
  })

  test('shows whom of the register it is about to comms alone', async () => {
    const person = await addDepictedPerson(bench.db, { name: 'Mia Klein' })
    const { jana, photoId, boxId } = await aFace({ personId: person.id, claimedName: 'Mia' })
    await askForConsent(as(jana), { photoId, boxId }, { note: '' })
    expect(JSON.stringify(await listConsentRequests(as(jana), photoId))).not.toContain('Klein')
    const comms = as(await anAccount(bench.db, ['comms']))
    expect(await listConsentRequests(comms, photoId)).toMatchObject([
      { personId: person.id, personName: 'Mia Klein' },
    ])
  })
})

describe('closing a request', () => {
  test('is for comms, and closing twice changes nothing', async () => {
    const { jana, photoId, boxId } = await aFace({ claimedName: 'Mia' })
    await askForConsent(as(jana), { photoId, boxId }, { note: '' })
    const [open] = await listConsentRequests(as(jana), photoId)
    const id = open?.id ?? ''
    const comms = as(await anAccount(bench.db, ['comms']))
    expect(await closeConsentRequest(as(jana), id)).toEqual({ ok: false, reason: 'not-found' })
    expect((await closeConsentRequest(comms, id)).ok).toBe(true)
    expect((await closeConsentRequest(comms, id)).ok).toBe(true)
    expect(await listOpenConsentRequests(bench.ctx())).toEqual([])
    const entries = await bench.db.selectFrom('auditEntry').select('action').orderBy('id').execute()
    expect(entries.map(({ action }) => action)).toEqual(['consent-request.made', 'consent-request.closed'])
    expect(await next(jana, photoId)).toBe('ask')
    expect((await askForConsent(as(jana), { photoId, boxId }, { note: 'Noch einmal' })).ok).toBe(true)
  })

  test('of an unknown request finds nothing', async () => {
    const comms = as(await anAccount(bench.db, ['comms']))
    expect(await closeConsentRequest(comms, newId())).toEqual({ ok: false, reason: 'not-found' })
    expect(await closeConsentRequest(comms, 'x')).toEqual({ ok: false, reason: 'not-found' })
  })
})
