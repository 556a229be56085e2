import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Choice, Decision } from '#app/domain/rounds/choosing/decision.rules.ts'
import {
  closeRound,
  decideOnApplications,
  deleteOldApplications,
  listUndecided,
  readApplication,
  readChoice,
  readOwnApplication,
  withdrawApplication,
} from '#app/domain/rounds/rounds.server.ts'
import type { Db } from '#db/open.ts'
import { auditOf, mailsTo, membershipsOf, openPasswordLinks, spellsOf } from '#tests/support/ambassadors.ts'
import { openTestDatabase, TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import {
  aConfirmedApplication,
  anApplicationInput,
  aRound,
  mailsToAddress,
  ROUND_KEY,
  tokenOf,
} from '#tests/support/rounds.ts'

const bench = useTestBench()
const texts = { accepted: 'Ja, [Name].', waiting: 'Noch nicht, [Name].', declined: 'Nein, [Name].' }
const NEXT_DAY = TEST_NOW.add({ hours: 24 })
const email = 'mona.neu@stadt.example'

async function comms(now = NEXT_DAY, db: Db = bench.db) {
  return { ...bench.ctx({ actor: await anAccount(db, ['comms']), now }), db }
}

type Wish = [id: string, wanted: Decision, seen?: Decision | null]
const save = (
  ctx: Ctx<AccountActor>,
  roundId: string,
  wishes: Wish[],
  change: Partial<typeof texts> = {},
) => {
  const choices = wishes.map(([id, wanted, seen = null]): Choice => ({ id, wanted, seen }))
  return decideOnApplications(ctx, roundId, { ...texts, ...change, choices })
}
const saved = (accepted: number, waiting = 0, declined = 0) => ({
  ok: true,
  value: { kind: 'saved', counts: { accepted, waiting, declined } },
})

async function aCallWith(names: readonly string[], db: Db = bench.db) {
  const round = await aRound(db)
  const departmentId = await aDepartment(db, `Kita ${newId().slice(0, 6)}`)
  const ids: string[] = []
  for (const name of names) {
    const address = `${name.toLowerCase()}@stadt.example`
    const input = anApplicationInput(departmentId, { name, email: address })
    ids.push(await aConfirmedApplication({ ...bench.ctx(), db }, round.slug, input))
  }
  const [first = '', second = '', third = ''] = ids
  return { ...round, departmentId, ids, first, second, third }
}

const decisionOf = async (id: string, db: Db = bench.db) =>
  db
    .selectFrom('application')
    .select(['decision', 'decidedBy', 'ambassadorId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

describe('one save', () => {
  test('decides about everybody and writes one mail to each, with their name', async () => {
    const { id, first, second, third } = await aCallWith(['Ada', 'Ben', 'Cem'])
    const ctx = await comms()
    expect(
      await save(ctx, id, [
        [first, 'accepted'],
        [second, 'waiting'],
        [third, 'declined'],
      ]),
    ).toEqual(saved(1, 1, 1))
    const newest = async (address: string) => (await mailsToAddress(bench.db, address)).at(-1)
    expect(await newest('ben@stadt.example')).toMatchObject({
      template: 'application-waiting',
      params: { text: 'Noch nicht, Ben.', applicationId: second },
      recipientName: 'Ben',
    })
    expect(await newest('cem@stadt.example')).toMatchObject({
      template: 'application-declined',
      params: { text: 'Nein, Cem.', applicationId: third },
    })
    expect(await decisionOf(third)).toMatchObject({ decision: 'declined', decidedBy: ctx.actor.accountId })
    expect(await auditOf(bench.db, id)).toMatchObject([
      { action: 'round.applications-decided', detail: { accepted: 1, waiting: 1, declined: 1 } },
    ])
  })

  test('takes on whoever is accepted: account, department, applied and then invited, one mail with a link', async () => {
    const { id, first, departmentId } = await aCallWith(['Ada'])
    const ctx = await comms()
    await save(ctx, id, [[first, 'accepted']])
    const { ambassadorId } = await decisionOf(first)
    const account = await bench.db
      .selectFrom('account')
      .select(['id', 'name', 'email'])
      .where('email', '=', 'ada@stadt.example')
      .executeTakeFirstOrThrow()
    expect(account.name).toBe('Ada')
    expect(await spellsOf(bench.db, ambassadorId ?? '')).toEqual([
      'applied 2026-11-19 – 2026-11-20',
      'invited 2026-11-20 –',
    ])
    const department = await bench.db
      .selectFrom('department')
      .select('name')
      .where('id', '=', departmentId)
      .executeTakeFirstOrThrow()
    expect(await membershipsOf(bench.db, ambassadorId ?? '')).toEqual([`${department.name} 2026-11-19 –`])
    expect(await mailsTo(bench.db, account.id)).toEqual(['application-accepted'])
    const now = NEXT_DAY.add({ hours: 24 * 13 })
    expect((await openPasswordLinks({ db: bench.db, now }, account.id)).map(({ ok }) => ok)).toEqual([true])
    expect(await readOwnApplication(ctx, ROUND_KEY, tokenOf(first))).toMatchObject({
      value: { decision: 'accepted' },
    })
    expect(await withdrawApplication(ctx, ROUND_KEY, tokenOf(first))).toEqual({
      ok: false,
      reason: 'already-accepted',
    })
  })

  test('on the day of the confirmation leaves one state: invited', async () => {
    const { id, first } = await aCallWith(['Ada'])
    await save(await comms(TEST_NOW), id, [[first, 'accepted']])
    const { ambassadorId } = await decisionOf(first)
    expect(await spellsOf(bench.db, ambassadorId ?? '')).toEqual(['invited 2026-11-19 –'])
  })

  test('again sends nothing again', async () => {
    const { id, first, second } = await aCallWith(['Ada', 'Ben'])
    const ctx = await comms()
    const wishes: Wish[] = [
      [first, 'accepted'],
      [second, 'declined'],
    ]
    await save(ctx, id, wishes)
    expect(await save(ctx, id, wishes)).toEqual(saved(0))
    expect(await mailsToAddress(bench.db, 'ben@stadt.example')).toHaveLength(2)
    expect(await auditOf(bench.db, id)).toHaveLength(1)
  })

  test('of nobody saves nothing', async () => {
    const { id } = await aCallWith([])
    expect(await save(await comms(), id, [])).toEqual(saved(0))
    expect(await auditOf(bench.db, id)).toEqual([])
  })

  test('later takes somebody off the waiting list', async () => {
    const { id, first } = await aCallWith(['Ada'])
    const ctx = await comms()
    await save(ctx, id, [[first, 'waiting']])
    expect(await save(ctx, id, [[first, 'accepted', 'waiting']])).toEqual(saved(1))
    expect((await decisionOf(first)).decision).toBe('accepted')
  })

  test('without a text that is needed sends nothing; texts of other kinds may be empty', async () => {
    const { id, first } = await aCallWith(['Ada'])
    const ctx = await comms()
    expect(await save(ctx, id, [[first, 'declined']], { declined: '' })).toEqual({
      ok: true,
      value: { kind: 'text-missing', decisions: ['declined'] },
    })
    expect((await decisionOf(first)).decision).toBeNull()
    expect(await save(ctx, id, [[first, 'declined']], { accepted: '', waiting: '' })).toEqual(saved(0, 0, 1))
  })
})

describe('all of it or nothing', () => {
  test('when somebody takes part already, or their department is gone', async () => {
    const { id, first, second, third } = await aCallWith(['Ada', 'Ben', 'Cem'])
    await anAmbassador(bench.db, { email: 'BEN@stadt.example' })
    const gone = await aDepartment(bench.db)
    await bench.db.updateTable('application').set({ departmentId: gone }).where('id', '=', third).execute()
    await bench.db
      .updateTable('department')
      .set({ retiredAt: TEST_NOW.toString() })
      .where('id', '=', gone)
      .execute()
    const outcome = await save(await comms(), id, [
      [first, 'accepted'],
      [second, 'accepted'],
      [third, 'accepted'],
    ])
    expect(outcome).toEqual({
      ok: true,
      value: {
        kind: 'hindered',
        people: [
          { name: 'Ben', reason: 'email-taken' },
          { name: 'Cem', reason: 'unknown-department' },
        ],
      },
    })
    expect((await decisionOf(first)).decision).toBeNull()
  })

  test('when somebody else was faster about one of them', async () => {
    const { id, first, second } = await aCallWith(['Ada', 'Ben'])
    await save(await comms(), id, [[first, 'accepted']])
    expect(
      await save(await comms(), id, [
        [first, 'declined'],
        [second, 'accepted'],
      ]),
    ).toEqual({
      ok: true,
      value: { kind: 'changed-meanwhile', applicationIds: [first] },
    })
    expect((await decisionOf(first)).decision).toBe('accepted')
    expect((await decisionOf(second)).decision).toBeNull()
  })

  test('two people at the same time: one account, one mail, the second is told', async () => {
    const database = await openTestDatabase()
    try {
      const { id, first } = await aCallWith(['Ada'], database.db)
      const [one, other] = [await comms(NEXT_DAY, database.db), await comms(NEXT_DAY, database.db)]
      const outcomes = await Promise.all([
        save(one, id, [[first, 'accepted']]),
        save(other, id, [[first, 'declined']]),
      ])
      const kinds = outcomes.map(outcome => (outcome.ok ? outcome.value.kind : outcome.reason))
      expect(kinds.toSorted()).toEqual(['changed-meanwhile', 'saved'])
      const mails = await database.db
        .selectFrom('mail')
        .select('template')
        .where('template', '!=', 'application-confirm')
        .execute()
      expect(mails).toHaveLength(1)
    } finally {
      await database.close()
    }
  })

  test('an application of another call, unconfirmed or withdrawn, is out of reach', async () => {
    const [mine, other] = [await aCallWith([]), await aCallWith(['Ada', 'Ben'])]
    await bench.db
      .updateTable('application')
      .set({ confirmedAt: null })
      .where('id', '=', other.second)
      .execute()
    await withdrawApplication(bench.ctx(), ROUND_KEY, tokenOf(other.first))
    const ctx = await comms()
    for (const roundId of [mine.id, other.id]) {
      expect(
        await save(ctx, roundId, [
          [other.first, 'accepted'],
          [other.second, 'declined'],
        ]),
      ).toEqual({
        ok: true,
        value: { kind: 'changed-meanwhile', applicationIds: [other.first, other.second] },
      })
    }
    expect(await save(ctx, newId(), [])).toEqual({ ok: false, reason: 'unknown-round' })
    expect(await save(ctx, 'egal', [])).toEqual({ ok: false, reason: 'unknown-round' })
  })
})

describe('the choosing screen', () => {
  test('shows the departments with their numbers, what is missing, and people by department', async () => {
    const { id, first, departmentId } = await aCallWith(['Ada', 'Ben'])
    const empty = await aDepartment(bench.db, 'Archiv')
    const busy = await aDepartment(bench.db, 'Bäder')
    await anAmbassador(bench.db, { departmentId: busy })
    await anAmbassador(bench.db, { departmentId: empty, state: 'paused' })
    const ctx = await comms()
    await save(ctx, id, [[first, 'accepted']])
    const choice = await readChoice(ctx, id)
    const line = (of: string) => choice?.matrix.find(each => each.departmentId === of)
    expect(line(departmentId)).toMatchObject({ applied: 2, chosen: 1, active: 0 })
    expect(line(busy)).toMatchObject({ applied: 0, chosen: 0, active: 1 })
    expect(choice?.missing.map(({ name }) => name)).toEqual(['Archiv'])
    expect(choice?.groups.map(group => group.applications.map(({ name }) => name))).toEqual([['Ada', 'Ben']])
    expect(await readChoice(ctx, newId())).toBeUndefined()
  })

  test('shows totals of self-descriptions only after the end, and only from k people on', async () => {
    const { id, slug, departmentId } = await aCallWith([])
    for (let count = 0; count < 5; count += 1) {
      const about = { age: '30-39', career: count < 2 ? 'leading' : undefined } as const
      const person = anApplicationInput(departmentId, { email: `p${count}@stadt.example`, about })
      await aConfirmedApplication(bench.ctx(), slug, person)
    }
    const ctx = await comms(TEST_NOW)
    expect((await readChoice(ctx, id))?.self).toEqual({ k: 5, totals: null })
    await closeRound(ctx, id)
    expect((await readChoice(ctx, id))?.self.totals?.map(({ aspect, people }) => [aspect, people])).toEqual([
      ['age', 5],
    ])
  })

  test('opens one application in full, and never one of another call', async () => {
    const [mine, other] = [await aCallWith(['Ada']), await aCallWith([])]
    const ctx = await comms()
    expect(await readApplication(ctx, mine.id, mine.first)).toMatchObject({ name: 'Ada', answers: [] })
    expect(await readApplication(ctx, other.id, mine.first)).toBeUndefined()
    expect(await readApplication(ctx, mine.id, 'egal')).toBeUndefined()
  })

  test('is announced while somebody waits for a decision', async () => {
    const { id, first, second } = await aCallWith(['Ada', 'Ben'])
    const ctx = await comms()
    expect(await listUndecided(ctx)).toEqual([{ roundId: id, count: 2 }])
    await save(ctx, id, [
      [first, 'waiting'],
      [second, 'declined'],
    ])
    expect(await listUndecided(ctx)).toEqual([])
  })
})

describe('a large city', () => {
  test('seventy applications, sixteen chosen in one save: each person gets exactly one answer', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `Person${index}`)
    const { id, ids } = await aCallWith(names)
    const wishes = ids.map((each, index): Wish => [each, index < 16 ? 'accepted' : 'declined'])
    const ctx = await comms()
    expect(await save(ctx, id, wishes)).toEqual(saved(16, 0, 54))
    expect(await save(ctx, id, wishes)).toEqual(saved(0))
    const answers = await bench.db
      .selectFrom('mail')
      .leftJoin('account', 'account.id', 'mail.accountId')
      .select(['template', 'account.email', 'recipientEmail'])
      .where('template', 'in', ['application-accepted', 'application-declined'])
      .execute()
    expect(answers.filter(({ template }) => template === 'application-accepted')).toHaveLength(16)
    expect(new Set(answers.map(mail => mail.email ?? mail.recipientEmail)).size).toBe(70)
    const choice = await readChoice(ctx, id)
    expect(choice?.matrix.map(({ applied, chosen }) => [applied, chosen])).toEqual([[70, 16]])
  })

  test('who was accepted stays an ambassador when the applications are deleted', async () => {
    const { id, first } = await aCallWith(['Ada'])
    await save(await comms(), id, [[first, 'accepted']])
    expect(await deleteOldApplications({ db: bench.db, now: TEST_NOW.add({ hours: 24 * 300 }) })).toBe(1)
    expect(await bench.db.selectFrom('ambassador').select('id').execute()).toHaveLength(1)
  })
})

describe('somebody who works on the programme', () => {
  test('keeps their account, takes part as well, and is led to where they accept', async () => {
    const hr = await anAccount(bench.db, ['hr'], { email, passwordHash: 'x' })
    const { id, slug, departmentId } = await aCallWith([])
    const input = anApplicationInput(departmentId, { email: email.toUpperCase() })
    const applicationId = await aConfirmedApplication(bench.ctx(), slug, input)
    await save(await comms(), id, [[applicationId, 'accepted']])
    expect(await mailsTo(bench.db, hr.accountId)).toEqual(['application-accepted-staff'])
    const roles = await bench.db
      .selectFrom('accountRole')
      .select('role')
      .where('accountId', '=', hr.accountId)
      .orderBy('role')
      .execute()
    expect(roles.map(({ role }) => role)).toEqual(['ambassador', 'hr'])
  })
})
