import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSignedLink } from '#app/domain/accounts/accounts.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { cleanUp, keptHours } from '#app/jobs/clean-up.ts'
import { mailTransport } from '#app/mail/transport.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { anApplicationInput, aRound } from '#tests/support/rounds.ts'

const bench = useTestBench()

type Table =
  | 'application'
  | 'session'
  | 'signInAttempt'
  | 'linkedinImport'
  | 'peopleImport'
  | 'signedLink'
  | 'mail'

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

/** A list of people with one line, whose last step was so long ago. */
async function aList(state: 'waiting' | 'running' | 'done', hoursAgo: number) {
  const importId = newId()
  const at = ago(hoursAgo).toString()
  await bench.db
    .insertInto('peopleImport')
    .values({
      id: importId,
      fileName: 'liste.csv',
      state,
      uploadedAt: state === 'waiting' ? at : ago(hoursAgo + 200).toString(),
      confirmedAt: state === 'running' ? at : null,
      finishedAt: state === 'done' ? at : null,
    })
    .execute()
  await bench.db
    .insertInto('peopleImportLine')
    .values({ importId, line: 2, name: 'A', email: 'a@x.example', departmentName: 'K', outcome: 'new' })
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
  const params = { topics: [] }
  const mail = { accountId, template: 'welcome' as const, params, confidential: false }
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

const { signInAttempt, unconfirmedImport, peopleImport, stuckPeopleImport, expiredLink, mail } = keptHours

describe('the nightly clean-up', () => {
  test.each<[string, Table, () => Promise<void>]>([
    ['a session after a quiet hour', 'session', () => aSession(2)],
    ['a failed sign-in after a day', 'signInAttempt', () => anAttempt(signInAttempt + 1)],
    [
      'an upload nobody confirmed, after a day',
      'linkedinImport',
      () => anImport(unconfirmedImport + 1, false),
    ],
    [
      'a list of people nobody confirmed, after a day',
      'peopleImport',
      () => aList('waiting', peopleImport + 1),
    ],
    ['a list of people a day after it was done', 'peopleImport', () => aList('done', peopleImport + 1)],
    [
      'a list of people that could not be stored for a week',
      'peopleImport',
      () => aList('running', stuckPeopleImport + 1),
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
    ['a list of people of today', 'peopleImport', () => aList('waiting', peopleImport - 1)],
    ['a list of people that was done today', 'peopleImport', () => aList('done', peopleImport - 1)],
    [
      'a confirmed list of people that is still to be stored',
      'peopleImport',
      () => aList('running', stuckPeopleImport - 1),
    ],
    ['a link that is valid', 'signedLink', () => aLink(-1)],
    ['a link whose page can still say "expired"', 'signedLink', () => aLink(expiredLink - 1)],
    ['an application within six months of the end', 'application', () => anApplication(170)],
    ['a mail of this quarter', 'mail', () => aMail(mail - 1)],
  ])('keeps %s', async (_what, table, make) => {
    await make()
    expect(await cleanUp(bench.ctx())).toBe(0)
    expect(await countOf(table)).toBe(1)
  })

  test('deletes the files of mails together with their rows, and touches no other file', async () => {
    const outboxDir = await mkdtemp(join(tmpdir(), 'stadtstimmen-outbox-'))
    try {
      await aMail(mail + 1)
      await aMail(mail - 1)
      const rows = await bench.db.selectFrom('mail').select('id').orderBy('createdAt', 'desc').execute()
      const [kept = '', gone = ''] = rows.map(row => row.id)
      for (const name of [`${kept}.eml`, `${gone}.eml`, `.${gone}.eml.part`, 'notiz.eml', 'liesmich.txt'])
        await writeFile(join(outboxDir, name), '')
      const { sweep } = mailTransport({
        smtpUrl: null,
        outboxDir,
        from: 'x@y.example',
        origin: 'http://localhost',
      })
      expect(await cleanUp(bench.ctx(), { sweepOutbox: sweep })).toBe(3)
      expect((await readdir(outboxDir)).toSorted()).toEqual(
        [`${kept}.eml`, 'liesmich.txt', 'notiz.eml'].toSorted(),
      )
      expect(await cleanUp(bench.ctx(), { sweepOutbox: sweep })).toBe(0)
    } finally {
      await rm(outboxDir, { recursive: true, force: true })
    }
  })

  test('does without a folder of mails where there is none', async () => {
    const { sweep } = mailTransport({
      smtpUrl: null,
      outboxDir: join(tmpdir(), newId()),
      from: 'x@y.example',
      origin: 'http://localhost',
    })
    expect(await cleanUp(bench.ctx(), { sweepOutbox: sweep })).toBe(0)
  })
})
