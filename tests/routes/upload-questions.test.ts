import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/kernel/context.ts'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { archive, CANARY } from '#tests/fixtures/linkedin/archive.ts'
import { CONTENT_DAYS, pageContent, pageFollowers } from '#tests/fixtures/linkedin/page-files.ts'
import { ACTIVITY, personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
import { daysOnly } from '#tests/support/linkedin.ts'
import { aFigure, aPost } from '#tests/support/posts.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// What is asked before files are taken over, and of whom, as a browser without JavaScript sees it.

const town = useRunningTown()
const NAME = demoAccounts.find(({ role }) => role === 'ambassador')?.name ?? ''
/** Two days of the page, the second later than the files of the demo town: what this one says counts. */
const LATE_DAYS = ['2026-10-29', '2026-11-14'].flatMap(date =>
  CONTENT_DAYS.slice(0, 1).map(day => ({ ...day, date })),
)

async function handIn(who: Role, files: readonly ExportFile[], fields: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const { name, bytes } of files) body.append('file', new File([new Uint8Array(bytes)], name))
  const response = await town.ask(who, '/hochladen', { method: 'POST', body })
  return response.headers.get('Location') ?? ''
}

async function press(who: Role, path: string, fields: Record<string, string>) {
  const body = new URLSearchParams({ intent: 'confirm', ...fields })
  const response = await town.ask(who, path, { method: 'POST', body })
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await read(response) }
}

// React parts neighbouring texts with comments.
const read = async (response: Response) => (await response.text()).replaceAll('<!-- -->', '')
const page = async (who: Role, path: string) => read(await town.ask(who, path))

const own = (changes: Parameters<typeof personalExport>[0] = {}) =>
  personalExport({ member: NAME, ...changes })

describe('figures that were typed in and that a file sees differently', () => {
  let postId: string
  beforeAll(async () => {
    const { db } = town.app
    const author = await db
      .selectFrom('ambassador')
      .innerJoin('account', 'account.id', 'ambassador.accountId')
      .select('ambassador.id as ambassadorId')
      .where('account.name', '=', NAME)
      .executeTakeFirstOrThrow()
    const identity = { type: 'activity', id: ACTIVITY } as const
    const post = await aPost(db, author, { publishedAt: '2025-12-16T03:28:35.462Z', identity })
    postId = post.postId
    await aFigure(db, postId, { measuredOn: '2026-05-01', impressions: 650 })
  })

  test('stand side by side, and one answer is asked for; without it nothing is taken over', async () => {
    const upload = await handIn('ambassador', [own()])
    const asked = await page('ambassador', upload)
    expect(asked).toContain('Von Hand eingetragen, in der Datei anders')
    expect(asked).toMatch(/Beitrag vom 16\.12\.2025, Impressions<\/th><td[^>]*>650<\/td><td[^>]*>700<\/td>/)
    const refused = await press('ambassador', upload, {})
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('href="#counts-typed"')
    expect(refused.html).toContain('id="counts-error"')
    const taken = await press('ambassador', upload, { counts: 'file' })
    expect(taken.to).toBe('/zahlen?notice=files-taken')
    const counting = await town.app.db
      .selectFrom('postCurrentFigure')
      .select('impressions')
      .where('postId', '=', postId)
      .executeTakeFirst()
    expect(counting).toEqual({ impressions: 700 })
  })
})

describe('files of the page', () => {
  test('are for comms: whoever takes part is told so, and nothing is kept', async () => {
    const upload = await handIn('ambassador', [pageContent()])
    const html = await page('ambassador', upload)
    expect(html).toContain('Aus dieser Datei gibt es nichts zu übernehmen.')
    expect(html).toContain('Kommunikation')
    expect(html).not.toContain('Zahlen übernehmen')
  })

  test('a person’s file is not for comms', async () => {
    const html = await page('comms', await handIn('comms', [own()]))
    expect(html).toContain('Das sind die Zahlen einer Person.')
  })

  test('say what they are about and what changes, and lead to the page’s figures', async () => {
    const upload = await handIn('comms', [pageContent({}, [], LATE_DAYS), pageFollowers()])
    const html = await page('comms', upload)
    expect(html).toContain('2 von 2 Dateien verstanden.')
    expect(html).toContain('Datei 2: Beiträge der Seite')
    expect(html).toContain('Datei 1: Follower:innen der Seite')
    expect(html).toContain('stadt-lindental')
    expect(html).toMatch(/Was sich ändert[\s\S]*Impressions, organisch/)
    expect(html).not.toContain('Zu welcher Seite gehört die Datei?')
    expect((await press('comms', upload, {})).to).toBe('/seite?notice=page-files-taken')
  })

  test('of another page than those known ask which it is, and what was typed is not lost', async () => {
    const upload = await handIn('comms', [pageContent({ page: 'museum' }), pageFollowers()])
    const [, field = ''] = /name="(page-[0-9a-f-]{36})"/.exec(await page('comms', upload)) ?? []
    const refused = await press('comms', upload, { [field]: '???' })
    expect(refused.status).toBe(400)
    expect(refused.html).toContain(`href="#${field}"`)
    expect(refused.html).toContain(`id="${field}-error"`)
    expect(refused.html).toMatch(new RegExp(`name="${field}"[^>]*value="\\?\\?\\?"`))
    const { to } = await press('comms', upload, { [field]: 'museum-lindental' })
    expect(to).toBe('/seite?notice=page-files-taken')
    expect(await page('comms', '/seite')).toContain('museum-lindental')
  })
})

describe('the data archive', () => {
  test('gives posts alone, unless comments and reactions are ticked, and never what others wrote', async () => {
    const plain = await page('ambassador', await handIn('ambassador', [archive()]))
    expect(plain).toContain('Dein Datenarchiv')
    expect(plain).toContain('<dd class="kern-description-list-item__value">2 Beiträge</dd>')
    expect(plain).not.toContain('0 Tage')
    expect(plain).toContain('Heute im Bauamt')
    expect(plain).not.toContain(CANARY)
    expect(plain).toMatch(/Bei anderen: 0 Kommentare, 0 Reaktionen, 1 geteilter Beitrag\./)
    const ticked = { comments: 'on', reactions: 'on' }
    const more = await page('ambassador', await handIn('ambassador', [archive()], ticked))
    expect(more).toMatch(/Bei anderen: 2 Kommentare, 2 Reaktionen, 1 geteilter Beitrag\./)
    expect(more).not.toContain('Danke')
  })
})

test('the own year is a picture on the page of figures, and only its owner’s', async () => {
  const days = [{ date: '2026-10-20', impressions: 4711, engagements: 1, newFollowers: 0 }]
  await press('ambassador', await handIn('ambassador', [own(daysOnly(days))]), {})
  const html = await page('ambassador', '/zahlen')
  expect(html).toContain('Dein Jahr, nur für dich')
  expect(html).toMatch(/alt="Deine Impressions je Tag vom 19\.11\.2025 bis 18\.11\.2026\./)
  expect(await page('ambassador', '/zahlen/bild')).toMatch(/^<svg/)
  for (const who of ['comms', 'hr', 'oversight', 'admin'] as const) {
    expect((await town.ask(who, '/zahlen/bild')).status).toBe(403)
  }
})
