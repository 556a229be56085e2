import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import {
  aConnection,
  aShare,
  fetchedPreview,
  storedConnections,
  takeOver,
} from '#tests/support/connections.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { answers } from '#tests/support/linkedin-server.ts'
import { useRunningTown, type Visitor } from '#tests/support/running-town.ts'
import { useLinkedInServer } from '#tests/support/use-linkedin-server.ts'

// What a browser without JavaScript gets on the way to LinkedIn and back.

const linkedIn = useLinkedInServer()
const town = useRunningTown({ linkedIn: () => linkedIn.application })
const PAGE = '/zahlen/verbindung'

async function look(path = PAGE, who: Visitor = 'ambassador') {
  const response = await town.ask(who, path)
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await response.text() }
}

async function press(intent: string, who: Visitor = 'ambassador') {
  const body = new URLSearchParams({ intent })
  const response = await town.ask(who, PAGE, { method: 'POST', body })
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await response.text() }
}

/** Presses the button and finds the link that leads to LinkedIn. */
async function leave(): Promise<string> {
  const { html } = await press('start')
  const [, href = ''] = /<a href="([^"]+)"[^>]*>\s*<span[^>]*>Weiter zu LinkedIn</.exec(html) ?? []
  return href.replaceAll('&amp;', '&')
}

type Decision = 'agree' | 'cancel' | 'scope-not-granted'

/** Goes to LinkedIn. @returns the path LinkedIn sends the browser back to */
async function goThere(decision: Decision = 'agree'): Promise<string> {
  const { pathname, search } = await linkedIn.visit(await leave(), { decision })
  return pathname + search
}

const connect = async () => look(await goThere())
/** Whoever the demo town offers as its ambassador. */
async function samira(): Promise<AmbassadorActor> {
  const email = demoAccounts.find(({ role }) => role === 'ambassador')?.email ?? ''
  const found = await town.app.db
    .selectFrom('ambassador')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .select(['ambassador.id as ambassadorId', 'account.id as accountId', 'account.name'])
    .where('account.email', '=', email)
    .executeTakeFirstOrThrow()
  return { kind: 'account', email, locale: 'de', roles: ['ambassador'], ...found }
}

const stored = () => storedConnections(town.app.db)

beforeEach(async () => {
  await town.app.db.deleteFrom('linkedinConnection').execute()
  await town.app.db.deleteFrom('connectionAttempt').execute()
})

describe('the page of the connection', () => {
  test('says what it does and does not before anybody connects', async () => {
    const { status, html } = await look()
    expect(status).toBe(200)
    for (const words of [
      'Von deinen eigenen Beiträgen: Tag, Link und die ersten Worte.',
      'Nichts davon steht im Recruiting-Bericht.',
      'Nach 60 Tagen endet die Verbindung von selbst.',
      'nur Mitgliedern im Europäischen Wirtschaftsraum und in der Schweiz',
      'nicht verbunden',
    ])
      expect(html).toContain(words)
    expect(html).toContain('Mit LinkedIn verbinden')
    expect(html).not.toContain('Beiträge abholen</span>')
  })

  test('leads to LinkedIn by a link: no form of ours leaves our own address', async () => {
    const { status, to } = await press('start')
    expect([status, to]).toEqual([200, ''])
    const url = new URL(await leave())
    expect(url.origin + url.pathname).toBe(`${linkedIn.application.oauthUrl}/authorization`)
    expect(url.searchParams.get('redirect_uri')).toBe(`${town.app.config.origin}${PAGE}/zurueck`)
    expect((await town.ask('ambassador', PAGE)).headers.get('Content-Security-Policy')).toContain(
      "form-action 'self';",
    )
  })

  test.each(['', 'erfunden', '<script>'])(
    'says nothing of a problem it does not know: "%s"',
    async problem => {
      const { status, html } = await look(`${PAGE}?problem=${encodeURIComponent(problem)}`)
      expect(status).toBe(200)
      expect(html).not.toContain('Das hat nicht geklappt')
    },
  )

  test('does nothing for a button that does not exist', async () => {
    expect(await press('alles')).toMatchObject({ status: 302, to: PAGE })
    expect(await stored()).toEqual({ connections: [], attempts: [] })
  })

  test.each([
    ['comms', 403],
    ['hr', 403],
    ['nobody', 401],
  ] as const)('is not for %s', async (who, status) => {
    expect((await press('start', who)).status).toBe(status)
    expect((await stored()).attempts).toEqual([])
  })
})

describe('coming back', () => {
  test('connects, and leaves neither code nor state in the address', async () => {
    expect(await connect()).toMatchObject({ status: 302, to: `${PAGE}?notice=connection-made` })
    const { html } = await look(`${PAGE}?notice=connection-made`)
    expect(html).toContain('Du bist mit LinkedIn verbunden.')
    expect(html).toContain('18.01.2027')
    expect(html).toContain('Beiträge abholen')
    expect(html).toContain('Verbindung trennen')
    const [connection] = (await stored()).connections
    expect(html).not.toContain(connection?.token)
    expect(html).not.toContain(linkedIn.tokens[0])
  })

  test('a second time with the same address connects nobody', async () => {
    const back = await goThere()
    await look(back)
    await press('disconnect')
    expect((await look(back)).to).toBe(`${PAGE}?problem=unknown-state`)
    expect((await stored()).connections).toEqual([])
  })

  test.each([
    ['cancel', 'cancelled', 'Du hast bei LinkedIn abgebrochen.'],
    ['scope-not-granted', 'not-allowed', 'erst wenn es die Anwendung deiner Stadt freigegeben hat'],
  ] as const)('without having agreed (%s) says so', async (decision, problem, words) => {
    const { to } = await look(await goThere(decision))
    expect(to).toBe(`${PAGE}?problem=${problem}`)
    expect((await look(to)).html).toContain(words)
    expect((await stored()).connections).toEqual([])
  })

  test.each([
    ['', 'unknown-state'],
    ['?code=abc', 'unknown-state'],
    ['?state=abc', 'unknown-state'],
    ['?state=abc&code=', 'unknown-state'],
    [`?state=${'a'.repeat(300)}&code=abc`, 'unknown-state'],
    ['?state=abc&code=abc', 'unknown-state'],
    ['?error=server_error', 'refused'],
    ['?error=%3Cscript%3E', 'refused'],
  ])('with "%s" in the address connects nobody', async (search, problem) => {
    expect((await look(`${PAGE}/zurueck${search}`)).to).toBe(`${PAGE}?problem=${problem}`)
    expect(linkedIn.tokens).toEqual([])
  })

  test('after the session has ended asks to sign in first, and goes on from there', async () => {
    const back = await goThere()
    const { to } = await look(back, 'nobody')
    expect(to).toBe(`/anmelden?weiter=${encodeURIComponent(back)}`)
    expect((await look(back)).to).toBe(`${PAGE}?notice=connection-made`)
  })

  test('is nothing for somebody who does not take part', async () => {
    expect((await look(await goThere(), 'comms')).status).toBe(403)
    expect(linkedIn.tokens).toEqual([])
  })

  test('says that LinkedIn does not answer', async () => {
    const back = await goThere()
    linkedIn.misbehave('accessToken', answers.down)
    const { to } = await look(back)
    expect((await look(to)).html).toContain('LinkedIn antwortet gerade nicht so, wie es soll.')
  })

  test('leaves no code, state or token in the log', async () => {
    const written: string[] = []
    const listen = (text: string | Uint8Array) => written.push(String(text)) > 0
    const ears = [process.stdout, process.stderr].map(stream =>
      vi.spyOn(stream, 'write').mockImplementation(listen),
    )
    const back = await goThere()
    linkedIn.misbehave('accessToken', answers.down)
    await look(back)
    await connect()
    await look(back)
    for (const ear of ears) ear.mockRestore()
    const { searchParams } = new URL(back, town.url)
    const secrets = [
      searchParams.get('code'),
      searchParams.get('state'),
      ...linkedIn.codes,
      ...linkedIn.tokens,
    ]
    expect(written.join('')).toContain('linkedin.no-answer')
    expect(secrets.filter(secret => !secret || written.join('').includes(secret))).toEqual([])
  })
})

describe('fetching', () => {
  test('leads to a preview, and a second time after confirming to "nichts Neues"', async () => {
    linkedIn.pages = [[aShare('2026-11-02T08:00:00Z', 'Ein Vormittag im Bauhof')]]
    await connect()
    const { status, to } = await press('fetch')
    const [, uploadId = ''] = /^\/hochladen\/([0-9a-f-]{36})$/.exec(to) ?? []
    expect([status, uploadId]).toEqual([302, expect.stringMatching(/./)])
    const { db, jobs, files } = town.app
    const ctx = { db, jobs, files, now: TEST_NOW, requestId: 'test', actor: await samira() }
    expect(await fetchedPreview(ctx, uploadId)).toMatchObject({ posts: { count: 1 } })
    await takeOver(ctx, uploadId)
    expect((await press('fetch')).to).toBe(`${PAGE}?notice=connection-nothing-new`)
    expect((await look(`${PAGE}?notice=connection-nothing-new`)).html).toContain('Nichts Neues')
  })

  test('says that there are no posts yet', async () => {
    await connect()
    expect((await press('fetch')).to).toBe(`${PAGE}?notice=connection-no-posts`)
  })

  test('says that LinkedIn has ended the connection, and offers to connect anew', async () => {
    await connect()
    linkedIn.revokeTokens()
    const { status, html } = await press('fetch')
    expect(status).toBe(409)
    expect(html).toContain('Die Verbindung gibt es nicht mehr')
    expect(html).toContain('Mit LinkedIn verbinden')
    expect(html).not.toContain('Verbindung trennen')
    expect((await stored()).connections).toEqual([])
  })

  test.each([
    ['is busy', answers.tooMany, 'LinkedIn nimmt gerade keine weiteren Anfragen an.'],
    [
      'does not offer it',
      answers.notInEurope,
      'nur Mitgliedern im Europäischen Wirtschaftsraum und in der Schweiz, und erst',
    ],
    ['is down', answers.down, 'LinkedIn antwortet gerade nicht so, wie es soll. Gespeichert ist nichts.'],
  ])('says that LinkedIn %s, and the connection stays', async (_what, answer, words) => {
    await connect()
    linkedIn.misbehave('memberSnapshotData', answer)
    const { status, html } = await press('fetch')
    expect(status).toBe(409)
    expect(html).toContain(words)
    expect((await stored()).connections).toHaveLength(1)
  })
})

describe('the end', () => {
  test('is disconnecting, as often as somebody presses', async () => {
    await connect()
    for (let times = 0; times < 2; times += 1) {
      expect((await press('disconnect')).to).toBe(`${PAGE}?notice=connection-disconnected`)
      expect(await stored()).toEqual({ connections: [], attempts: [] })
    }
  })

  test('is said three days before, with a button to renew', async () => {
    await aConnection(town.app.db, await samira(), { expiresAt: '2026-11-21T09:00:00Z' })
    const { html } = await look()
    expect(html).toContain('endet bald')
    expect(html).toContain('21.11.2026')
    expect(html).toContain('Verbindung erneuern')
  })

  test('is said afterwards, until it is forgotten', async () => {
    await aConnection(town.app.db, await samira(), { expiresAt: '2026-11-18T09:00:00Z' })
    const { html } = await look()
    expect(html).toContain('Beendet am')
    expect(html).toContain('18.11.2026')
    expect((await press('fetch')).html).toContain('Die Verbindung gibt es nicht mehr')
  })
})
