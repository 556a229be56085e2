import { describe, expect, test } from 'vitest'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import { readCoverFacts } from '#app/domain/consents/consents.server.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { withdrawConsent } from '#app/domain/publications/publications.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aFamily } from '#tests/support/families.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addFace } from '#tests/support/photos.ts'
import {
  addHandOut,
  addPhotoOf,
  addPublishedPhoto,
  addTakeDown,
  mailLines,
  openTakeDownLines,
} from '#tests/support/publications.ts'

// Tests happen on Thursday, 19 November 2026: three working days later is Tuesday, the 24th.
const bench = useTestBench()
const due = '2026-11-24'
const by = { kind: 'person' } as const

const withdraw = (consentId: string, channels: 'all' | Channel[] = 'all') =>
  withdrawConsent(bench.ctx(), { consentId, channels, by })

async function samira() {
  const person = await addDepictedPerson(bench.db, { kind: 'citizen', email: 'samira@post.example' })
  return { ...person, consentId: await addConsent(bench.db, person.id) }
}

async function isCovered(personId: string, channel: Channel) {
  const [person] = await readCoverFacts(bench.ctx(), [personId])
  if (!person) throw new Error('nobody')
  return coverOf(person, { purpose: 'public-relations', channel, today: '2026-11-19' }).covered
}

const events = (consentId: string) =>
  bench.db
    .selectFrom('consentEvent')
    .select(['kind', 'by', 'detail'])
    .where('consentId', '=', consentId)
    .orderBy('at')
    .orderBy('sequence')
    .execute()

describe('withdrawing', () => {
  test('ends every channel at once, and says so in the history', async () => {
    const { id, consentId } = await samira()
    const done = await withdraw(consentId)
    expect(done).toMatchObject({ ok: true, value: { takeDowns: 0, dueOn: null } })
    expect(await isCovered(id, 'website')).toBe(false)
    expect(await events(consentId)).toMatchObject([{ kind: 'withdrawn', by: 'person' }])
    expect(await mailLines(bench.db)).toEqual(['consent-withdrawn samira@post.example'])
  })

  test('of one channel leaves the others', async () => {
    const { id, consentId } = await samira()
    expect(await withdraw(consentId, ['website'])).toMatchObject({ value: { taken: ['website'] } })
    expect([await isCovered(id, 'website'), await isCovered(id, 'print')]).toEqual([false, true])
    expect(await events(consentId)).toMatchObject([
      { kind: 'partly-withdrawn', detail: { channels: ['website'] } },
    ])
  })

  test('of the last channel that was left is the whole', async () => {
    const person = await addDepictedPerson(bench.db)
    const scopes = [{ purpose: 'public-relations', channel: 'website' }] as const
    const consentId = await addConsent(bench.db, person.id, { scopes })
    await withdraw(consentId, ['website'])
    expect(await events(consentId)).toMatchObject([{ kind: 'withdrawn' }])
  })

  test('twice changes nothing, and writes to nobody a second time', async () => {
    const { id, consentId } = await samira()
    await addPublishedPhoto(bench.db, [id], 'website')
    await withdraw(consentId)
    const before = [await events(consentId), await openTakeDownLines(bench.db), await mailLines(bench.db)]
    expect(await withdraw(consentId)).toMatchObject({
      ok: true,
      value: { taken: [], takeDowns: 0, dueOn: null },
    })
    expect([await events(consentId), await openTakeDownLines(bench.db), await mailLines(bench.db)]).toEqual(
      before,
    )
  })

  test('keeps the proof: the consent, its scopes, who signed and what happened', async () => {
    const { consentId } = await samira()
    await withdraw(consentId)
    const { db } = bench
    const consent = await db.selectFrom('consent').selectAll().where('id', '=', consentId).executeTakeFirst()
    const scopes = await db.selectFrom('consentScope').select(['granted', 'withdrawnAt']).execute()
    expect(consent).toMatchObject({ givenOn: '2026-10-01' })
    expect(scopes).toHaveLength(14)
    expect(new Set(scopes.map(({ granted, withdrawnAt }) => granted && withdrawnAt !== null))).toEqual(
      new Set([true]),
    )
    expect(await db.selectFrom('consentSignature').selectAll().execute()).toHaveLength(1)
  })

  test('of what does not exist is refused', async () => {
    expect(await withdraw(newId())).toEqual({ ok: false, reason: 'unknown' })
  })

  test('stands in the audit log without a name', async () => {
    const { consentId } = await samira()
    await withdraw(consentId, ['press'])
    const [entry] = await bench.db.selectFrom('auditEntry').selectAll().execute()
    expect(entry).toMatchObject({
      action: 'consent.partly-withdrawn',
      subjectId: consentId,
      detail: { by: 'person', channels: ['press'], takeDowns: 0 },
    })
  })
})

describe('what was published', () => {
  test('gets a take-down due in three working days, for whoever published it', async () => {
    const { id, consentId } = await samira()
    const jana = await anAmbassador(bench.db, { name: 'Jana', email: 'jana@stadt.example' })
    await addPublishedPhoto(bench.db, [id], 'linkedin-profiles', { enteredBy: jana.accountId })
    expect(await withdraw(consentId)).toMatchObject({ value: { takeDowns: 1, dueOn: due } })
    expect(await openTakeDownLines(bench.db)).toEqual([
      `published linkedin-profiles ${jana.accountId} ${due}`,
    ])
    expect(await mailLines(bench.db)).toEqual([
      'consent-withdrawn samira@post.example',
      'take-down jana@stadt.example',
    ])
  })

  test('is for comms when whoever published it is no longer here', async () => {
    const { id, consentId } = await samira()
    await anAccount(bench.db, ['comms'], { email: 'presse@stadt.example' })
    const gone = await anAmbassador(bench.db)
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', gone.accountId)
      .execute()
    await addPublishedPhoto(bench.db, [id], 'website', { enteredBy: gone.accountId })
    await withdraw(consentId)
    expect(await openTakeDownLines(bench.db)).toEqual([`published website comms ${due}`])
    expect(await mailLines(bench.db)).toContain('take-down presse@stadt.example')
  })

  test('in another channel stays', async () => {
    const { id, consentId } = await samira()
    await addPublishedPhoto(bench.db, [id], 'print')
    await withdraw(consentId, ['website'])
    expect(await openTakeDownLines(bench.db)).toEqual([])
  })

  test('of somebody else stays', async () => {
    const { consentId } = await samira()
    const other = await addDepictedPerson(bench.db, { name: 'Noah' })
    await addPublishedPhoto(bench.db, [other.id], 'website')
    await withdraw(consentId)
    expect(await openTakeDownLines(bench.db)).toEqual([])
  })

  test('counts also where the face is blurred today: it may have gone out before', async () => {
    const { id, consentId } = await samira()
    const { photoId } = await addPublishedPhoto(bench.db, [], 'website')
    await addFace(bench.db, photoId, { personId: id, blurred: true })
    await withdraw(consentId)
    expect(await openTakeDownLines(bench.db)).toHaveLength(1)
  })

  test('is not asked for again once it was taken down', async () => {
    const { id, consentId } = await samira()
    await addTakeDown(bench.db, id, { doneAt: '2026-11-10T09:00:00Z', proof: 'url-checked' })
    await withdraw(consentId)
    expect(await openTakeDownLines(bench.db)).toEqual([])
  })

  test('is taken down in as many working days as the town says', async () => {
    const { id, consentId } = await samira()
    const takeDownDays = { key: 'takeDownDays', value: '1', changedAt: TEST_NOW.toString() }
    await bench.db.insertInto('setting').values(takeDownDays).execute()
    await addPublishedPhoto(bench.db, [id], 'website')
    expect(await withdraw(consentId)).toMatchObject({ value: { dueOn: '2026-11-20' } })
  })
})

describe('what was handed out', () => {
  test('is asked about, once for each person and channel, by the last time', async () => {
    const { id, consentId } = await samira()
    const jana = await anAmbassador(bench.db)
    const photoId = await addPhotoOf(bench.db, [id])
    await addHandOut(bench.db, photoId, 'linkedin-profiles', { handedTo: jana.accountId })
    await addHandOut(bench.db, photoId, 'linkedin-profiles', {
      ...{ handedTo: jana.accountId, handedAt: '2026-11-03T09:00:00Z' },
    })
    await withdraw(consentId)
    expect(await openTakeDownLines(bench.db)).toEqual([
      `handed out linkedin-profiles ${jana.accountId} ${due}`,
    ])
  })

  test('is not asked about where its use is known: the publication is what is taken down', async () => {
    const { id, consentId } = await samira()
    const { accountId } = await anAmbassador(bench.db)
    const photoId = await addPhotoOf(bench.db, [id])
    await addHandOut(bench.db, photoId, 'linkedin-profiles', { handedTo: accountId })
    await addPublishedPhoto(bench.db, [], 'linkedin-profiles', { photoId, enteredBy: accountId })
    await withdraw(consentId)
    expect(await openTakeDownLines(bench.db)).toEqual([`published linkedin-profiles ${accountId} ${due}`])
  })

  test('is asked about again when a new consent is withdrawn after the first answer', async () => {
    const { id, consentId } = await samira()
    const photoId = await addPhotoOf(bench.db, [id])
    const handOutId = await addHandOut(bench.db, photoId, 'website')
    await addTakeDown(bench.db, id, {
      ...{ handOutId, doneAt: '2026-11-10T09:00:00Z', proof: 'not-used' },
    })
    await withdraw(consentId)
    expect(await openTakeDownLines(bench.db)).toEqual([`handed out website comms ${due}`])
  })
})

describe('a child', () => {
  async function mila(bornOn = '2019-05-01') {
    const { child, mother, father } = await aFamily(bench.db, { bornOn })
    const consentId = await addConsent(bench.db, child.id, { signers: [mother, father] })
    return { child, mother, father, consentId }
  }

  test('is withdrawn by one guardian alone, and both hear of it', async () => {
    const { child, mother, consentId } = await mila()
    const guardian = { kind: 'guardian', guardianId: mother } as const
    expect(await withdrawConsent(bench.ctx(), { consentId, channels: 'all', by: guardian })).toMatchObject({
      ok: true,
    })
    expect(await isCovered(child.id, 'website')).toBe(false)
    expect(await events(consentId)).toMatchObject([{ kind: 'withdrawn', by: 'guardian' }])
    expect(await mailLines(bench.db)).toEqual([
      'consent-withdrawn anna@post.example',
      'consent-withdrawn tom@post.example',
    ])
  })

  test('who has come of age speaks for themself: a guardian no longer withdraws', async () => {
    const { mother, consentId } = await mila('2008-11-19')
    const guardian = { kind: 'guardian', guardianId: mother } as const
    expect(await withdrawConsent(bench.ctx(), { consentId, channels: 'all', by: guardian })).toEqual({
      ok: false,
      reason: 'of-age',
    })
    expect(await withdraw(consentId)).toMatchObject({ ok: true })
  })
})
