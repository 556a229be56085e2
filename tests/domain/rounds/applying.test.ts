import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { perNetwork } from '#app/domain/rounds/applying/mail-quota.rules.ts'
import {
  closeRound,
  confirmApplication,
  readOwnApplication,
  withdrawApplication,
} from '#app/domain/rounds/rounds.server.ts'
import { mailsTo } from '#tests/support/ambassadors.ts'
import { openTestDatabase, TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import {
  aConfirmedApplication,
  anApplicationInput,
  applicationsOf,
  applyTo,
  aQuestion,
  aRound,
  mailsToAddress,
  ROUND_KEY,
  tokenOf,
} from '#tests/support/rounds.ts'

const bench = useTestBench()
const email = 'mona.neu@stadt.example'
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })
const visitor = (now = TEST_NOW) => bench.ctx({ actor: { kind: 'visitor' as const }, now })

async function anOpenCall(given: Parameters<typeof aRound>[1] = {}) {
  const round = await aRound(bench.db, given)
  return { ...round, departmentId: await aDepartment(bench.db) }
}

/** Somebody's newest application. */
async function newest(address = email) {
  const application = (await applicationsOf(bench.db, address)).at(-1)
  if (!application) throw new Error('nobody applied')
  return application
}

const confirm = (id: string, now = TEST_NOW) => confirmApplication(visitor(now), ROUND_KEY, tokenOf(id))
const read = (id: string, now = TEST_NOW) => readOwnApplication(visitor(now), ROUND_KEY, tokenOf(id))
const templates = async (address = email) =>
  (await mailsToAddress(bench.db, address)).map(({ template }) => template)

describe('applying', () => {
  test('stores what was typed and sends one link, valid for seven days', async () => {
    const { id: roundId, slug, departmentId } = await anOpenCall()
    const question = await aQuestion(bench.db, roundId, 1)
    const input = anApplicationInput(departmentId, { worries: 'Die Zeit.', answers: { [question]: 'Ja.' } })
    expect(await applyTo(visitor(), slug, input)).toEqual({ ok: true, value: undefined })
    const application = await newest()
    expect(application).toMatchObject({
      ...{ roundId, email, departmentId, name: 'Mona Neu', linkedin: 'not-yet', worries: 'Die Zeit.' },
      ...{ confirmedAt: null, decision: null, selfDescription: null },
    })
    expect(await mailsToAddress(bench.db, email)).toEqual([
      {
        template: 'application-confirm',
        params: { applicationId: application.id, round: 'Wer erzählt mit?', expires: later(7).toString() },
        recipientName: email,
        confidential: true,
      },
    ])
    const shown = await read(application.id)
    expect(shown).toMatchObject({
      value: { state: 'unconfirmed', answers: [{ question: 'Frage 1?', answer: 'Ja.' }] },
    })
  })

  test('says nothing to a stranger that somebody else typed in', async () => {
    const { slug, departmentId } = await anOpenCall()
    const name = 'Gewonnen! www.boese.example'
    await applyTo(visitor(), slug, anApplicationInput(departmentId, { name, motivation: name }))
    expect(JSON.stringify(await mailsToAddress(bench.db, email))).not.toContain('boese')
  })

  test.each([
    [{ opensOn: '2026-11-20' }, 'not-open'],
    [{ closesOn: '2026-11-18' }, 'not-open'],
    [{ closedAt: '2026-11-18T08:00:00Z' }, 'not-open'],
  ])('is not possible for a call with %j', async (given, reason) => {
    const { slug, departmentId } = await anOpenCall(given)
    expect(await applyTo(visitor(), slug, anApplicationInput(departmentId))).toEqual({ ok: false, reason })
    expect(await applicationsOf(bench.db, email)).toEqual([])
  })

  test.each(['2026-11-30T22:59:00Z', '2026-10-31T23:00:00Z'])('is possible at %s, in Berlin', async now => {
    const { slug, departmentId } = await anOpenCall()
    const at = TEST_NOW.add(TEST_NOW.until(now))
    expect((await applyTo(visitor(at), slug, anApplicationInput(departmentId))).ok).toBe(true)
  })

  test('refuses an unknown or retired department and an unknown call', async () => {
    const { slug, departmentId } = await anOpenCall()
    const refused = { ok: false, reason: 'unknown-department' }
    expect(await applyTo(visitor(), slug, anApplicationInput(newId()))).toEqual(refused)
    await bench.db.updateTable('department').set({ retiredAt: TEST_NOW.toString() }).execute()
    expect(await applyTo(visitor(), slug, anApplicationInput(departmentId))).toEqual(refused)
    expect(await applyTo(visitor(), 'gibt-es-nicht', anApplicationInput(departmentId))).toEqual({
      ok: false,
      reason: 'unknown-round',
    })
    expect(await templates()).toEqual([])
  })

  test('looks the same to a program that fills in everything, and does nothing', async () => {
    const { slug, departmentId } = await anOpenCall()
    const input = anApplicationInput(departmentId, { website: 'https://boese.example' })
    expect(await applyTo(visitor(), slug, input)).toEqual({ ok: true, value: undefined })
    expect(await applicationsOf(bench.db, email)).toEqual([])
    expect(await templates()).toEqual([])
  })
})

describe('a mailbox is not flooded', () => {
  test('three mails a day to one address, whatever its case and wherever from; the answer is the same', async () => {
    const { slug, departmentId } = await anOpenCall()
    for (const [index, address] of [email, 'MONA.NEU@stadt.example', email, email, email].entries()) {
      const input = anApplicationInput(departmentId, { email: address })
      expect(await applyTo(visitor(), slug, input, `192.0.2.${index}`)).toEqual({
        ok: true,
        value: undefined,
      })
    }
    const { count } = await bench.db
      .selectFrom('mail')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(3)
    await applyTo(visitor(later(1).add({ seconds: 1 })), slug, anApplicationInput(departmentId))
    expect(await templates()).toHaveLength(3)
  })

  test('four hundred from one place in the network, then it says so and stores nothing', async () => {
    const { slug, departmentId } = await anOpenCall()
    for (const address of ['one@stadt.example', 'two@stadt.example']) {
      const input = anApplicationInput(departmentId, { email: address })
      expect((await applyTo(visitor(), slug, input)).ok).toBe(true)
    }
    // What both have in common is the place they came from.
    const noted = await bench.db.selectFrom('signInAttempt').select('subject').execute()
    const place = noted.find(({ subject }, index) => noted.findIndex(row => row.subject === subject) < index)
    const asked = { subject: place?.subject ?? '', at: TEST_NOW.toString() }
    await bench.db
      .insertInto('signInAttempt')
      .values(Array.from({ length: perNetwork - noted.length / 2 }, () => asked))
      .execute()
    const input = anApplicationInput(departmentId)
    expect(await applyTo(visitor(), slug, input)).toEqual({ ok: false, reason: 'too-many' })
    expect(await applicationsOf(bench.db, email)).toEqual([])
    expect((await applyTo(visitor(), slug, input, '192.0.2.2')).ok).toBe(true)
  })

  test('without storing an address for it', async () => {
    const { slug, departmentId } = await anOpenCall()
    await applyTo(visitor(), slug, anApplicationInput(departmentId))
    const noted = await bench.db.selectFrom('signInAttempt').select('subject').execute()
    expect(noted).toHaveLength(2)
    for (const { subject } of noted) expect(subject).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the same person again', () => {
  test('before confirming gets another link; the one they confirm counts, the rest is deleted', async () => {
    const { slug, departmentId } = await anOpenCall()
    await applyTo(visitor(), slug, anApplicationInput(departmentId, { motivation: 'Erster Versuch.' }))
    const now = TEST_NOW.add({ hours: 1 })
    const upper = 'Mona.Neu@Stadt.example'
    await applyTo(visitor(now), slug, anApplicationInput(departmentId, { email: upper }))
    const [first, second] = [await newest(), await newest(upper)]
    expect(await confirm(second.id, now)).toEqual({ ok: true, value: undefined })
    expect(await confirm(first.id, now)).toEqual({ ok: false, reason: 'unknown' })
    expect(await applicationsOf(bench.db, email)).toEqual([])
  })

  test('after confirming is told by mail, in another case too; there is no second application', async () => {
    const { slug, departmentId } = await anOpenCall()
    const id = await aConfirmedApplication(visitor(), slug, anApplicationInput(departmentId))
    const again = anApplicationInput(departmentId, { email: 'MONA.NEU@STADT.EXAMPLE', name: 'Wer anders' })
    expect(await applyTo(visitor(), slug, again)).toEqual({ ok: true, value: undefined })
    const mails = await mailsToAddress(bench.db, email)
    expect(mails.map(({ template }) => template)).toEqual(['application-confirm', 'application-known'])
    expect(mails[1]).toMatchObject({
      params: { applicationId: id, round: 'Wer erzählt mit?' },
      recipientName: 'Mona Neu',
    })
    const { count } = await bench.db
      .selectFrom('application')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(1)
  })

  test('who takes part already is told by mail and not on the screen', async () => {
    const { slug, departmentId } = await anOpenCall()
    const jana = await anAmbassador(bench.db, { email: 'Jana@stadt.example' })
    const input = anApplicationInput(departmentId, { email: 'jana@Stadt.example' })
    expect(await applyTo(visitor(), slug, input)).toEqual({ ok: true, value: undefined })
    expect(await mailsTo(bench.db, jana.accountId)).toEqual(['application-ambassador'])
    expect(await applicationsOf(bench.db, input.email)).toEqual([])
  })

  test('who works on the programme and does not take part applies like everybody', async () => {
    const { slug, departmentId } = await anOpenCall()
    const hr = await anAccount(bench.db, ['hr'], { email })
    await applyTo(visitor(), slug, anApplicationInput(departmentId))
    expect(await templates()).toEqual(['application-confirm'])
    expect(await mailsTo(bench.db, hr.accountId)).toEqual([])
  })
})

describe('the link in the mail', () => {
  async function waiting(given: Parameters<typeof aRound>[1] = {}) {
    const call = await anOpenCall(given)
    await applyTo(visitor(), call.slug, anApplicationInput(call.departmentId))
    return { ...call, applicationId: (await newest()).id }
  }

  test('opened confirms nothing', async () => {
    const { applicationId } = await waiting()
    for (let time = 0; time < 3; time += 1) await read(applicationId)
    expect((await newest()).confirmedAt).toBeNull()
  })

  test('used twice says that it was confirmed, and changes nothing', async () => {
    const { applicationId } = await waiting()
    expect((await confirm(applicationId)).ok).toBe(true)
    expect(await confirm(applicationId, later(1))).toEqual({ ok: false, reason: 'confirmed' })
    expect((await newest()).confirmedAt).toEqual(new Date(TEST_NOW.epochMilliseconds))
  })

  test('expires after seven days; a confirmed application can still be read', async () => {
    const { applicationId } = await waiting()
    expect(await confirm(applicationId, later(7))).toEqual({ ok: false, reason: 'expired' })
    expect(await read(applicationId, later(7))).toEqual({ ok: false, reason: 'expired' })
    await confirm(applicationId, later(6))
    expect(await read(applicationId, later(60))).toMatchObject({ value: { state: 'confirmed' } })
  })

  test('confirms after the end of the call what was sent before', async () => {
    const { id, applicationId } = await waiting()
    await closeRound(bench.ctx({ actor: await anAccount(bench.db, ['comms']) }), id)
    expect((await confirm(applicationId)).ok).toBe(true)
  })

  test.each(['kein-echter-link', tokenOf(newId()), `${newId()}.falsch`, ''])('%s is unknown', async token => {
    const unknown = { ok: false, reason: 'unknown' }
    expect(await readOwnApplication(visitor(), ROUND_KEY, token)).toEqual(unknown)
    expect(await confirmApplication(visitor(), ROUND_KEY, token)).toEqual(unknown)
    expect(await withdrawApplication(visitor(), ROUND_KEY, token)).toEqual(unknown)
  })

  test('withdraws: what stood there is gone, twice is fine, and one may apply again', async () => {
    const { slug, departmentId, applicationId } = await waiting()
    await confirm(applicationId)
    const withdraw = () => withdrawApplication(visitor(), ROUND_KEY, tokenOf(applicationId))
    expect(await withdraw()).toEqual({ ok: true, value: undefined })
    expect(await withdraw()).toEqual({ ok: true, value: undefined })
    const row = await bench.db.selectFrom('application').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: '', email: '', job: '', motivation: '', worries: null })
    expect(await read(applicationId)).toEqual({ ok: false, reason: 'withdrawn' })
    expect(await mailsToAddress(bench.db, email)).toEqual([])
    expect(await confirm(applicationId)).toEqual({ ok: false, reason: 'withdrawn' })
    await aConfirmedApplication(visitor(), slug, anApplicationInput(departmentId))
  })
})

describe('what people say about themselves', () => {
  const about = { age: '30-39', linkedin: 'none' } as const
  const counters = () =>
    bench.db
      .selectFrom('selfDescriptionCount')
      .select(['aspect', 'answer', 'people'])
      .orderBy('aspect')
      .orderBy('answer')
      .execute()

  test('becomes counters with the confirmation and leaves the application for good', async () => {
    const { slug, departmentId } = await anOpenCall()
    await applyTo(visitor(), slug, anApplicationInput(departmentId, { about }))
    expect((await newest()).selfDescription).toEqual(about)
    expect(await counters()).toEqual([])
    const { id } = await newest()
    expect(JSON.stringify(await read(id))).not.toContain('30-39')
    await confirm(id)
    await confirm(id)
    expect((await newest()).selfDescription).toBeNull()
    await aConfirmedApplication(
      visitor(),
      slug,
      anApplicationInput(departmentId, { email: 'omar@stadt.example', about: { age: '30-39' } }),
    )
    expect(await counters()).toEqual([
      { aspect: 'age', answer: '30-39', people: 2 },
      { aspect: 'linkedin', answer: 'none', people: 1 },
    ])
  })

  test.each([{ selfDescription: false }, { reopenedAt: '2026-11-10T08:00:00Z' }])(
    'is not even stored by a call with %j',
    async given => {
      const { slug, departmentId } = await anOpenCall(given)
      await applyTo(visitor(), slug, anApplicationInput(departmentId, { about }))
      expect((await newest()).selfDescription).toBeNull()
    },
  )

  test('is deleted uncounted when it is confirmed after the end: totals that are shown do not move', async () => {
    const { slug, departmentId } = await anOpenCall({ closesOn: '2026-11-19' })
    await applyTo(visitor(), slug, anApplicationInput(departmentId, { about }))
    expect((await confirm((await newest()).id, later(1))).ok).toBe(true)
    expect((await newest()).selfDescription).toBeNull()
    expect(await counters()).toEqual([])
  })
})

describe('two confirmations at the same time', () => {
  test('of one person with two links: one application, counted once', async () => {
    const database = await openTestDatabase()
    try {
      const ctx = { ...visitor(), db: database.db }
      const { slug } = await aRound(database.db)
      const input = anApplicationInput(await aDepartment(database.db), { about: { age: '30-39' } })
      await applyTo(ctx, slug, input)
      await applyTo(ctx, slug, input)
      const ids = (await applicationsOf(database.db, email)).map(({ id }) => id)
      expect(ids).toHaveLength(2)
      const answers = await Promise.all(ids.map(id => confirmApplication(ctx, ROUND_KEY, tokenOf(id))))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await applicationsOf(database.db, email)).toHaveLength(1)
      const counted = await database.db.selectFrom('selfDescriptionCount').select('people').execute()
      expect(counted).toEqual([{ people: 1 }])
    } finally {
      await database.close()
    }
  })
})
