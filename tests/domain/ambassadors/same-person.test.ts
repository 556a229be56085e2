import { describe, expect, test } from 'vitest'
import {
  inviteAmbassador,
  previewPeopleImport,
  readPeopleImport,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { retireDepartment } from '#app/domain/departments/departments.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aListFile, confirmed, invitedState, listIn } from '#tests/support/people-lists.ts'
import { anApplicationInput, applicationsOf, applyTo, aRound, mailsToAddress } from '#tests/support/rounds.ts'

// There are three ways into the programme: by hand, by a list, and by an application. Whatever way somebody came
// in and is meant to come in again, in whatever case their address is written: they stay one person.

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms'], { name: 'Kim' }) })
const address = 'mona.neu@stadt.example'
const spellings = [address, 'Mona.Neu@Stadt.Example', 'MONA.NEU@STADT.EXAMPLE'] as const

type Town = { ctx: Ctx<AccountActor>; departmentId: string }
async function aTown(): Promise<Town> {
  return { ctx: await comms(), departmentId: await aDepartment(bench.db, 'Kita') }
}

const byHand = ({ ctx, departmentId }: Town, email: string) =>
  inviteAmbassador(ctx, { name: 'Mona Neu', email, departmentId })

/** What the preview of a list with one line makes of it. */
async function onAList({ ctx }: Town, email: string, department = 'Kita') {
  const previewed = await previewPeopleImport(ctx, aListFile([['Mona Neu', email, department]]))
  if (!previewed.ok) throw new Error(previewed.reason)
  const { counts, wrong } = await listIn(ctx, previewed.value, 'waiting')
  return { counts, problem: wrong[0]?.problem ?? null }
}

async function applies(town: Town, email: string) {
  const { slug } = await aRound(bench.db)
  const answer = await applyTo(town.ctx, slug, anApplicationInput(town.departmentId, { email }))
  return { answer, applications: await applicationsOf(bench.db, email.toLowerCase()) }
}

/** Ambassadors and accounts with this address, whatever its case. */
async function peopleAt(email: string) {
  const accounts = await bench.db
    .selectFrom('account')
    .leftJoin('ambassador', 'ambassador.accountId', 'account.id')
    .select(['account.email', 'ambassador.id'])
    .execute()
  return accounts.filter(account => account.email.toLowerCase() === email.toLowerCase())
}

describe.each(spellings)('somebody who was invited by hand and is meant again as %s', email => {
  test('by hand is refused, and nothing is left behind', async () => {
    const town = await aTown()
    await byHand(town, address)
    const before = await invitedState(bench.db)
    expect(await byHand(town, email)).toEqual({ ok: false, reason: 'email-taken' })
    expect(await invitedState(bench.db)).toEqual(before)
  })

  test('on a list is known, and the list has nobody to invite', async () => {
    const town = await aTown()
    await byHand(town, address)
    expect(await onAList(town, email)).toEqual({ counts: { new: 0, known: 1, wrong: 0 }, problem: null })
  })

  test('in an application reads in a mail that they take part, and applies for nothing', async () => {
    const town = await aTown()
    await byHand(town, address)
    const { answer, applications } = await applies(town, email)
    expect(answer.ok).toBe(true)
    expect(applications).toEqual([])
    expect(await peopleAt(address)).toHaveLength(1)
  })
})

describe.each(spellings)('somebody who came by a list and is meant again as %s', email => {
  test('is one person: by hand refused, on another list known', async () => {
    const town = await aTown()
    await confirmed(town.ctx, aListFile([['Mona Neu', address, 'Kita']]))
    // Until the list is stored nobody is invited; by hand is then the faster way, and the list leaves them out.
    expect(await peopleAt(address)).toEqual([])
    expect((await byHand(town, email)).ok).toBe(true)
    expect((await onAList(town, email)).counts).toEqual({ new: 0, known: 1, wrong: 0 })
    expect(await peopleAt(address)).toHaveLength(1)
  })
})

describe.each(spellings)('somebody who works on the programme and is meant again as %s', email => {
  test('keeps their account by hand, and is a wrong line on a list', async () => {
    const town = await aTown()
    await anAccount(bench.db, ['hr'], { name: 'Mona Neu', email: address })
    expect((await onAList(town, email)).problem).toBe('staff-account')
    expect((await byHand(town, email)).ok).toBe(true)
    expect(await peopleAt(address)).toMatchObject([{ email: address, id: expect.any(String) }])
  })
})

test('somebody who left is known to a list and is not invited behind their back', async () => {
  const town = await aTown()
  await anAmbassador(bench.db, { email: address, state: 'left' })
  expect((await onAList(town, address.toUpperCase())).counts).toEqual({ new: 0, known: 1, wrong: 0 })
  expect(await mailsToAddress(bench.db, address)).toEqual([])
})

describe('a department nobody knows', () => {
  test('is refused by hand, on a list and in an application, and nothing is stored', async () => {
    const town = await aTown()
    const before = await invitedState(bench.db)
    const elsewhere = { ...town, departmentId: newId() }
    expect(await byHand(elsewhere, address)).toEqual({ ok: false, reason: 'unknown-department' })
    expect((await onAList(town, address, 'Raumfahrt')).problem).toBe('unknown-department')
    const { answer, applications } = await applies(elsewhere, address)
    expect(answer).toEqual({ ok: false, reason: 'unknown-department' })
    expect(applications).toEqual([])
    expect(await invitedState(bench.db)).toEqual(before)
  })

  test('is what one becomes that is no longer used', async () => {
    const town = await aTown()
    await retireDepartment(town.ctx, town.departmentId)
    expect((await onAList(town, address)).problem).not.toBeNull()
    expect((await applies(town, address)).answer).toEqual({ ok: false, reason: 'unknown-department' })
  })
})

test('a list nobody uploaded is no list, whatever its id looks like', async () => {
  for (const id of [newId(), 'keine', '']) expect(await readPeopleImport(await comms(), id)).toBeUndefined()
})
