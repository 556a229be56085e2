import { beforeAll, describe, expect, test } from 'vitest'
import { createSignedLink, hashPassword, linkToken } from '#app/domain/accounts/accounts.server.ts'
import { inviteAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { TEST_NOW } from '#tests/support/database.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// The way in and out, as a browser without JavaScript takes it.

const town = useRunningTown()
const password = 'ein Satz nur für mich'
let account: AccountActor
beforeAll(async () => {
  account = await anAccount(town.app.db, ['hr'], {
    ...{ name: 'Nora Lind', email: 'nora.lind@lindental.example' },
    passwordHash: await hashPassword(password),
  })
})

async function send(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await town.ask('nobody', path, {
    ...{ method: 'POST', body: new URLSearchParams(form), headers },
  })
  return {
    status: response.status,
    to: response.headers.get('Location'),
    cookie: response.headers.get('Set-Cookie') ?? '',
    html: await response.text(),
  }
}

const context = () => ({
  ...{ db: town.app.db, jobs: town.app.jobs, files: town.app.files, now: TEST_NOW, requestId: 'test' },
  actor: { kind: 'system' as const, job: 'test' },
})

async function aLink(hours = 2): Promise<string> {
  const { accountId } = account
  const wish = { purpose: 'set-password' as const, accountId, subjectId: null, hours }
  return linkToken(town.app.secret, await createSignedLink(context(), wish))
}

const whoIs = async (cookie: string) => {
  const headers = { Cookie: cookie.split(';')[0] ?? '' }
  return (await fetch(`${town.url}/profil`, { headers, redirect: 'manual' })).status
}

describe('/anmelden and /abmelden', () => {
  test('a session begins with a cookie no script can read, and ends for good', async () => {
    const inside = await send('/anmelden', { email: account.email, password })
    expect([inside.status, inside.to]).toEqual([302, '/berichte/recruiting'])
    expect(inside.cookie).toMatch(/^stadtstimmen=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=5184000$/)
    expect(await whoIs(inside.cookie)).toBe(200)
    const outside = await send('/abmelden', {}, { Cookie: inside.cookie.split(';')[0] ?? '' })
    expect(outside.to).toBe('/anmelden?notice=signed-out')
    expect(outside.cookie).toContain('Max-Age=0')
    expect(await whoIs(inside.cookie)).toBe(302)
  })

  test('the page is not for whoever is inside already', async () => {
    const response = await town.ask('hr', '/anmelden')
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/berichte/recruiting'])
  })

  test('reading /abmelden signs nobody out', async () => {
    const { cookie } = await send('/anmelden', { email: account.email, password })
    const headers = { Cookie: cookie.split(';')[0] ?? '' }
    const read = await fetch(`${town.url}/abmelden`, { headers, redirect: 'manual' })
    expect([read.status, read.headers.get('Location')]).toEqual([302, '/'])
    expect(await whoIs(cookie)).toBe(200)
  })

  test.each([
    [{ email: '', password: '' }, ['email', 'password']],
    [{ email: 'nora.lind@lindental.example', password: '' }, ['password']],
    [{ email: 'x'.repeat(300), password }, ['email']],
  ])('%j is answered at the field', async (form, fields) => {
    const { status, html } = await send('/anmelden', form)
    expect(status).toBe(400)
    for (const field of fields) expect(html).toMatch(new RegExp(`href="#[^"]*${field}"`))
  })
})

describe('/passwort', () => {
  const mails = () =>
    town.app.db.selectFrom('mail').select('id').where('accountId', '=', account.accountId).execute()

  test('says the same to everybody, and writes only to whom there is', async () => {
    const before = (await mails()).length
    const known = await send('/passwort', { email: account.email.toUpperCase() })
    const unknown = await send('/passwort', { email: 'niemand@lindental.example' })
    expect([known.status, known.to]).toEqual([unknown.status, unknown.to])
    expect(known.to).toBe('/anmelden?notice=reset-requested')
    expect(await mails()).toHaveLength(before + 1)
  })

  test('asks for an address that can be one', async () => {
    const { status, html } = await send('/passwort', { email: 'kein @ zeichen' })
    expect(status).toBe(400)
    expect(html).toContain('value="kein @ zeichen"')
  })
})

describe('/passwort/:token', () => {
  test('greets its person, takes a password and signs in at once', async () => {
    const path = `/passwort/${await aLink()}`
    expect(await (await town.ask('nobody', path)).text()).toContain('Hallo Nora Lind')
    const set = await send(path, { password: 'noch ein langer Satz', repeat: 'noch ein langer Satz' })
    expect([set.status, set.to]).toEqual([302, '/berichte/recruiting?notice=password-set'])
    expect(await whoIs(set.cookie)).toBe(200)
    expect((await send('/anmelden', { email: account.email, password })).status).toBe(400)
  })

  test('used twice says that it was used, and changes nothing', async () => {
    const path = `/passwort/${await aLink()}`
    await send(path, { password: 'der erste lange Satz', repeat: 'der erste lange Satz' })
    const again = await send(path, { password: 'ein zweiter langer Satz', repeat: 'ein zweiter langer Satz' })
    expect(again.status).toBe(410)
    expect(again.html).toContain('Dieser Link wurde schon benutzt.')
    const signIn = (tried: string) => send('/anmelden', { email: account.email, password: tried })
    expect((await signIn('ein zweiter langer Satz')).status).toBe(400)
    expect((await signIn('der erste lange Satz')).status).toBe(302)
  })

  test('that has expired says so, to whoever reads and to whoever sends', async () => {
    const path = `/passwort/${await aLink(0)}`
    const read = await town.ask('nobody', path)
    expect([read.status, (await read.text()).includes('Dieser Link ist abgelaufen.')]).toEqual([410, true])
    const sent = await send(path, { password: 'noch ein langer Satz', repeat: 'noch ein langer Satz' })
    expect([sent.status, sent.cookie]).toEqual([410, ''])
  })

  test.each([
    ['two that differ', 'ein langer Satz eins', 'ein langer Satz zwei'],
    ['a short one', 'kurz', 'kurz'],
    ['a common one', 'passwort12345', 'passwort12345'],
    ['the own address', 'nora.lind1234', 'nora.lind1234'],
    ['none', '', ''],
  ])('refuses %s, never sends it back, and the link still works', async (_what, first, repeat) => {
    const path = `/passwort/${await aLink()}`
    const refused = await send(path, { password: first, repeat })
    expect(refused.status).toBe(400)
    expect(refused.cookie).toBe('')
    if (first !== '') expect(refused.html).not.toContain(`value="${first}"`)
    expect((await town.ask('nobody', path)).status).toBe(200)
  })

  test('of an invitation leads an ambassador to their day', async () => {
    const ctx = { ...context(), actor: await anAccount(town.app.db, ['comms']) }
    const email = 'ole.neu@lindental.example'
    const departmentId = await aDepartment(town.app.db)
    const invited = await inviteAmbassador(ctx, { name: 'Ole Neu', email, departmentId })
    if (!invited.ok) throw new Error(invited.reason)
    const link = await town.app.db
      .selectFrom('signedLink')
      .innerJoin('account', 'account.id', 'signedLink.accountId')
      .select('signedLink.id')
      .where('account.email', '=', email)
      .executeTakeFirstOrThrow()
    const path = `/passwort/${linkToken(town.app.secret, link.id)}`
    const set = await send(path, { password: 'Oles eigener langer Satz', repeat: 'Oles eigener langer Satz' })
    expect(set.to).toBe('/heute?notice=password-set')
  })
})

describe('/sprache', () => {
  test('is remembered in the browser of a visitor, and goes back to where they were', async () => {
    const chosen = await send('/sprache', { locale: 'en', back: '/mitmachen' })
    expect([chosen.status, chosen.to]).toEqual([302, '/mitmachen'])
    const headers = { Cookie: chosen.cookie.split(';')[0] ?? '', 'Accept-Language': 'de' }
    expect(await (await town.ask('nobody', '/anmelden', { headers })).text()).toContain('<html lang="en"')
  })

  test('is kept with the account of somebody who is signed in, in every browser', async () => {
    const post = (locale: string) =>
      town.ask('oversight', '/sprache', {
        method: 'POST',
        body: new URLSearchParams({ locale, back: '/profil' }),
      })
    await post('en')
    expect(await (await town.ask('oversight', '/profil')).text()).toContain('<html lang="en"')
    await post('de')
    expect(await (await town.ask('oversight', '/profil')).text()).toContain('<html lang="de"')
  })

  test.each(['https://boese.example/', '//boese.example', '/\\boese.example', ''])(
    'never leads away from us: %j',
    async back => {
      expect((await send('/sprache', { locale: 'de', back })).to).toBe('/')
    },
  )

  test('that nobody speaks here is German; reading the address changes nothing', async () => {
    expect((await send('/sprache', { locale: 'tlh', back: '/' })).cookie).toContain('sprache=de')
    const read = await town.ask('nobody', '/sprache?locale=en')
    expect([read.status, read.headers.get('Set-Cookie')]).toEqual([302, null])
  })
})
