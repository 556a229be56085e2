import { describe, expect, test } from 'vitest'
import { createSignedLink, linkToken } from '#app/domain/accounts/accounts.server.ts'
import {
  collectKeptData,
  collectOwnData,
  completeDepartures,
  giveUpKeptFigures,
  leaveProgramme,
  openKeptData,
} from '#app/domain/departures/departures.server.ts'
import {
  exportedTables,
  exportFile,
  shownKinds,
  shownRows,
} from '#app/domain/departures/own-export/own-export.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { dataInventory } from '#app/domain/privacy/data-inventory.rules.ts'
import de from '#app/i18n/de.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { everythingAbout } from '#tests/support/departures.ts'
import { photosAbout } from '#tests/support/own-photos.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const KEY = 'k'.repeat(32)
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })

async function somebody() {
  const actor = await anAmbassador(bench.db, { name: 'Mona Lüders' })
  await everythingAbout(bench.db, actor)
  await photosAbout(bench.db, actor)
  return actor
}

describe('my data', () => {
  test('are complete: every table whose rows I may see is in the export, under the same kind', () => {
    const mine = dataInventory.filter(kind => kind.audience.includes('self'))
    expect(exportedTables).toEqual(Object.fromEntries(mine.map(({ key, tables }) => [key, tables])))
  })

  test('hold every row there is about me, each with my words and figures', async () => {
    const actor = await somebody()
    await bench.db
      .insertInto('mail')
      .values({
        id: newId(),
        accountId: actor.accountId,
        template: 'nudge-first',
        params: JSON.stringify({ linkId: 'geheim', month: '2026-10' }),
        confidential: true,
        state: 'sent',
        createdAt: TEST_NOW.toString(),
      })
      .execute()
    const data = await collectOwnData(bench.ctx({ actor }))
    const empty = Object.entries(data).filter(([, rows]) => rows.length === 0)
    expect(empty.map(([table]) => table).toSorted()).toEqual([
      'application',
      'applicationAnswer',
      'departure',
    ])
    expect(data.account).toMatchObject([{ name: 'Mona Lüders', email: actor.email, hasPassword: false }])
    expect(data.pick).toMatchObject([{ topic: 'Was war heute gut?', draft: 'Mein Entwurf' }])
    expect(data.post[0]).toMatchObject({ minutesSpent: 25, note: 'Notiz', jobAd: 'Fachkraft für Abwasser' })
    expect(data.postFigure).toMatchObject([{ impressions: 321, reactions: 5, url: data.post[0]?.url }])
    expect(data.ambassadorDay).toMatchObject([{ day: '2026-10-08', impressions: 40, newFollowers: 1 }])
    expect(data.post).toMatchObject([{ belongsTo: null }, { belongsTo: data.post[0]?.url }])
    expect(data.identityJoin).toMatchObject([{ proof: 'by-hand' }])
    expect(data.figureChoice).toMatchObject([{ counts: 'typed', url: data.post[0]?.url }])
    expect(data.linkedinUpload).toMatchObject([{ refused: [{ fileName: 'urlaub.jpg' }] }])
    expect(data.listedPost).toMatchObject([{ number: '7180000000000000001', impressions: 12 }])
    expect(data.dismissedPost).toMatchObject([{ number: '7180000000000000001' }])
    expect(data.memberInteraction).toMatchObject([{ kind: 'comment' }])
    expect(data.linkedinConnection).toMatchObject([{ warnedAt: null }])
    expect(JSON.stringify(data.linkedinConnection)).not.toContain('verschlüsselt')
    expect(data.connectionAttempt).toHaveLength(1)
    expect(data.onboardingFile).toMatchObject([
      { fileName: 'nachweis.pdf', content: Buffer.from('Datei').toString('base64') },
    ])
    expect(data.eventSignUp).toMatchObject([{ event: 'Schreibwerkstatt', state: 'going' }])
    expect(data.depictedPerson).toMatchObject([{ name: 'Mona Lüders', bornOn: '1990-01-01' }])
    expect(data.consent).toMatchObject([{ agreement: 'Einwilligung', version: 1, givenOn: '2026-10-01' }])
    expect(data.consentScope).toMatchObject([{ purpose: 'recruiting', channel: 'website', granted: true }])
    expect(data.consentEvent).toMatchObject([{ kind: 'withdrawn', by: 'person', channels: ['website'] }])
    expect(data.photo).toMatchObject([{ purpose: 'public-relations' }])
    // Others are on a photo: the export tells of the file and gives no way around the gate.
    expect(JSON.stringify(data.photo)).not.toContain('/original')
    expect(data.handOut).toMatchObject([{ channel: 'website' }])
    expect(data.publication).toMatchObject([{ place: 'Seite', publishedOn: '2026-11-02' }])
    expect(data.takeDown).toMatchObject([{ cause: 'withdrawn', dueOn: '2026-11-24', doneAt: null }])
    expect(data.mail).toMatchObject([{ template: 'nudge-first', params: { month: '2026-10' } }])
  })

  test('hold my applications, also those from before there was an account', async () => {
    const actor = await somebody()
    const { departmentId } = await bench.db
      .selectFrom('departmentMembership')
      .select('departmentId')
      .executeTakeFirstOrThrow()
    const [roundId, questionId, id] = [newId(), newId(), newId()]
    const at = TEST_NOW.toString()
    await bench.db
      .insertInto('round')
      .values({
        id: roundId,
        slug: 'herbst',
        title: 'Herbst',
        invitation: '',
        opensOn: '2026-09-01',
        closesOn: '2026-09-30',
        createdAt: at,
      })
      .execute()
    await bench.db
      .insertInto('roundQuestion')
      .values({ id: questionId, roundId, position: 1, question: 'Warum du?', required: false })
      .execute()
    await bench.db
      .insertInto('application')
      .values({
        id,
        roundId,
        departmentId,
        name: 'Mona',
        email: actor.email.toUpperCase(),
        locale: 'de',
        job: 'Erzieherin',
        linkedin: 'yes',
        motivation: 'Weil.',
        submittedAt: at,
      })
      .execute()
    await bench.db
      .insertInto('applicationAnswer')
      .values({ applicationId: id, questionId, answer: 'Darum.' })
      .execute()
    const data = await collectOwnData(bench.ctx({ actor }))
    expect(data.application).toMatchObject([{ round: 'Herbst', job: 'Erzieherin', motivation: 'Weil.' }])
    expect(data.applicationAnswer).toEqual([{ question: 'Warum du?', answer: 'Darum.' }])
  })

  test('hold nothing of anybody else, and no id but my own', async () => {
    const [actor, other] = [await somebody(), await somebody()]
    const comms = await anAccount(bench.db, ['comms'])
    await bench.db.updateTable('participationSpell').set({ setBy: comms.accountId }).execute()
    await bench.db
      .updateTable('commsTask')
      .set({ doneBy: comms.accountId, doneAt: TEST_NOW.toString() })
      .execute()
    const text = JSON.stringify(await collectOwnData(bench.ctx({ actor })))
    expect(text).not.toContain('Geheime Andere')
    for (const id of [other.accountId, other.ambassadorId, other.email, comms.accountId])
      expect(text).not.toContain(id)
    expect(JSON.parse(text).pick).toHaveLength(1)
  })

  test('of somebody who never took part are their account', async () => {
    const actor = await anAccount(bench.db, ['hr'])
    const data = await collectOwnData(bench.ctx({ actor }))
    expect(data.accountRole).toMatchObject([{ role: 'hr' }])
    expect(
      Object.entries(data)
        .filter(([, rows]) => rows.length > 0)
        .map(([table]) => table),
    ).toEqual(['account', 'accountRole'])
  })

  test('are arranged by kind, in the file and on the page, and every field has its word', async () => {
    const actor = await somebody()
    const data = await collectOwnData(bench.ctx({ actor }))
    const file = exportFile(data, TEST_NOW.toString())
    expect(Object.keys(file.data)).toEqual(Object.keys(exportedTables))
    expect(file.data.figures).toEqual({
      ...{ postFigure: data.postFigure, figureChoice: data.figureChoice },
      ambassadorDay: data.ambassadorDay,
    })
    const kinds = shownKinds(data)
    expect(kinds.find(({ kind }) => kind === 'figures')?.count).toBe(3)
    const fields = new Set(kinds.flatMap(({ rows }) => rows.flat().map(({ field }) => field)))
    expect([...fields].filter(field => !Object.hasOwn(de.departures.data.fields, field))).toEqual([])
  })

  test('are cut short on the page alone, to the newest', async () => {
    const actor = await anAmbassador(bench.db)
    for (let month = 1; month <= shownRows + 1; month += 1)
      await bench.db
        .insertInto('snooze')
        .values({
          ambassadorId: actor.ambassadorId,
          month: `${2000 + month}-01`,
          snoozedAt: TEST_NOW.toString(),
        })
        .execute()
    const data = await collectOwnData(bench.ctx({ actor }))
    expect(data.snooze).toHaveLength(shownRows + 1)
    const nudges = shownKinds(data).find(({ kind }) => kind === 'nudges')
    expect([nudges?.count, nudges?.rows.length]).toEqual([shownRows + 1, shownRows])
    const newest = String(2000 + shownRows + 1)
    expect(nudges?.rows[0]?.find(({ field }) => field === 'month')?.value).toBe(`${newest}-01`)
  })
})

describe('the link in the farewell mail', () => {
  async function gone(figures: 'keep' | 'anonymise' = 'keep') {
    const actor = await somebody()
    const left = await leaveProgramme(bench.ctx({ actor }), { lastDay: '2026-11-19', figures })
    const token = linkToken(KEY, (left.ok ? left.value.linkId : null) ?? newId())
    return { actor, open: (now = TEST_NOW) => openKeptData(bench.ctx({ now }), KEY, token) }
  }

  test('shows everything without an account, for ninety days', async () => {
    const { open } = await gone()
    const kept = await open(later(89))
    if (!kept.ok) throw new Error(kept.reason)
    expect(kept.value).toMatchObject({ name: 'Mona Lüders', until: later(90), anonymised: false })
    expect((await collectKeptData(bench.ctx(), kept.value)).postFigure).toMatchObject([{ impressions: 321 }])
    expect(await open(later(90))).toEqual({ ok: false, reason: 'expired' })
  })

  test('lets its holder turn the figures into totals sooner, once, and no more than that', async () => {
    const { actor, open } = await gone()
    const kept = await open()
    if (!kept.ok) throw new Error(kept.reason)
    await giveUpKeptFigures(bench.ctx(), kept.value)
    await giveUpKeptFigures(bench.ctx(), kept.value)
    expect(await open()).toMatchObject({ ok: true, value: { anonymised: true } })
    expect((await collectKeptData(bench.ctx(), kept.value)).postFigure).toEqual([])
    expect(await bench.db.selectFrom('departedTotal').select('impressions').execute()).toEqual([
      { impressions: 321 },
    ])
    expect(await completeDepartures(bench.ctx({ now: later(90) }))).toBe(0)
    const entry = await bench.db
      .selectFrom('auditEntry')
      .select(['actorKind', 'actorId'])
      .where('action', '=', 'departure.figures-anonymised')
      .execute()
    expect(entry).toEqual([{ actorKind: 'link', actorId: actor.accountId }])
  })

  test('is not sent to whoever gave the figures up at once', async () => {
    const { open } = await gone('anonymise')
    expect(await open()).toEqual({ ok: false, reason: 'unknown' })
  })

  test.each(['', 'kein-link', `${newId()}.falsch`])('is nothing one could guess: "%s"', async token => {
    expect(await openKeptData(bench.ctx(), KEY, token)).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is another one than the link to a password, also signed by us', async () => {
    const actor = await somebody()
    const link = { purpose: 'set-password', accountId: actor.accountId, subjectId: null, hours: 1 } as const
    const token = linkToken(KEY, await createSignedLink(bench.ctx(), link))
    expect(await openKeptData(bench.ctx(), KEY, token)).toEqual({ ok: false, reason: 'unknown' })
  })
})
