import { describe, expect, test } from 'vitest'
import { useRunningTown } from '#tests/support/running-town.ts'

const town = useRunningTown()

describe('what every answer tells the browser', () => {
  test('scripts run with this answer’s nonce only, and nobody frames us', async () => {
    const response = await town.ask('nobody', '/anmelden')
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1]
    const html = await response.text()
    expect(nonce).toBeDefined()
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/)
    expect(policy).toContain("frame-ancestors 'none'")
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(match => match[1] ?? '')
    expect(inline.length).toBeGreaterThan(0)
    for (const attributes of inline) expect(attributes).toContain(`nonce="${nonce}"`)
  })

  test('the nonce is new each time', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await town.ask('nobody', '/anmelden')).headers.get('Content-Security-Policy')),
    )
    expect(policies[0]).not.toBe(policies[1])
  })

  test.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Cache-Control', 'no-store'],
  ])('%s: %s', async (name, value) => {
    expect((await town.ask('nobody', '/anmelden')).headers.get(name)).toBe(value)
  })

  test('nothing tells which software answers', async () => {
    expect((await town.ask('nobody', '/anmelden')).headers.get('X-Powered-By')).toBeNull()
  })
})

describe('where a changing request comes from', () => {
  const signOut = (headers: Record<string, string>) =>
    fetch(`${town.url}/abmelden`, { method: 'POST', headers, redirect: 'manual' })

  test.each([
    ['our own page', { 'Sec-Fetch-Site': 'same-origin' }, 302],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a sister domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }, 403],
    ['an old browser, another origin', { Origin: 'https://boese.example' }, 403],
    ['nobody says', {}, 403],
  ])('%s', async (_case, headers, status) => {
    expect((await signOut(headers as Record<string, string>)).status).toBe(status)
  })

  test('an old browser on our own origin', async () => {
    expect((await signOut({ Origin: town.app.config.origin })).status).toBe(302)
  })
})

describe('health', () => {
  test('live answers, ready says that the database does', async () => {
    expect(await (await town.ask('nobody', '/health/live')).json()).toEqual({ status: 'live' })
    expect(await (await town.ask('nobody', '/health/ready')).json()).toEqual({ status: 'ready' })
  })
})

describe('signing in over HTTP', () => {
  test('leads to where somebody wanted to go, and not elsewhere', async () => {
    const account = town.app.demoAccounts.find(candidate => candidate.role === 'hr')
    const body = () => new URLSearchParams({ email: account?.email ?? '', password: account?.password ?? '' })
    const goto = async (next: string) => {
      const response = await town.ask('nobody', `/anmelden?weiter=${encodeURIComponent(next)}`, {
        method: 'POST',
        body: body(),
      })
      return response.headers.get('Location')
    }
    expect(await goto('/stellen?seite=2')).toBe('/stellen?seite=2')
    expect(await goto('https://boese.example/')).toBe('/berichte/recruiting')
    expect(await goto('//boese.example')).toBe('/berichte/recruiting')
  })

  test('a wrong password is answered on the page, with the address kept and the password gone', async () => {
    const body = new URLSearchParams({ email: 'wer@lindental.example', password: 'ganz falsch hier' })
    const response = await town.ask('nobody', '/anmelden', { method: 'POST', body })
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(html).toContain('Adresse oder Passwort stimmen nicht')
    expect(html).toContain('wer@lindental.example')
    expect(html).not.toContain('ganz falsch hier')
  })

  test('a page that does not exist says so kindly', async () => {
    const response = await town.ask('nobody', '/gibt-es-nicht')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Diese Seite gibt es hier nicht')
  })
})
