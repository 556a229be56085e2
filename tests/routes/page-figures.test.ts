import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { loader as loadFigures } from '#app/routes/page-figures/page-figures.route.tsx'
import { loader as loadFile, action as undo } from '#app/routes/page-figures/page-file.route.tsx'
import { loader as loadPicture } from '#app/routes/page-figures/page-picture.route.tsx'
import { pageRows, townPage } from '#db/seed/page-rows.ts'
import { callRoute, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aPageDay, aPageFile, PAGE } from '#tests/support/page-figures.ts'
import { anAccount } from '#tests/support/people.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// What comms finds at /seite, on 19 November 2026 in the demo town.

const town = useRunningTown()

async function page(path: string) {
  const response = await town.ask('comms', path)
  // React parts neighbouring texts with comments.
  return { status: response.status, html: (await response.text()).replaceAll('<!-- -->', '') }
}

async function picture(query: string) {
  const response = await town.ask('comms', `/seite/bild?${query}`)
  return { status: response.status, type: response.headers.get('Content-Type'), svg: await response.text() }
}

const planned = pageRows('2026-11-19')

describe('the page’s figures', () => {
  test('say which days they are of, and for how many of them there are figures', async () => {
    const { status, html } = await page('/seite')
    expect(status).toBe(200)
    expect(html).toContain('vom 19.08.2026 bis 18.11.2026, verglichen mit 19.05.2026 bis 18.08.2026')
    expect(html).toContain('Für 84 von 92 Tagen liegen Zahlen vor (davor für 80 von 92)')
    expect(html).toContain('Das sieht nur die Kommunikation')
  })

  test('are sums of the known days, beside the period before, in German form', async () => {
    const sum = (from: string, until: string) =>
      planned.pageDay
        .filter(({ day }) => day >= from && day <= until)
        .reduce((total, day) => total + ('impressions' in day ? day.impressions : 0), 0)
    const { html } = await page('/seite')
    expect(html).toContain(
      `<dd class="stat-tile__value">${formatNumber(sum('2026-08-19', '2026-11-18'), 'de')}</dd>`,
    )
    const before = formatNumber(sum('2026-05-19', '2026-08-18'), 'de')
    expect(html).toContain(`Zeitraum davor: ${before} (von 80 der 92 Tage)`)
    expect(html).toMatch(/Interaktionsrate der Seite<\/dt><dd class="stat-tile__value">\d,\d\s%<\/dd>/)
    expect(html).toContain('Sie zählt Klicks mit, anders als bei Menschen.')
  })

  test('say that days and posts add up to different things', async () => {
    expect((await page('/seite')).html).toContain('Ihre Summe ist eine andere als die der Tage oben')
  })

  test('list the most seen posts with their links, and how many there are', async () => {
    const { html } = await page('/seite?zeitraum=12')
    expect(html.match(/href="https:\/\/www\.linkedin\.com\/feed\/update\/urn:li:activity:\d+/g)?.length).toBe(
      10,
    )
    expect(html).toMatch(/Die 10 meistgesehenen von 3\d Beiträgen\./)
  })

  test('compare pages by name and without places', async () => {
    const { html } = await page('/seite')
    const names = [...html.matchAll(/<th scope="row"[^>]*>(Stadt [^<]+)<\/th>/g)].map(match => match[1])
    expect(names).toEqual(['Stadt Auenberg', 'Stadt Hohenfurt', 'Stadt Lindental', 'Stadt Mühlried'])
    expect(html).not.toMatch(/Platz \d|Rang/)
  })

  test('lead to the guide and the form for files', async () => {
    const { html } = await page('/seite')
    expect(html).toContain('href="/hilfe/seiten-export"')
    expect(html).toMatch(/enctype="multipart\/form-data"/i)
    const guide = await page('/hilfe/seiten-export')
    expect(guide.html).toContain('Zahlen der Seite herunterladen und hochladen')
    expect((await page('/hilfe')).html).toContain('href="/hilfe/seiten-export"')
  })

  test.each([
    ['6', 'vom 19.05.2026 bis 18.11.2026'],
    ['12', 'vom 19.11.2025 bis 18.11.2026'],
    ['99', 'vom 19.08.2026 bis 18.11.2026'],
  ])('over %s months are those %s', async (months, period) => {
    const { html } = await page(`/seite?zeitraum=${months}&seite=${townPage}`)
    expect(html).toContain(period)
  })

  test('are there in English', async () => {
    const speak = (locale: 'de' | 'en') => town.app.db.updateTable('account').set({ locale }).execute()
    await speak('en')
    const { html } = await page('/seite')
    await speak('de')
    expect(html).toContain('Page figures')
    expect(html).toContain('there are figures for 84 of 92 days')
    expect(html).not.toContain('Seitenaufrufe')
  })
})

describe('the picture', () => {
  test.each([
    ['', 'Impressions je Tag'],
    ['&zeitraum=6', 'Impressions je Woche'],
    ['&zeitraum=12&shape=narrow&theme=dark', 'Neue Follower:innen je Woche'],
  ])('is an SVG%s', async (query, title) => {
    const { status, type, svg } = await picture(`seite=${townPage}${query}`)
    expect([status, type]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect(svg).toContain(title)
  })

  test('is for light or dark surroundings', async () => {
    const { svg } = await picture(`seite=${townPage}`)
    expect((await picture(`seite=${townPage}&theme=dark`)).svg).not.toBe(svg)
  })

  test('is not there for a page nobody knows', async () => {
    expect((await picture('seite=anderswo')).status).toBe(404)
    expect((await picture('')).status).toBe(404)
  })

  test('says in words what it shows, and has its numbers as a table with – for what is unknown', async () => {
    const { html } = await page('/seite')
    expect(html).toMatch(
      /alt="Vom 19\.08\.2026 bis 18\.11\.2026\. Impressions je Tag: am meisten waren es [\d.]+ \(/,
    )
    expect(html).toContain('Eine Lücke zeigt, wo Zahlen fehlen.')
    expect(html).toMatch(/18\.11\.2026<\/th><td[^>]*>–<\/td><td[^>]*>–<\/td><td[^>]*>–<\/td>/)
  })
})

describe('a file of the page', () => {
  const file = planned.pageImport.find(({ kind }) => kind === 'page-visitors')
  const path = `/seite/dateien/${file?.id}`

  test('is listed with its period and who handed it in, and says what it brought', async () => {
    expect((await page('/seite')).html).toContain(`href="${path}"`)
    const { status, html } = await page(path)
    expect(status).toBe(200)
    expect(html).toContain('Übernommen am 11.11.2026 von Katharina Vogt.')
    expect(html).toContain('Tage</dt><dd class="stat-tile__value">365</dd>')
    expect(html).toContain('stadt-lindental_\u200bvisitors_')
    expect(html).not.toMatch(/<dt class="stat-tile__label">Beiträge/)
  })

  test('is taken back with one button, and its figures are unknown again', async () => {
    const response = await town.ask('comms', path, {
      method: 'POST',
      body: new URLSearchParams({ intent: 'undo' }),
    })
    expect([response.status, response.headers.get('Location')]).toEqual([
      302,
      '/seite?notice=page-import-undone',
    ])
    const { html } = await page('/seite?notice=page-import-undone')
    expect(html).toContain('Die Zahlen aus dieser Datei der Seite sind gelöscht.')
    expect(html).toContain('Seitenaufrufe: Für 0 von 92 Tagen liegen Zahlen vor')
    expect(html).toMatch(/Seitenaufrufe<\/dt><dd class="stat-tile__value">–<\/dd>/)
    expect((await page(path)).status).toBe(404)
  })

  test.each([newId(), 'x', '%00'])('%s is none', async id => {
    expect((await page(`/seite/dateien/${id}`)).status).toBe(404)
    const posted = await town.ask('comms', `/seite/dateien/${id}`, { method: 'POST' })
    expect(posted.status).toBe(404)
  })
})

describe('nobody else', () => {
  test.each(['ambassador', 'hr', 'oversight', 'admin'] as const)('sees them: %s', async who => {
    for (const path of ['/seite', `/seite/bild?seite=${townPage}`, `/seite/dateien/${newId()}`]) {
      expect((await town.ask(who, path)).status).toBe(403)
    }
    expect((await town.ask(who, `/seite/dateien/${newId()}`, { method: 'POST' })).status).toBe(403)
  })
})

describe('before the first file', () => {
  test('the page says so and how it begins', async () => {
    await town.app.db.deleteFrom('linkedinImport').where('ambassadorId', 'is', null).execute()
    const { status, html } = await page('/seite')
    expect(status).toBe(200)
    expect(html).toContain('Noch keine Zahlen')
    expect(html).toContain('Hier stehen später die Dateien')
    expect(html).not.toContain('/seite/bild')
  })
})

describe('the routes', () => {
  const bench = useTestBench()
  const comms = async (): Promise<Ctx> => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })

  test('hand out the figures of the page and period in the address, and the files', async () => {
    const actor = await anAccount(bench.db, ['comms'])
    const ctx = bench.ctx({ actor })
    await aPageFile(ctx, { exportedOn: '2026-11-18', pageDays: [aPageDay('2026-11-02', { impressions: 5 })] })
    await aPageFile(ctx, { exportedOn: '2026-11-17', page: 'museum' })
    const loaded = await callRoute(loadFigures, ctx, { path: '/seite?seite=museum&zeitraum=6' })
    expect(loaded).toMatchObject({ months: 6, pages: [PAGE, 'museum'], figures: { page: 'museum' } })
    expect(loaded.files).toHaveLength(2)
  })

  test('answer 404 and 302 as a browser needs it', async () => {
    const actor = await anAccount(bench.db, ['comms'])
    const ctx = bench.ctx({ actor })
    const id = await aPageFile(ctx, { exportedOn: '2026-11-18' })
    expect(await callRoute(loadFile, ctx, { params: { id } })).toMatchObject({ id, uploadedBy: actor.name })
    expect(await sentTo(callRoute(undo, ctx, { params: { id }, form: { intent: 'undo' } }))).toBe(
      '/seite?notice=page-import-undone',
    )
    expect(await thrownStatus(() => callRoute(undo, ctx, { params: { id }, form: {} }))).toBe(404)
    expect(await thrownStatus(() => callRoute(loadFile, ctx, { params: {} }))).toBe(404)
    expect(await thrownStatus(async () => callRoute(loadPicture, await comms()))).toBe(404)
  })
})
