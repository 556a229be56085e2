import { describe, expect, test } from 'vitest'
import { createSignedLink } from '#app/domain/accounts/accounts.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { cleanUp, keptHours } from '#app/jobs/clean-up.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { anApplicationInput, aRound } from '#tests/support/rounds.ts'

const bench = useTestBench()

type Table = 'application' | 'session' | 'signInAttempt' | 'linkedinImport' | 'signedLink' | 'mail'

const ago = (hours: number) => TEST_NOW.subtract({ hours })
const countOf = async (table: Table) =>
  (
    await bench.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

async function anImport(uploadedHoursAgo: number, confirmed: boolean) {
  const { ambassadorId } = await anAmbassador(bench.db)
  await bench.db
    .insertInto('linkedinImport')
    .values({
      id: newId(),
      ambassadorId,
      kind: 'personal',
      fileName: 'export.xlsx',
      fileSha256: '0'.repeat(64),
      exportedOn: '2026-11-01',
      uploadedAt: ago(uploadedHoursAgo).toString(),
      confirmedAt: confirmed ? TEST_NOW.toString() : null,
    })
    .execute()
}

async function anAttempt(hoursAgo: number) {
  await bench.db
    .insertInto('signInAttempt')
    .values({ subject: 'x', at: ago(hoursAgo).toString() })
    .execute()
}

async function aSession(hoursAgo: number) {
  const { accountId } = await anAccount(bench.db, ['comms'])
  await startSessionOf(bench.ctx({ now: ago(hoursAgo) }), accountId)
}

/** A link that was valid for an hour, until so many hours ago. */
async function aLink(expiredHoursAgo: number) {
  const { accountId } = await anAccount(bench.db, ['comms'])
  const link = { purpose: 'nudge', accountId, subjectId: null, hours: 1 } as const
  await createSignedLink(bench.ctx({ now: ago(expiredHoursAgo + 1) }), link)
}

async function aMail(hoursAgo: number) {
  const { accountId } = await anAccount(bench.db, ['comms'])
  const mail = { accountId, template: 'welcome', params: {}, confidential: false } as const
  await queueMail(bench.ctx({ now: ago(hoursAgo) }), mail)
}

/** An application to a call whose last day lies so many days ago. */
async function anApplication(endedDaysAgo: number) {
  const closesOn = dayOf(ago(24 * endedDaysAgo))
  const { id: roundId } = await aRound(bench.db, { opensOn: closesOn, closesOn })
  const {
    website: _website,
    answers: _answers,
    about: _about,
    worries: _worries,
    ...typed
  } = anApplicationInput(await aDepartment(bench.db))
  const at = ago(24 * endedDaysAgo).toString()
  await bench.db
    .insertInto('application')
    .values({ ...typed, id: newId(), roundId, locale: 'de', submittedAt: at, confirmedAt: at })
    .execute()
}

const { signInAttempt, unconfirmedImport, expiredLink, mail } = keptHours

describe('the nightly clean-up', () => {
  test.each<[string, Table, () => Promise<void>]>([
    ['a session after a quiet hour', 'session', () => aSession(2)],
    ['a failed sign-in after a day', 'signInAttempt', () => anAttempt(signInAttempt + 1)],
    [
      'an upload nobody confirmed, after a day',
      'linkedinImport',
      () => anImport(unconfirmedImport + 1, false),
    ],
    ['a link thirty days after it expired', 'signedLink', () => aLink(expiredLink + 1)],
    ['a mail after ninety days', 'mail', () => aMail(mail + 1)],
    ['an application more than six months after the end', 'application', () => anApplication(190)],
  ])('deletes %s and counts it, once', async (_what, table, make) => {
    await make()
    expect(await countOf(table)).toBe(1)
    expect(await cleanUp(bench.ctx())).toBe(1)
    expect(await countOf(table)).toBe(0)
    expect(await cleanUp(bench.ctx())).toBe(0)
  })

  test.each<[string, Table, () => Promise<void>]>([
    ['a session that is in use', 'session', () => aSession(0)],
    ['a failed sign-in of this morning', 'signInAttempt', () => anAttempt(signInAttempt - 1)],
    ['an upload that may still be confirmed', 'linkedinImport', () => anImport(unconfirmedImport - 1, false)],
    ['an upload that was confirmed', 'linkedinImport', () => anImport(unconfirmedImport * 100, true)],
    ['a link that is valid', 'signedLink', () => aLink(-1)],
    ['a link whose page can still say "expired"', 'signedLink', () => aLink(expiredLink - 1)],
    ['an application within six months of the end', 'application', () => anApplication(170)],
    ['a mail of this quarter', 'mail', () => aMail(mail - 1)],
  ])('keeps %s', async (_what, table, make) => {
    await make()
    expect(await cleanUp(bench.ctx())).toBe(0)
    expect(await countOf(table)).toBe(1)
  })
})
