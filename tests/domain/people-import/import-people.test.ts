import { describe, expect, test } from 'vitest'
import {
  confirmPeopleImport,
  discardPeopleImport,
  inviteAmbassador,
  previewPeopleImport,
  readPeopleImport,
  restartPeopleImport,
  storePeopleImport,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { retireDepartment } from '#app/domain/departments/departments.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { auditOf, membershipsOf, openPasswordLinks, spellsOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { queuedMailIds } from '#tests/support/nudges.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aListFile, aLongList, confirmed, invitedState, listIn, upload } from '#tests/support/people-lists.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms'], { name: 'Kim' }) })

/** A list with somebody new, somebody known in another case, and three wrong lines. */
async function aMixedList() {
  await aDepartment(bench.db, 'Kita')
  await anAmbassador(bench.db, { email: 'otto@stadt.example', state: 'left' })
  await anAccount(bench.db, ['hr'], { email: 'hr@stadt.example' })
  return aListFile([
    ['Mona Neu', 'mona@stadt.example', 'Kita'],
    ['Otto Alt', 'OTTO@stadt.example', 'Kita'],
    ['Ohne Bereich', 'ohne@stadt.example', 'Raumfahrt'],
    ['Mona Neu', 'Mona@Stadt.Example', 'Kita'],
    ['Petra Personal', 'hr@stadt.example', 'Kita'],
  ])
}

describe('the preview of a list', () => {
  test('says what every line would do, and invites nobody', async () => {
    const ctx = await comms()
    const file = await aMixedList()
    const before = await invitedState(bench.db)
    const list = await listIn(ctx, await upload(ctx, file), 'waiting')
    expect(list.counts).toEqual({ new: 1, known: 1, wrong: 3 })
    expect(list.sample).toMatchObject([{ line: 2, name: 'Mona Neu' }])
    expect(list.wrong.map(({ line, problem, sameAsLine }) => [line, problem, sameAsLine])).toEqual([
      [4, 'unknown-department', null],
      [5, 'twice', 2],
      [6, 'staff-account', null],
    ])
    expect(await invitedState(bench.db)).toEqual(before)
  })

  test('shows 25 wrong lines at a time', async () => {
    const ctx = await comms()
    const file = aLongList(35, 'Gibt es nicht')
    const id = await upload(ctx, file)
    const first = await listIn(ctx, id, 'waiting')
    expect(first.wrong).toHaveLength(25)
    expect(first.next).toBe(26)
    const rest = await readPeopleImport(ctx, id, 26)
    expect(rest).toMatchObject({ next: null, after: 26 })
    expect(rest && 'wrong' in rest && rest.wrong.map(({ line }) => line)).toEqual(
      Array.from({ length: 10 }, (_, index) => 27 + index),
    )
  })

  test('keeps no more of a line than anybody needs, and of a file name what can be stored', async () => {
    const ctx = await comms()
    const file = {
      ...aListFile([['x'.repeat(900_000), 'a@x.example', 'K']]),
      name: `a\u0000${'b'.repeat(999)}`,
    }
    const list = await listIn(ctx, await upload(ctx, file), 'waiting')
    expect(list.fileName).toBe(`a${'b'.repeat(249)}`)
    expect(list.wrong).toMatchObject([{ problem: 'name-too-long', name: 'x'.repeat(254) }])
  })

  test('is refused for a file that is no list, and nothing is kept', async () => {
    const bytes = new TextEncoder().encode('Name;Telefon\nA;1')
    expect(await previewPeopleImport(await comms(), { name: 'x.csv', bytes })).toMatchObject({
      reason: 'missing-column',
    })
    expect(await bench.db.selectFrom('peopleImport').selectAll().execute()).toEqual([])
  })

  test('is gone after a day, when it was discarded, and for an id that was never one', async () => {
    const ctx = await comms()
    const id = await upload(ctx, aLongList(2, 'Kita'))
    const later = { ...ctx, now: TEST_NOW.add({ hours: 24 }) }
    expect(await readPeopleImport(later, id)).toBeUndefined()
    expect(await confirmPeopleImport(later, id, { leaveOutWrong: true })).toMatchObject({
      reason: 'not-found',
    })
    expect(await discardPeopleImport(ctx, id)).toMatchObject({ ok: true })
    expect(await discardPeopleImport(ctx, id)).toMatchObject({ reason: 'not-found' })
    for (const strange of [id, newId(), 'liste']) {
      expect(await readPeopleImport(ctx, strange)).toBeUndefined()
      expect(await confirmPeopleImport(ctx, strange, { leaveOutWrong: true })).toMatchObject({
        reason: 'not-found',
      })
    }
    expect(await bench.db.selectFrom('peopleImportLine').selectAll().execute()).toEqual([])
  })
})

describe('confirming a list', () => {
  test('is possible with wrong lines only if somebody says to leave them out', async () => {
    const ctx = await comms()
    const id = await upload(ctx, await aMixedList())
    expect(await confirmPeopleImport(ctx, id, { leaveOutWrong: false })).toMatchObject({
      reason: 'wrong-lines',
    })
    expect(await confirmPeopleImport(ctx, id, { leaveOutWrong: true })).toMatchObject({ ok: true })
    expect(await listIn(ctx, id, 'running')).toMatchObject({ toInvite: 1, prepared: 0 })
  })

  test('with nobody new is not possible', async () => {
    const ctx = await comms()
    await anAmbassador(bench.db, { email: 'otto@stadt.example' })
    const id = await upload(ctx, aListFile([['Otto', 'otto@stadt.example', 'Kita']]))
    expect(await confirmPeopleImport(ctx, id, { leaveOutWrong: true })).toMatchObject({
      reason: 'nobody-new',
    })
  })

  test('twice, by two colleagues, puts one piece of work into the queue and is in the log once', async () => {
    await aDepartment(bench.db, 'Kita')
    const ctx = await comms()
    const id = await confirmed(ctx, aLongList(3, 'Kita'))
    expect(await confirmPeopleImport(await comms(), id, { leaveOutWrong: true })).toMatchObject({ ok: true })
    expect(await discardPeopleImport(ctx, id)).toMatchObject({ reason: 'not-found' })
    expect(await auditOf(bench.db, id)).toEqual([
      {
        action: 'people-import.confirmed',
        actorKind: 'account',
        actorId: ctx.actor.accountId,
        detail: { new: 3, known: 0, wrong: 0 },
      },
    ])
  })
})

describe('storing a confirmed list', () => {
  test('invites each new person as by hand: account, department, state, link, mail', async () => {
    const ctx = await comms()
    const id = await confirmed(ctx, await aMixedList())
    await storePeopleImport(bench.ctx(), id)
    expect(await listIn(ctx, id, 'done')).toMatchObject({ invited: 1, known: 1, leftOut: 3 })

    const mona = await bench.db
      .selectFrom('account')
      .innerJoin('ambassador', 'ambassador.accountId', 'account.id')
      .innerJoin('accountRole', 'accountRole.accountId', 'account.id')
      .select(['account.id', 'account.name', 'account.passwordHash', 'ambassador.id as ambassadorId', 'role'])
      .where('email', '=', 'mona@stadt.example')
      .executeTakeFirstOrThrow()
    expect(mona).toMatchObject({ name: 'Mona Neu', passwordHash: null, role: 'ambassador' })
    expect(await spellsOf(bench.db, mona.ambassadorId)).toEqual(['invited 2026-11-19 –'])
    expect(await membershipsOf(bench.db, mona.ambassadorId)).toEqual(['Kita 2026-11-19 –'])
    expect(await openPasswordLinks(bench.ctx(), mona.id)).toMatchObject([{ ok: true }])
    const mails = await bench.db.selectFrom('mail').selectAll().where('accountId', '=', mona.id).execute()
    expect(mails).toMatchObject([
      { template: 'invitation', confidential: false, state: 'queued', params: { inviter: 'Kim' } },
    ])
    expect(await queuedMailIds(bench.db)).toEqual(mails.map(({ id }) => id))
    expect((await auditOf(bench.db, id)).at(-1)).toMatchObject({
      action: 'people-import.stored',
      actorKind: 'system',
      detail: { invited: 1, known: 1, leftOut: 3 },
    })
  })

  test('again changes nothing: the queue may hand out its work twice', async () => {
    await aDepartment(bench.db, 'Kita')
    const ctx = await comms()
    const id = await confirmed(ctx, aLongList(1200, 'Kita'))
    await storePeopleImport(bench.ctx(), id)
    const after = await invitedState(bench.db)
    expect(after).toMatchObject({ accounts: 1201, ambassadors: 1200, memberships: 1200, spells: 1200 })
    expect(after).toMatchObject({ links: 1200, mails: 1200 })
    expect(new Set(await queuedMailIds(bench.db)).size).toBe(1200)
    await storePeopleImport(bench.ctx(), id)
    expect(await invitedState(bench.db)).toEqual(after)
    expect(await queuedMailIds(bench.db)).toHaveLength(1200)
  })

  test('leaves out who was invited, became staff, or lost their department in the meantime', async () => {
    const ctx = await comms()
    const kita = await aDepartment(bench.db, 'Kita')
    const bad = await aDepartment(bench.db, 'Bad')
    const file = aListFile([
      ['Mona', 'mona@stadt.example', 'Kita'],
      ['Ole', 'ole@stadt.example', 'Kita'],
      ['Ada', 'ada@stadt.example', 'Kita'],
      ['Rolf', 'rolf@stadt.example', 'Bad'],
    ])
    const id = await confirmed(ctx, file)
    await inviteAmbassador(ctx, { name: 'Mona', email: 'MONA@stadt.example', departmentId: kita })
    await anAccount(bench.db, ['hr'], { email: 'Ole@stadt.example' })
    await retireDepartment(ctx, bad)
    await storePeopleImport(bench.ctx(), id)
    const list = await listIn(ctx, id, 'done')
    expect(list).toMatchObject({ invited: 1, known: 1, leftOut: 2 })
    expect(list.wrong.map(({ name, problem }) => [name, problem])).toEqual([
      ['Ole', 'staff-account'],
      ['Rolf', 'unknown-department'],
    ])
  })

  test('does nothing for a list that waits, or is gone', async () => {
    await aDepartment(bench.db, 'Kita')
    const ctx = await comms()
    const id = await upload(ctx, aLongList(2, 'Kita'))
    const before = await invitedState(bench.db)
    for (const each of [id, newId()]) await storePeopleImport(bench.ctx(), each)
    expect(await invitedState(bench.db)).toEqual(before)
    expect(await listIn(ctx, id, 'waiting')).toMatchObject({ counts: { new: 2 } })
  })

  test('that failed for good can be started once more, as often as anybody likes', async () => {
    await aDepartment(bench.db, 'Kita')
    const ctx = await comms()
    const id = await confirmed(ctx, aLongList(2, 'Kita'))
    const minutesLater = (minutes: number) => ({ ...ctx, now: TEST_NOW.add({ minutes }) })
    expect(await listIn(minutesLater(9), id, 'running')).toMatchObject({ stuck: false })
    expect(await listIn(minutesLater(10), id, 'running')).toMatchObject({ stuck: true })
    for (let time = 0; time < 2; time += 1) {
      expect(await restartPeopleImport(ctx, id)).toMatchObject({ ok: true })
      await storePeopleImport(bench.ctx(), id)
    }
    expect(await listIn(ctx, id, 'done')).toMatchObject({ invited: 2 })
    const waiting = await upload(ctx, aLongList(2, 'Kita'))
    for (const each of [waiting, newId(), 'liste']) {
      expect(await restartPeopleImport(ctx, each)).toMatchObject({ reason: 'not-found' })
    }
  })

  test('is signed by the town if whoever confirmed it has no account any more', async () => {
    await aDepartment(bench.db, 'Kita')
    const ctx = await comms()
    const id = await confirmed(ctx, aLongList(1, 'Kita'))
    await bench.db.deleteFrom('account').where('id', '=', ctx.actor.accountId).execute()
    await storePeopleImport(bench.ctx(), id)
    const mails = await bench.db.selectFrom('mail').select('params').execute()
    expect(mails).toMatchObject([{ params: { inviter: 'Unsere Stadt' } }])
  })
})
