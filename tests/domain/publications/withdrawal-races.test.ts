import { afterAll, beforeAll, expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { askByLink, giveByLink } from '#app/domain/consents/consents.server.ts'
import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'
import { watchConsents, withdrawConsent } from '#app/domain/publications/publications.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { type OpenDatabase, openPostgres } from '#db/open.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { openTestDatabase, TEST_NOW } from '#tests/support/database.ts'
import { aFamily } from '#tests/support/families.ts'
import { addPublishedPhoto, addTakeDown } from '#tests/support/publications.ts'

// Nothing is rolled back here, and on PostgreSQL two connections really meet. The embedded database has one
// connection, which lets the transactions in one after the other: the outcome must be the same.

let first: OpenDatabase
let second: OpenDatabase
let stop: () => Promise<void>
let contextOf: (database: OpenDatabase) => Ctx<SystemActor>
const rounds = [1, 2, 3, 4, 5]
const key = 'k'.repeat(32)

beforeAll(async () => {
  first = await openTestDatabase()
  second = first.engine.kind === 'postgres' ? openPostgres(first.engine.url) : first
  const boss = await startBoss(first, { quiet: true })
  contextOf = ({ db }) => ({
    ...{ db, jobs: jobQueue(boss), files: noFiles, now: TEST_NOW, requestId: 'test' },
    actor: { kind: 'system', job: 'test' },
  })
  stop = async () => {
    await boss.stop({ graceful: false })
    if (second !== first) await second.close()
    await first.close()
  }
})
afterAll(() => stop())

const eventKinds = async (consentId: string) => {
  const rows = await first.db
    .selectFrom('consentEvent')
    .select('kind')
    .where('consentId', '=', consentId)
    .orderBy('sequence')
    .execute()
  return rows.map(({ kind }) => kind).toSorted()
}

test('two parents who withdraw at the same moment withdraw once: one take-down, one event, one mail each', async () => {
  for (const _ of rounds) {
    const { child, mother, father } = await aFamily(first.db)
    const consentId = await addConsent(first.db, child.id, { signers: [mother, father] })
    await addPublishedPhoto(first.db, [child.id], 'website')
    const withdrawal = (database: OpenDatabase, guardianId: string) =>
      withdrawConsent(contextOf(database), {
        ...{ consentId, channels: 'all' as const },
        by: { kind: 'guardian', guardianId },
      })
    const outcomes = await Promise.all([withdrawal(first, mother), withdrawal(second, father)])
    expect(outcomes.map(outcome => outcome.ok && outcome.value.takeDowns).toSorted()).toEqual([0, 1])
    expect(await eventKinds(consentId)).toEqual(['withdrawn'])
    const { db } = first
    expect(
      await db.selectFrom('takeDown').select('id').where('personId', '=', child.id).execute(),
    ).toHaveLength(1)
  }
})

test('whoever withdraws while the last parent signs: whichever comes second sees the other, and nothing is left open', async () => {
  for (const _ of rounds) {
    const { child, mother, father } = await aFamily(first.db)
    const consentId = await addConsent(first.db, child.id, {
      ...{ signers: [mother], givenOn: null, validFrom: null },
      scopes: [{ purpose: 'public-relations', channel: 'website' }],
    })
    await askByLink(contextOf(first), consentId)
    const link = await first.db
      .selectFrom('consentLink')
      .select('id')
      .where('consentId', '=', consentId)
      .where('guardianId', '=', father)
      .executeTakeFirstOrThrow()
    const [given] = await Promise.all([
      giveByLink(contextOf(second), { key, token: linkToken(key, link.id) }, ['public-relations:website']),
      withdrawConsent(contextOf(first), {
        ...{ consentId, channels: 'all' as const },
        by: { kind: 'guardian', guardianId: mother },
      }),
    ])
    // The withdrawal counts in both orders: a signature that comes after it finds nothing to sign.
    const scope = await first.db
      .selectFrom('consentScope')
      .select('withdrawnAt')
      .where('consentId', '=', consentId)
      .executeTakeFirstOrThrow()
    expect(scope.withdrawnAt).not.toBeNull()
    const consent = await first.db
      .selectFrom('consent')
      .select('givenOn')
      .where('id', '=', consentId)
      .executeTakeFirstOrThrow()
    expect([given.ok, consent.givenOn]).toEqual(given.ok ? [true, '2026-11-19'] : [false, null])
    const kinds = await eventKinds(consentId)
    expect(kinds).toEqual(given.ok ? ['asked', 'given', 'withdrawn'] : ['asked', 'withdrawn'])
  }
})

test('two people answering the same link at once sign once', async () => {
  for (const _ of rounds) {
    const { id } = await addDepictedPerson(first.db, { kind: 'citizen', email: 'samira@post.example' })
    const consentId = await addConsent(first.db, id, { signers: [], givenOn: null, validFrom: null })
    await askByLink(contextOf(first), consentId)
    const link = await first.db
      .selectFrom('consentLink')
      .select('id')
      .where('consentId', '=', consentId)
      .executeTakeFirstOrThrow()
    const answer = (database: OpenDatabase) =>
      giveByLink(contextOf(database), { key, token: linkToken(key, link.id) }, ['recruiting:print'])
    const outcomes = await Promise.all([answer(first), answer(second)])
    expect(outcomes).toEqual([
      { ok: true, value: 'given' },
      { ok: true, value: 'given' },
    ])
    expect(await eventKinds(consentId)).toEqual(['asked', 'given'])
  }
})

test('the morning’s look that runs twice at once reminds once', async () => {
  const { id: personId } = await addDepictedPerson(first.db)
  await addConsent(first.db, personId, { validUntil: '2026-11-18' })
  await addTakeDown(first.db, personId, { dueOn: '2026-11-18' })
  await Promise.all([watchConsents(contextOf(first)), watchConsents(contextOf(second))])
  const { db } = first
  expect(
    await db
      .selectFrom('consentNotice')
      .innerJoin('consent', 'consent.id', 'consentNotice.consentId')
      .select('consentNotice.kind')
      .where('consent.personId', '=', personId)
      .execute(),
  ).toEqual([{ kind: 'expired' }])
  expect(await watchConsents(contextOf(first))).toBe(0)
})
