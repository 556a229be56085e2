import { beforeAll, describe, expect, test } from 'vitest'
import { startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { sessionCookieName } from '#app/web/session-cookie.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { LINK_ID, mailParams } from '#tests/support/mails.ts'
import { anAccount } from '#tests/support/people.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// What was sent, read in the program: by whoever it was for, and by comms as far as it is theirs.

const town = useRunningTown()
const confidential = '00000000-0000-4000-8000-0000000000a1'
const shared = '00000000-0000-4000-8000-0000000000a2'
const refused = '00000000-0000-4000-8000-0000000000a3'
let toMira: (path: string) => Promise<Response>

beforeAll(async () => {
  const { db } = town.app
  const mira = await anAccount(db, ['hr'], { name: 'Mira Holm', email: 'mira.holm@lindental.example' })
  const { sessionId } = await startSessionOf({ db, now: TEST_NOW }, mira.accountId)
  const Cookie = `${sessionCookieName(false)}=${sessionId}`
  toMira = path => fetch(`${town.url}${path}`, { headers: { Cookie }, redirect: 'manual' })
  const common = { accountId: mira.accountId, attempts: 1 }
  await db
    .insertInto('mail')
    .values([
      {
        ...{ ...common, id: confidential, template: 'password-reset', confidential: true, state: 'sent' },
        ...{ createdAt: '2026-11-19T07:00:00Z', sentAt: '2026-11-19T07:01:00Z' },
        params: JSON.stringify(mailParams['password-reset']),
      },
      {
        ...{ ...common, id: shared, template: 'invitation', confidential: false, state: 'sent' },
        ...{ createdAt: '2026-11-19T08:00:00Z', sentAt: '2026-11-19T08:01:00Z' },
        params: JSON.stringify(mailParams.invitation),
      },
      {
        ...{ ...common, id: refused, template: 'invitation', confidential: false, state: 'failed' },
        ...{ createdAt: '2026-11-19T08:30:00Z', lastError: '550 5.1.1 no such user' },
        refusedAt: '2026-11-19T08:31:00Z',
        params: JSON.stringify(mailParams.invitation),
      },
    ])
    .execute()
})

const html = async (response: Promise<Response>) => (await response).text()
const positions = (page: string, ids: readonly string[]) => ids.map(id => page.indexOf(`/${id}"`))

describe('/nachrichten', () => {
  test('lists the own mails with their subjects, the newest first', async () => {
    const page = await html(toMira('/nachrichten'))
    const [newest = -1, middle = -1, oldest = -1] = positions(page, [refused, shared, confidential])
    expect(newest).toBeGreaterThan(-1)
    expect(middle).toBeGreaterThan(newest)
    expect(oldest).toBeGreaterThan(middle)
  })

  test('shows one mail with the link that acts for its reader', async () => {
    const response = await toMira(`/nachrichten/${confidential}`)
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('Mira')
    expect(page).toContain(`/passwort/${LINK_ID}.`)
  })

  test('says so when there is none yet', async () => {
    const page = await html(town.ask('oversight', '/nachrichten'))
    expect(page).not.toMatch(/href="\/nachrichten\/[0-9a-f-]{36}"/)
    expect(page).toContain('<h1')
  })

  test('never holds anybody else’s', async () => {
    for (const who of ['ambassador', 'comms', 'hr', 'admin'] as const) {
      const page = await html(town.ask(who, '/nachrichten'))
      for (const id of [confidential, shared, refused]) expect(page).not.toContain(id)
      expect((await town.ask(who, `/nachrichten/${shared}`)).status).toBe(404)
    }
  })
})

describe('/mails', () => {
  test('lists what is not between the programme and one person alone', async () => {
    const page = await html(town.ask('comms', '/mails'))
    expect(page).toContain(`/mails/${shared}`)
    expect(page).not.toContain(confidential)
    const [newest = -1, older = -1] = positions(page, [refused, shared])
    expect(older).toBeGreaterThan(newest)
  })

  test('shows a mail with its recipient, and with its link where no mail leaves the house', async () => {
    expect(town.app.mailLeavesHouse).toBe(false)
    const page = await html(town.ask('comms', `/mails/${shared}`))
    expect(page).toContain('mira.holm@lindental.example')
    expect(page).toContain(`/passwort/${LINK_ID}.`)
  })

  test('says what the mail server answered to one it refused', async () => {
    const page = await html(town.ask('comms', `/mails/${refused}`))
    expect(page).toContain('550 5.1.1 no such user')
  })

  test('is not there for a confidential mail, nor for one nobody knows', async () => {
    for (const id of [confidential, '00000000-0000-4000-8000-0000000000ff', 'keine-mail'])
      expect((await town.ask('comms', `/mails/${id}`)).status).toBe(404)
  })
})
