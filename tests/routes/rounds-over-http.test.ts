import { describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// Calls as browsers meet them, on the demo town: whole pages, whole forms, no JavaScript.

const town = useRunningTown()
const page = '/mitmachen/zweite-runde'

/** A page's words as somebody reads them. */
async function read(who: Parameters<typeof town.ask>[0], path: string, headers: Record<string, string> = {}) {
  const response = await town.ask(who, path, { headers })
  return { status: response.status, html: await response.text() }
}

const post = (who: Parameters<typeof town.ask>[0], path: string, form: Record<string, string>) =>
  town.ask(who, path, { method: 'POST', body: new URLSearchParams(form) })

async function theRound() {
  return town.app.db.selectFrom('round').select(['id', 'slug']).executeTakeFirstOrThrow()
}

async function aFilledForm(email: string) {
  const { id: departmentId } = await town.app.db
    .selectFrom('department')
    .select('id')
    .where('name', '=', 'Kita')
    .executeTakeFirstOrThrow()
  return {
    ...{ name: 'Mona Neu', email, departmentId, job: 'Ich lese vor.', linkedin: 'no' },
    ...{ motivation: '<b>Gern</b>', website: '', 'about.age': '', 'about.career': '', 'about.linkedin': '' },
  }
}

describe('anybody', () => {
  test('finds the open call from the sign-in page, without an account', async () => {
    expect((await read('nobody', '/anmelden')).html).toContain('href="/mitmachen"')
    expect((await read('nobody', '/mitmachen')).html).toContain(`href="${page}"`)
    const { status, html } = await read('nobody', page)
    expect(status).toBe(200)
    expect(html).toContain('<strong>eigenen Worten</strong>')
    expect(html).toContain('Bewerbung abschicken')
  })

  test('reads the form in English', async () => {
    const { html } = await read('nobody', page, { 'Accept-Language': 'en-GB' })
    expect(html).toContain('Send application')
    expect(html).not.toContain('Bewerbung abschicken')
  })

  test('does not meet the field that only programs fill in: no eye, no key, no voice finds it', async () => {
    const { html } = await read('nobody', page)
    expect(html).toMatch(/<div class="kern-sr-only" aria-hidden="true"><label for="website">/)
    expect(html).toMatch(/<input id="website"[^>]*tabindex="-1"/i)
  })

  test('gets an empty form back with every field named, and nothing typed is lost', async () => {
    const response = await post('nobody', page, { name: 'Mona Neu', motivation: 'Weil.' })
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(html).toContain('Bitte sieh dir diese Angaben noch einmal an')
    expect(html).toContain('value="Mona Neu"')
    expect(html).toContain('Weil.</textarea>')
    for (const field of ['email', 'departmentId', 'job', 'linkedin'])
      expect(html).toContain(`href="#bewerbung-${field}"`)
  })

  test('applies, confirms with one button and withdraws; what was typed is shown as text', async () => {
    const email = 'mona.neu@lindental.example'
    const sent = await post('nobody', page, await aFilledForm(email))
    expect([sent.status, sent.headers.get('Location')]).toEqual([302, `${page}?gesendet=1`])
    expect((await read('nobody', `${page}?gesendet=1`)).html).toContain('Schau in dein Postfach')
    const { id } = await town.app.db
      .selectFrom('application')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const link = `/bewerbung/${linkToken(town.app.secret, id)}`
    const shown = await read('nobody', link)
    expect(shown.html).toContain('Bewerbung bestätigen')
    expect(shown.html).toContain('&lt;b&gt;Gern&lt;/b&gt;')
    expect((await post('nobody', link, { intent: 'confirm' })).status).toBe(302)
    expect((await read('nobody', link)).html).toContain('Deine Bewerbung ist da')
    const again = await post('nobody', link, { intent: 'confirm' })
    expect(again.status).toBe(200)
    expect(await again.text()).toContain('Deine Bewerbung war schon bestätigt')
    expect((await post('nobody', link, { intent: 'withdraw' })).status).toBe(302)
    const gone = await read('nobody', link)
    expect(gone.status).toBe(410)
    expect(gone.html).toContain('Diese Bewerbung ist zurückgezogen und gelöscht.')
  })

  test('with a link that is not ours is told so in a sentence', async () => {
    const { status, html } = await read('nobody', '/bewerbung/kein-echter-link')
    expect(status).toBe(410)
    expect(html).toContain('Zu diesem Link gibt es keine Bewerbung.')
  })
})

describe('the communications team', () => {
  test('finds what waits for a decision, and all of it on one screen', async () => {
    const { id } = await theRound()
    const choosing = `/aufrufe/${id}/auswahl`
    expect((await read('comms', '/programm')).html).toContain(`href="${choosing}"`)
    const { html } = await read('comms', choosing)
    expect(html.match(/<select/g)).toHaveLength(14)
    expect(
      html.match(/<button[^>]*type="submit"[^>]*><span class="kern-label">Entscheidungen/g),
    ).toHaveLength(1)
    expect(html).toContain('Die Summen siehst du, sobald der Aufruf beendet ist.')
  })

  test('reads one application in full, and the list of calls', async () => {
    const { id } = await theRound()
    const { id: applicationId } = await town.app.db
      .selectFrom('application')
      .select('id')
      .where('name', '=', 'Nora Winkler')
      .executeTakeFirstOrThrow()
    const { html } = await read('comms', `/aufrufe/${id}/bewerbungen/${applicationId}`)
    expect(html).toContain('Über den ersten Frost im Wald.')
    expect((await read('comms', '/aufrufe')).html).toContain('14, davon 14 offen')
  })

  test('keeps every choice when a text is missing', async () => {
    const { id } = await theRound()
    const { id: applicationId } = await town.app.db
      .selectFrom('application')
      .select('id')
      .where('name', '=', 'Emre Şahin')
      .executeTakeFirstOrThrow()
    const response = await post('comms', `/aufrufe/${id}/auswahl`, {
      [`seen.${applicationId}`]: 'open',
      [`wanted.${applicationId}`]: 'waiting',
      ...{ accepted: 'Ja.', waiting: '', declined: 'Mein eigenes Nein.' },
    })
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(html).toContain('Ohne Text geht keine Mail hinaus.')
    expect(html).toContain('Mein eigenes Nein.</textarea>')
    expect(html).toMatch(/<option value="waiting" selected="">/)
  })
})

describe.each(['ambassador', 'hr', 'oversight', 'admin'] as const)('%s', who => {
  test('sees the public page and nobody’s application', async () => {
    const { id } = await theRound()
    expect((await read(who, page)).status).toBe(200)
    for (const path of ['/aufrufe', `/aufrufe/${id}`, `/aufrufe/${id}/auswahl`])
      expect((await read(who, path)).status).toBe(403)
  })
})
