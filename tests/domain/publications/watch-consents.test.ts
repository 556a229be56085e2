import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, test } from 'vitest'
import { askByLink } from '#app/domain/consents/consents.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  countNotices,
  listNotices,
  settleNotice,
  watchConsents,
  withdrawConsent,
} from '#app/domain/publications/publications.server.ts'
import { addConsent, addConsentText, addDepictedPerson } from '#tests/support/consents.ts'
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

// Tests happen on Thursday, 19 November 2026.
const bench = useTestBench()
const due = '2026-11-24'
const at = (moment: string) => bench.ctx({ now: Temporal.Instant.from(moment) })
const watch = (moment = TEST_NOW.toString()) => watchConsents(at(moment))

beforeEach(async () => {
  await anAccount(bench.db, ['comms'], { email: 'presse@stadt.example' })
})

const noticeKinds = async () => (await listNotices(bench.ctx())).map(({ kind }) => kind).toSorted()
const citizen = () => addDepictedPerson(bench.db, { kind: 'citizen', email: 'samira@post.example' })

/** Everything this job may write, to compare one run with two. */
async function state() {
  const { db } = bench
  return [
    await db.selectFrom('consentNotice').selectAll().orderBy('consentId').orderBy('kind').execute(),
    await db.selectFrom('consentEvent').selectAll().orderBy('sequence').execute(),
    await db.selectFrom('takeDown').selectAll().orderBy('id').execute(),
    await db.selectFrom('consent').selectAll().orderBy('id').execute(),
    await db.selectFrom('consentLink').selectAll().orderBy('id').execute(),
    await db.selectFrom('mail').selectAll().orderBy('id').execute(),
  ]
}

async function expectNothingMore(moment?: string) {
  const before = await state()
  expect(await watch(moment)).toBe(0)
  expect(await state()).toEqual(before)
}

describe('a consent that runs out', () => {
  test('is told of 30 days before, and a citizen is asked kindly to renew it', async () => {
    const { id } = await citizen()
    const consentId = await addConsent(bench.db, id, { validUntil: '2026-12-19' })
    expect(await watch()).toBe(1)
    expect(await noticeKinds()).toEqual(['expires-30'])
    expect(await mailLines(bench.db)).toEqual([
      'consent-renew samira@post.example',
      'consents-expiring presse@stadt.example',
    ])
    const renewed = await bench.db
      .selectFrom('consent')
      .selectAll()
      .where('id', '<>', consentId)
      .executeTakeFirstOrThrow()
    // As long again as before: from 1 October to 19 December are 79 days.
    expect(renewed).toMatchObject({ personId: id, givenOn: null, form: 'other', validUntil: '2027-03-08' })
    const scopes = await bench.db.selectFrom('consentScope').select('consentId').execute()
    expect(scopes.filter(scope => scope.consentId === renewed.id)).toHaveLength(14)
    await expectNothingMore()
  })

  test('is told of again 14 days before, without a second mail to the person', async () => {
    const { id } = await citizen()
    await addConsent(bench.db, id, { validUntil: '2026-12-19' })
    await watch()
    expect(await watch('2026-12-05T06:00:00Z')).toBe(1)
    // The later notice stands for the earlier one.
    expect(await noticeKinds()).toEqual(['expires-14'])
    expect((await mailLines(bench.db)).filter(line => line.startsWith('consent-renew'))).toHaveLength(1)
    await expectNothingMore('2026-12-05T06:00:00Z')
  })

  test('of an employee is renewed on paper', async () => {
    const { id } = await addDepictedPerson(bench.db, { email: 'kim@stadt.example' })
    await addConsent(bench.db, id, { validUntil: '2026-12-01' })
    await watch()
    expect(await mailLines(bench.db)).toEqual([
      'consent-renew-paper kim@stadt.example',
      'consents-expiring presse@stadt.example',
    ])
    expect(await bench.db.selectFrom('consent').selectAll().execute()).toHaveLength(1)
    await expectNothingMore()
  })

  test('of a child is renewed by both parents', async () => {
    const { child, mother, father } = await aFamily(bench.db)
    await addConsent(bench.db, child.id, { signers: [mother, father], validUntil: '2026-12-01' })
    await watch()
    expect(await mailLines(bench.db)).toEqual([
      'consent-renew anna@post.example',
      'consent-renew tom@post.example',
      'consents-expiring presse@stadt.example',
    ])
  })

  test('of somebody nobody can write to is for comms alone', async () => {
    const { id } = await addDepictedPerson(bench.db, { kind: 'citizen' })
    await addConsent(bench.db, id, { validUntil: '2026-12-01' })
    await watch()
    expect(await mailLines(bench.db)).toEqual(['consents-expiring presse@stadt.example'])
    expect(await bench.db.selectFrom('consent').selectAll().execute()).toHaveLength(1)
  })

  test('has expired: photos online are taken down, print and press are past', async () => {
    const { id } = await citizen()
    const consentId = await addConsent(bench.db, id, { validUntil: '2026-11-18' })
    for (const channel of ['website', 'print', 'press', 'instagram'] as const)
      await addPublishedPhoto(bench.db, [id], channel)
    await addHandOut(bench.db, await addPhotoOf(bench.db, [id]), 'linkedin-page')
    expect(await watch()).toBe(1)
    expect(await openTakeDownLines(bench.db)).toEqual([
      `handed out linkedin-page comms ${due}`,
      `published instagram comms ${due}`,
      `published website comms ${due}`,
    ])
    const events = await bench.db
      .selectFrom('consentEvent')
      .select(['consentId', 'kind', 'by'])
      .orderBy('sequence')
      .execute()
    expect(events).toEqual([{ consentId, kind: 'expired', by: 'system' }])
    await expectNothingMore()
  })

  test('several of them are one mail to comms a day', async () => {
    for (const day of ['2026-12-01', '2026-12-18', '2026-11-01']) {
      const { id } = await addDepictedPerson(bench.db)
      await addConsent(bench.db, id, { validUntil: day })
    }
    expect(await watch()).toBe(3)
    const mails = await bench.db.selectFrom('mail').select(['template', 'params']).execute()
    expect(mails).toEqual([
      {
        template: 'consents-expiring',
        params: {
          notices: [
            { kind: 'expired', count: 1 },
            { kind: 'expires-14', count: 1 },
            { kind: 'expires-30', count: 1 },
          ],
        },
      },
    ])
  })
})

describe('birthdays', () => {
  test('18: the parents’ consent no longer counts, photos online are taken down', async () => {
    const { child, mother, father } = await aFamily(bench.db, { bornOn: '2008-11-19' })
    await addConsent(bench.db, child.id, { signers: [mother, father] })
    await addPublishedPhoto(bench.db, [child.id], 'website')
    expect(await watch()).toBe(1)
    expect(await noticeKinds()).toEqual(['turns-18'])
    expect(await openTakeDownLines(bench.db)).toEqual([`published website comms ${due}`])
    const takeDown = await bench.db.selectFrom('takeDown').select('cause').execute()
    expect(takeDown).toEqual([{ cause: 'came-of-age' }])
    await expectNothingMore()
  })

  test('14 and 16 are told, and nothing is taken down by itself', async () => {
    for (const bornOn of ['2012-11-19', '2010-11-19']) {
      const { child, mother, father } = await aFamily(bench.db, { bornOn })
      await addConsent(bench.db, child.id, { signers: [mother, father] })
      await addPublishedPhoto(bench.db, [child.id], 'website')
    }
    expect(await watch()).toBe(2)
    expect(await noticeKinds()).toEqual(['turns-14', 'turns-16'])
    expect(await openTakeDownLines(bench.db)).toEqual([])
    await expectNothingMore()
  })
})

describe('an employee whose first day away has come', () => {
  test('is seen in the morning', async () => {
    const { id } = await addDepictedPerson(bench.db, { leftOn: '2026-11-19' })
    await addConsent(bench.db, id, { endsWithEmployment: true })
    expect(await watch()).toBe(1)
    expect(await noticeKinds()).toEqual(['left'])
    await expectNothingMore()
  })
})

describe('a text that was replaced', () => {
  test('is told for everybody who agreed to the old one, if it asks for a renewal', async () => {
    const { id } = await citizen()
    await addConsent(bench.db, id)
    await addConsentText(bench.db)
    const words = { titleDe: 'a', titleEn: 'a', bodyDe: 'a', bodyEn: 'a', bodyPlain: 'a' }
    const version = { id: newId(), key: 'employee', ...words, publishedAt: TEST_NOW.toString() } as const
    await bench.db
      .insertInto('consentText')
      .values({ ...version, version: 2, renewal: false })
      .execute()
    expect(await watch()).toBe(0)
    await bench.db
      .insertInto('consentText')
      .values({ ...version, id: newId(), version: 3, renewal: true })
      .execute()
    expect(await watch()).toBe(1)
    expect(await noticeKinds()).toEqual(['text-replaced'])
    await expectNothingMore()
  })
})

describe('take-downs that are due', () => {
  async function ofJana() {
    const jana = await anAmbassador(bench.db, { email: 'jana@stadt.example' })
    const { id: personId } = await addDepictedPerson(bench.db)
    for (const _ of [1, 2]) await addTakeDown(bench.db, personId, { assignee: jana.accountId })
    return jana
  }

  test('are reminded of on their day, in one mail', async () => {
    await ofJana()
    expect(await watch('2026-11-23T06:00:00Z')).toBe(0)
    expect(await watch('2026-11-24T06:00:00Z')).toBe(2)
    expect(await mailLines(bench.db)).toEqual(['take-down-reminder jana@stadt.example'])
    await expectNothingMore('2026-11-24T06:00:00Z')
  })

  test('are told to comms one working day later, in one mail', async () => {
    await ofJana()
    await watch('2026-11-24T06:00:00Z')
    expect(await watch('2026-11-25T06:00:00Z')).toBe(2)
    expect(await mailLines(bench.db)).toEqual([
      'take-down-escalated presse@stadt.example',
      'take-down-reminder jana@stadt.example',
    ])
    await expectNothingMore('2026-11-25T06:00:00Z')
  })

  test('over a weekend are not told before Monday', async () => {
    const { id: personId } = await addDepictedPerson(bench.db)
    await addTakeDown(bench.db, personId, { dueOn: '2026-11-20' })
    expect(await watch('2026-11-22T06:00:00Z')).toBe(0)
    expect(await watch('2026-11-23T06:00:00Z')).toBe(1)
  })

  test('of somebody whose account is closed become those of comms', async () => {
    const jana = await ofJana()
    const closed = { deactivatedAt: TEST_NOW.toString() }
    await bench.db.updateTable('account').set(closed).where('id', '=', jana.accountId).execute()
    expect(await watch()).toBe(2)
    expect(await openTakeDownLines(bench.db)).toEqual([
      `published website comms ${due}`,
      `published website comms ${due}`,
    ])
    await expectNothingMore()
  })
})

describe('somebody named only after they had withdrawn', () => {
  test('is seen in the morning: what is published is taken down', async () => {
    const { id } = await citizen()
    const consentId = await addConsent(bench.db, id)
    const { photoId } = await addPublishedPhoto(bench.db, [], 'website')
    await withdrawConsent(bench.ctx(), { consentId, channels: 'all', by: { kind: 'person' } })
    expect(await openTakeDownLines(bench.db)).toEqual([])
    await addFace(bench.db, photoId, { personId: id })
    expect(await watch()).toBe(1)
    expect(await openTakeDownLines(bench.db)).toEqual([`published website comms ${due}`])
    await expectNothingMore()
  })

  test('whoever has the photo is asked about it, once', async () => {
    const { id } = await citizen()
    const consentId = await addConsent(bench.db, id)
    const photoId = await addPhotoOf(bench.db, [])
    await addHandOut(bench.db, photoId, 'website')
    await withdrawConsent(bench.ctx(), { consentId, channels: 'all', by: { kind: 'person' } })
    await addFace(bench.db, photoId, { personId: id })
    expect(await watch()).toBe(1)
    expect(await openTakeDownLines(bench.db)).toEqual([`handed out website comms ${due}`])
    await expectNothingMore()
  })
})

describe('notices', () => {
  test('are settled by comms, once, and leave the list', async () => {
    const { id } = await citizen()
    const consentId = await addConsent(bench.db, id, { validUntil: '2026-12-01' })
    await watch()
    const comms = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    expect(await countNotices(comms)).toBe(1)
    expect(await settleNotice(comms, { consentId, kind: 'expires-14' })).toBe(true)
    expect(await settleNotice(comms, { consentId, kind: 'expires-14' })).toBe(false)
    expect(await settleNotice(comms, { consentId: 'unsinn', kind: 'expires-14' })).toBe(false)
    expect(await listNotices(comms)).toEqual([])
    await expectNothingMore()
  })
})

test('a renewal that is asked for stays an ask: nothing is covered by it', async () => {
  const { id } = await citizen()
  const consentId = await addConsent(bench.db, id, { validUntil: '2026-12-01' })
  await watch()
  const asked = await bench.db
    .selectFrom('consent')
    .select('id')
    .where('id', '<>', consentId)
    .executeTakeFirstOrThrow()
  // It was sent this morning: asking again on the same day sends nothing.
  expect(await askByLink(bench.ctx(), asked.id)).toEqual({ ok: true, value: 0 })
})
