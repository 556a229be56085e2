import { beforeAll, describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readCalendarFile } from '#tests/support/events.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// Over HTTP, as a calendar program asks: without a session, by the address alone.
const town = useRunningTown()
const press = (intent: string) =>
  town.ask('ambassador', '/profil/kalender', { method: 'POST', body: new URLSearchParams({ intent }) })

async function address(): Promise<string> {
  const page = await (await town.ask('ambassador', '/profil/kalender')).text()
  return /http[^"<\s]*\/kalender\/[^"<\s]+\.ics/.exec(page)?.[0] ?? ''
}

const asked = async (path: string) => town.ask('nobody', path.replace(/^https?:\/\/[^/]+/, ''))

describe('the personal calendar feed', () => {
  let first = ''

  beforeAll(async () => {
    expect(await address()).toBe('')
    await press('make')
    first = await address()
  })

  test('is an address that holds a signature and ends like a calendar', () => {
    expect(first).toMatch(/\/kalender\/[0-9a-f-]{36}\.[\w-]{43}\.ics$/)
  })

  test('gives the person’s events to whoever knows the address, and to nobody’s cache', async () => {
    const response = await asked(first)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('Cache-Control')).toContain('private')
    const { events } = readCalendarFile(await response.text())
    expect(events.map(({ title }) => title)).toContain('Netzwerktreffen')
    for (const { uid } of events) expect(uid).toMatch(/^[0-9a-f-]{36}@127\.0\.0\.1$/)
  })

  test('is nothing with another signature, another id, or none', async () => {
    const [id = ''] = first.split('/').at(-1)?.split('.') ?? []
    const tokens = [
      `${id}.${'A'.repeat(43)}`,
      linkToken('x'.repeat(32), id),
      linkToken(town.app.secret, newId()),
      id,
      'kein-echter-link',
    ]
    for (const token of tokens) expect((await asked(`/kalender/${token}.ics`)).status).toBe(404)
  })

  test('that was replaced is not found, and the new one is', async () => {
    expect((await press('replace')).headers.get('Location')).toBe('/profil/kalender?notice=feed-replaced')
    const second = await address()
    expect(second).not.toBe(first)
    expect((await asked(first)).status).toBe(404)
    expect((await asked(second)).status).toBe(200)
    await press('end')
    expect((await asked(second)).status).toBe(404)
    expect(await address()).toBe('')
  })

  test('knows nothing else to do', async () => {
    expect((await press('party')).status).toBe(404)
  })
})

describe('one event for the own calendar', () => {
  test('is a file to save, under a name, for the event of its address', async () => {
    const list = await (await town.ask('ambassador', '/termine')).text()
    const [path = ''] = /\/termine\/[0-9a-f-]{36}/.exec(list) ?? []
    const response = await town.ask('ambassador', `${path}/termin.ics`)
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="termin.ics"')
    expect(readCalendarFile(await response.text()).events).toHaveLength(1)
  })

  test.each([newId(), 'keiner'])('is not found when there is none: %s', async id => {
    expect((await town.ask('ambassador', `/termine/${id}/termin.ics`)).status).toBe(404)
  })
})
