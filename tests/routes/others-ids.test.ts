import { beforeAll, describe, expect, test } from 'vitest'
import { createSignedLink, linkToken } from '#app/domain/accounts/accounts.server.ts'
import { collectOwnData } from '#app/domain/departures/departures.server.ts'
import { makeFeed } from '#app/domain/events/events.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { everythingAbout } from '#tests/support/departures.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { useRunningTown, type Visitor } from '#tests/support/running-town.ts'

// Somebody has everything the programme can know about a person, and others know the ids of it. What is not
// theirs does not exist for them: the same answer as for an id that was never given out. What their role has no
// part in is forbidden whatever the id.

const town = useRunningTown()
const ids: Record<string, string> = {}
let jana: AmbassadorActor
const hers = () => ({
  ...{ db: town.app.db, jobs: town.app.jobs, files: town.app.files, now: TEST_NOW, requestId: 'test' },
  actor: jana,
})

beforeAll(async () => {
  const { db } = town.app
  jana = await anAmbassador(db, { name: 'Jana Feld' })
  await everythingAbout(db, jana)
  const ctx = hers()
  await makeFeed(ctx)
  const farewell = await createSignedLink(ctx, {
    ...{ purpose: 'set-password', accountId: jana.accountId, subjectId: null, hours: 2 },
  })
  // Sent long ago: a mail under way would change by itself while we look whether anything changes.
  await db
    .insertInto('mail')
    .values({
      ...{ id: newId(), accountId: jana.accountId, template: 'password-reset', confidential: true },
      ...{ state: 'sent', createdAt: TEST_NOW.toString(), sentAt: TEST_NOW.toString() },
      params: JSON.stringify({ linkId: farewell, expires: TEST_NOW.add({ hours: 2 }).toString() }),
    })
    .execute()
  const of = async (table: 'post' | 'onboardingFile' | 'linkedinImport' | 'absence' | 'commsTask' | 'feed') =>
    (
      await db
        .selectFrom((table === 'feed' ? 'calendarFeed' : table) as 'post')
        .select('id')
        .where('ambassadorId', '=', jana.ambassadorId)
        .orderBy('id')
        .executeTakeFirstOrThrow()
    ).id
  const upload = await db
    .selectFrom('linkedinUpload')
    .select('id')
    .where('accountId', '=', jana.accountId)
    .executeTakeFirstOrThrow()
  Object.assign(ids, {
    post: await of('post'),
    file: await of('onboardingFile'),
    import: await of('linkedinImport'),
    upload: upload.id,
    absence: await of('absence'),
    task: await of('commsTask'),
    feed: await of('feed'),
    person: jana.ambassadorId,
    nobody: newId(),
  })
  const mail = await db
    .selectFrom('mail')
    .select('id')
    .where('accountId', '=', jana.accountId)
    .executeTakeFirstOrThrow()
  const suggestion = await db
    .selectFrom('topicSuggestion')
    .select('id')
    .where('suggestedBy', '=', jana.accountId)
    .executeTakeFirstOrThrow()
  const { eventId } = await db
    .selectFrom('eventSignUp')
    .select('eventId')
    .where('ambassadorId', '=', jana.ambassadorId)
    .executeTakeFirstOrThrow()
  Object.assign(ids, { mail: mail.id, suggestion: suggestion.id, event: eventId, link: farewell })
})

/** '/beitraege/:post' with Jana's id in it, or with one that nobody has. */
const address = (pattern: string, whose: 'hers' | 'none') =>
  pattern.replace(/:(\w+)/g, (_all, name: string) => (whose === 'hers' ? ids[name] : ids.nobody) ?? name)

async function status(who: Visitor, path: string, form?: Record<string, string>): Promise<number> {
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  return (await town.ask(who, path, init)).status
}

const own = [
  '/beitraege/:post',
  '/nachrichten/:mail',
  '/onboarding/nachweis/:file',
  '/zahlen/:import',
  '/hochladen/:upload',
] as const

describe('another ambassador', () => {
  test.each(own)('finds nothing at %s, as with an id nobody has', async pattern => {
    expect(await status('ambassador', address(pattern, 'hers'))).toBe(404)
    expect(await status('ambassador', address(pattern, 'none'))).toBe(404)
  })

  test.each([
    ['/menschen/:person'],
    ['/menschen/:person/bereich'],
    ['/menschen/:person/abwesenheit'],
    ['/menschen/:person/austritt'],
    ['/onboarding-uebersicht/:person'],
    ['/vorschlaege/:suggestion'],
    ['/mails/:mail'],
    ['/veranstaltungen/:event'],
    ['/veranstaltungen/:event/teilnahme'],
    ['/veranstaltungen/:event/ideen'],
    ['/veranstaltungen/:event/leinwand'],
  ])('may not enter %s at all', async pattern => {
    for (const whose of ['hers', 'none'] as const)
      expect(await status('ambassador', address(pattern, whose))).toBe(403)
  })

  const attempts: ReadonlyArray<readonly [string, Record<string, string>, number]> = [
    ['/beitraege/:post', { intent: 'delete' }, 404],
    ['/beitraege/:post', { intent: 'figures', impressions: '9' }, 404],
    [
      '/beitraege/:post',
      { intent: 'correct', url: 'https://www.linkedin.com/feed/update/urn:li:activity:7394000000000000000/' },
      404,
    ],
    ['/zahlen/:import', { intent: 'undo' }, 404],
    ['/hochladen/:upload', { intent: 'discard' }, 404],
    ['/hochladen/:upload', { intent: 'confirm' }, 404],
    ['/profil/abwesenheit', { intent: 'remove', absence: ':absence' }, 404],
    ['/aufgaben/:task/erledigt', {}, 403],
    ['/menschen/:person', { to: 'paused' }, 403],
    ['/menschen/:person/austritt', { lastDay: '2026-11-19' }, 403],
    ['/onboarding-uebersicht/:person', { intent: 'take-back', stepId: ':file' }, 403],
    ['/veranstaltungen/:event', { intent: 'take-off', ambassadorId: ':person' }, 403],
    ['/veranstaltungen/:event/teilnahme', { ambassadorId: ':person', attended: 'on' }, 403],
  ]

  test.each(attempts)('changes nothing with %s %j', async (pattern, fields, expected) => {
    const form = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        value.startsWith(':') ? address(value, 'hers') : value,
      ]),
    )
    const before = await collectOwnData(hers())
    expect(await status('ambassador', address(pattern, 'hers'), form)).toBe(expected)
    expect(await collectOwnData(hers())).toEqual(before)
  })

  test('gets the file of an event somebody else goes to, without their link to the meeting', async () => {
    await town.app.db
      .updateTable('event')
      .set({ videoUrl: 'https://video.stadt.example/geheim' })
      .where('id', '=', ids.event ?? '')
      .execute()
    const file = await (await town.ask('ambassador', address('/termine/:event/termin.ics', 'hers'))).text()
    expect(file).toContain('BEGIN:VEVENT')
    expect(file).not.toContain('video.stadt.example')
    expect(file).not.toContain(jana.name)
  })

  test('signs off only themselves, whoever else goes', async () => {
    await town.ask('ambassador', address('/termine/:event', 'hers'), {
      method: 'POST',
      body: new URLSearchParams({ intent: 'sign-off', ambassadorId: jana.ambassadorId }),
    })
    const signUps = await town.app.db
      .selectFrom('eventSignUp')
      .select(['ambassadorId', 'state'])
      .where('eventId', '=', ids.event ?? '')
      .execute()
    expect(signUps).toEqual([{ ambassadorId: jana.ambassadorId, state: 'going' }])
  })
})

describe('comms', () => {
  test('reads what was handed in as evidence, as a file to save', async () => {
    const response = await town.ask('comms', address('/onboarding/nachweis/:file', 'hers'))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''nachweis.pdf")
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(await response.text()).toBe('Datei')
  })

  test('finds no mail that is between the programme and one person', async () => {
    expect(await status('comms', address('/mails/:mail', 'hers'))).toBe(404)
    expect(await status('comms', address('/nachrichten/:mail', 'hers'))).toBe(404)
  })

  test.each(['/beitraege/:post', '/zahlen/:import', '/onboarding/:file', '/termine/:event'])(
    'has no part in %s',
    async pattern => {
      expect(await status('comms', address(pattern, 'hers'))).toBe(403)
    },
  )
})

describe('hr, oversight and admin', () => {
  const roles = ['hr', 'oversight', 'admin'] as const
  test.each(roles)('%s reaches nothing of a person', async role => {
    for (const pattern of [...own, '/menschen/:person', '/onboarding-uebersicht/:person', '/mails/:mail']) {
      const expected = pattern === '/nachrichten/:mail' ? 404 : 403
      expect([pattern, await status(role, address(pattern, 'hers'))]).toEqual([pattern, expected])
    }
  })

  test.each(roles)('%s gets their own data and nobody else’s', async role => {
    const text = await (await town.ask(role, '/profil/daten.json')).text()
    for (const foreign of [jana.name, jana.email, jana.accountId, jana.ambassadorId])
      expect(text).not.toContain(foreign)
  })
})

describe('a link that is Jana’s', () => {
  test.each([
    ['/erinnerung/:token', 'pause'],
    ['/meine-daten/:token', 'totals'],
    ['/bewerbung/:token', 'withdraw'],
  ])('to a password opens nothing at %s', async (pattern, intent) => {
    const token = linkToken(town.app.secret, ids.link ?? '')
    expect(await status('nobody', pattern.replace(':token', token))).toBe(410)
    expect(await status('ambassador', pattern.replace(':token', token), { intent })).toBe(410)
  })

  test('is worthless with another town’s key, for a page and for a calendar', async () => {
    const key = 'x'.repeat(32)
    expect(await status('nobody', `/passwort/${linkToken(key, ids.link ?? '')}`)).toBe(410)
    expect(await status('nobody', `/kalender/${linkToken(key, ids.feed ?? '')}.ics`)).toBe(404)
    expect(await status('nobody', `/kalender/${linkToken(town.app.secret, ids.feed ?? '')}.ics`)).toBe(200)
  })
})
