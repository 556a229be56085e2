import { describe, expect, test } from 'vitest'
import { useRunningTown } from '#tests/support/running-town.ts'

const town = useRunningTown()

const post = (path: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return town.ask('admin', path, { method: 'POST', body })
}

const accountId = async (email: string) => {
  const row = await town.app.db
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row?.id ?? ''
}

describe('accounts', () => {
  test('a colleague is added and invited', async () => {
    const response = await post('/konten', {
      name: 'Ute Lange',
      email: 'ute.lange@lindental.example',
      roles: ['hr', 'comms'],
    })
    expect(response.headers.get('Location')).toBe('/konten?notice=account-invited')
    const html = await (await town.ask('admin', '/konten')).text()
    expect(html).toContain('Ute Lange')
    expect(html).toContain('eingeladen, noch kein Passwort')
  })

  test('what is wrong stands at the field, in words, and what was typed stays', async () => {
    const response = await post('/konten', { name: 'Ohne Rolle', email: 'keine Adresse' })
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(html).toContain('Das ist keine vollständige E-Mail-Adresse.')
    expect(html).toContain('Bitte fülle dieses Feld aus.')
    expect(html).toContain('value="Ohne Rolle"')
    expect(await accountId('keine Adresse')).toBe('')
  })

  test('an address that is known is refused with a sentence', async () => {
    const response = await post('/konten', {
      name: 'Noch einmal',
      email: 'THOMAS.BRINKMANN@lindental.example',
      roles: 'hr',
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Zu dieser Adresse gibt es schon ein Konto.')
  })

  test('roles are changed, an account is closed and opened again', async () => {
    await post('/konten', { name: 'Kim Albers', email: 'kim.albers@lindental.example', roles: 'hr' })
    const path = `/konten/${await accountId('kim.albers@lindental.example')}`
    expect((await post(path, { intent: 'roles', roles: ['oversight'] })).headers.get('Location')).toBe(
      '/konten?notice=saved',
    )
    expect((await post(path, { intent: 'invite' })).headers.get('Location')).toBe(
      '/konten?notice=account-invited',
    )
    expect((await post(path, { intent: 'close' })).headers.get('Location')).toBe(
      '/konten?notice=account-closed',
    )
    expect(await (await town.ask('admin', path)).text()).toContain('Konto wieder öffnen')
    expect((await post(path, { intent: 'reopen' })).headers.get('Location')).toBe('/konten?notice=saved')
  })

  test('nobody locks themselves out', async () => {
    const path = `/konten/${await accountId('jonas.reuter@lindental.example')}`
    const given = await post(path, { intent: 'roles', roles: ['comms'] })
    expect(given.headers.get('Location')).toBe(`${path}?notice=own-administration`)
    const closed = await post(path, { intent: 'close' })
    expect(closed.headers.get('Location')).toBe(`${path}?notice=own-account`)
    expect((await town.ask('admin', '/konten')).status).toBe(200)
  })

  test.each(['00000000-0000-4000-8000-000000000000', 'keine-id'])(
    'an account %s does not exist',
    async id => {
      expect((await town.ask('admin', `/konten/${id}`)).status).toBe(404)
      expect((await post(`/konten/${id}`, { intent: 'close' })).status).toBe(404)
    },
  )
})

describe('settings', () => {
  const settings = {
    townName: 'Stadt Lindental',
    contactEmail: 'stimmen@lindental.example',
    federalState: 'NW',
    smallestGroup: '6',
    firstNudgeDay: '10',
    secondNudgeDay: '20',
    takeDownDays: '3',
    jobAdHosts: 'karriere.lindental.example',
  }

  test('a change is stored, and oversight can read who made it', async () => {
    expect((await post('/einstellungen', settings)).headers.get('Location')).toBe(
      '/einstellungen?notice=saved',
    )
    const log = await (await town.ask('oversight', '/protokoll')).text()
    expect(log).toContain('setting.changed')
    expect(log).toContain('Jonas Reuter')
    expect(await (await town.ask('oversight', '/transparenz')).text()).toContain('stimmen@lindental.example')
  })

  test('fewer than five people are never a group, whoever asks', async () => {
    const response = await post('/einstellungen', { ...settings, smallestGroup: '2' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Kleinere Gruppen würden Zahlen einzelner Menschen zeigen')
  })
})

describe('what the system knows', () => {
  test('is readable in both languages without signing in, with the group size of this town', async () => {
    const german = await (await town.ask('nobody', '/datennutzung')).text()
    expect(german).toContain('Was das System über mich weiß')
    expect(german).toContain('nur du selbst')
    const english = await (
      await town.ask('nobody', '/datennutzung', { headers: { 'Accept-Language': 'en' } })
    ).text()
    expect(english).toContain('What the system knows about me')
  })

  test.each([
    '/ueber',
    '/barrierefreiheit',
    '/leichte-sprache',
    '/leitlinien',
    '/hilfe',
    '/hilfe/linkedin-export',
    '/hilfe/seiten-export',
    '/hilfe/einwilligungen',
  ])('%s is there in German and English', async path => {
    for (const language of ['de', 'en']) {
      const response = await town.ask('nobody', path, { headers: { 'Accept-Language': language } })
      expect(response.status).toBe(200)
      expect(await response.text()).toContain(`<html lang="${language}"`)
    }
  })
})
