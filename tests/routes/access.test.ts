import type { ServerBuild } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { roles } from '#app/domain/kernel/context.ts'
import type { Access } from '#app/web/guard.ts'
import { useRunningTown, type Visitor } from '#tests/support/running-town.ts'

// Every address of the program with everybody who could ask for it, from the site map itself. A new
// route is in this test the moment it exists.

type Guarded = { access?: Access } | undefined
const build = (await import(new URL('../../build/server/index.js', import.meta.url).href)) as ServerBuild

const routes = Object.values(build.routes)
  .filter(route => route !== undefined && (route.path !== undefined || route.index === true))
  .map(route => ({
    pattern: `/${route?.path ?? ''}`,
    page: route?.module.default !== undefined,
    loader: route?.module.loader as Guarded,
    action: route?.module.action as Guarded,
  }))

const visitors: Visitor[] = ['nobody', ...roles]
const NO_SUCH = '00000000-0000-4000-8000-000000000000'
const addressOf = (pattern: string) =>
  pattern.replace(/:token\b/g, 'kein-echter-link').replace(/:\w+/g, NO_SUCH)

function mayEnter(access: Access | undefined, who: Visitor): boolean {
  if (access === 'public') return true
  if (who === 'nobody' || access === undefined) return false
  return access === 'signed-in' || access.includes(who)
}

const town = useRunningTown()

describe('every route declares who may use it', () => {
  test.each(routes)('$pattern', ({ loader, action, page }) => {
    // A page without a loader would be open to everybody without saying so.
    if (page) expect(loader?.access).toBeDefined()
    if (loader) expect(loader.access).toBeDefined()
    if (action) expect(action.access).toBeDefined()
  })
})

describe('reading', () => {
  const cases = routes.flatMap(({ pattern, loader }) =>
    loader ? visitors.map(who => ({ who, pattern, allowed: mayEnter(loader.access, who) })) : [],
  )

  test.each(cases)('$who reads $pattern: $allowed', async ({ who, pattern, allowed }) => {
    for (const path of [addressOf(pattern), `${addressOf(pattern).replace(/^\/$/, '/_root')}.data`]) {
      const response = await town.ask(who, path)
      const body = await response.text()
      expect(response.status, body.slice(0, 500)).not.toBe(500)
      if (allowed) expect([401, 403]).not.toContain(response.status)
      else
        expect(refusal(response.status, response.headers, body)).toBe(
          who === 'nobody' ? 'sign in' : 'forbidden',
        )
    }
  })
})

describe('changing', () => {
  const cases = routes.flatMap(({ pattern, action }) =>
    action ? visitors.map(who => ({ who, pattern, allowed: mayEnter(action.access, who) })) : [],
  )

  test.each(cases.filter(({ allowed }) => !allowed))(
    '$who may not change $pattern',
    async ({ who, pattern }) => {
      const response = await town.ask(who, addressOf(pattern), {
        method: 'POST',
        body: new URLSearchParams(),
      })
      expect(response.status).toBe(who === 'nobody' ? 401 : 403)
    },
  )

  test.each(cases.filter(({ allowed }) => allowed))(
    '$who posts nothing to $pattern: no crash',
    async ({ who, pattern }) => {
      const response = await town.ask(who, addressOf(pattern), {
        method: 'POST',
        body: new URLSearchParams(),
      })
      expect([200, 204, 302, 400, 404, 409, 410, 413, 415, 422]).toContain(response.status)
    },
  )

  test.each(cases.filter(({ who }) => who === 'comms'))(
    '$pattern is closed to other sites',
    async ({ pattern }) => {
      const post = { method: 'POST', body: new URLSearchParams() }
      const path = addressOf(pattern)
      expect(
        (await town.ask('comms', path, { ...post, headers: { 'Sec-Fetch-Site': 'cross-site' } })).status,
      ).toBe(403)
    },
  )
})

function refusal(status: number, headers: Headers, body: string): 'sign in' | 'forbidden' | string {
  const toSignIn = headers.get('Location')?.startsWith('/anmelden') || body.includes('/anmelden?weiter=')
  if ((status === 302 || status === 202) && toSignIn) return 'sign in'
  return status === 403 ? 'forbidden' : `${status} ${headers.get('Location') ?? ''}`
}
