import type { Page } from '@playwright/test'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectVisiblyAccessible,
  test,
} from '../support/story.ts'

// Somebody of each role opens every page they can reach, on a phone in the dark, and looks at it at a desk in the light
// as well. What holds everywhere is checked here; what a page is for is told in its own story.

const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const
const desk = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const

// Lists of many like pages: a few of each kind say as much as all of them.
const PAGES_PER_KIND = 2
// Comms reaches more than fifty pages, and each is searched for barriers, twice.
const MINUTES_PER_ROLE = 15

test.use(phone)
test.describe.configure({ timeout: MINUTES_PER_ROLE * 60_000 })

for (const { role } of demoAccounts) {
  test(`${role} reaches every page, and each one is in order`, async ({ page, town, signInAs }) => {
    await signInAs(role)
    const seen = new Set<string>()
    const open = [new URL(page.url()).pathname, '/hilfe', '/datennutzung']
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      if (seen.has(path)) continue
      seen.add(path)
      await sitAt(page, phone)
      await page.goto(town.url + path)
      await expectInOrder(page)
      await expectAccessible(page)
      await sitAt(page, desk)
      await expectInOrder(page)
      await expectVisiblyAccessible(page)
      for (const next of await linksOn(page, town.url)) {
        if (likes(next, [...seen, ...open]) < PAGES_PER_KIND && !seen.has(next)) open.push(next)
      }
    }
    expect(seen.size).toBeGreaterThan(6)
  })
}

async function sitAt(page: Page, { viewport, colorScheme }: typeof phone | typeof desk): Promise<void> {
  await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme })
}

async function expectInOrder(page: Page): Promise<void> {
  const where = page.url()
  await expect(page.getByRole('heading', { level: 1 }), where).toHaveCount(1)
  expect((await page.title()).length, `title of ${where}`).toBeGreaterThan(15)
  await expectNoSidewaysScroll(page)
  expect(await brokenWordsInReach(page), `words broken in the bar of ${where}`).toEqual([])
}

// A word that is broken makes more lines than there are words.
function brokenWordsInReach(page: Page): Promise<string[]> {
  return page.locator('.bottom-bar__entries > li > .navigation__link > span').evaluateAll(labels =>
    labels
      .filter(label => {
        const text = document.createRange()
        text.selectNodeContents(label)
        return text.getClientRects().length > (label.textContent ?? '').split(' ').length
      })
      .map(label => label.textContent ?? ''),
  )
}

async function linksOn(page: Page, origin: string): Promise<string[]> {
  const hrefs = await page
    .getByRole('link', { includeHidden: true })
    .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
  return hrefs
    .map(href => new URL(href))
    .filter(
      url => url.origin === new URL(origin).origin && !/\.(svg|ics|csv|eml|json|pdf)$/.test(url.pathname),
    )
    .map(url => url.pathname)
}

const kindOf = (path: string) =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/(kalender|bewerbung|meine-daten|ideen)\/.+/, '/$1/:secret')
    .replace(/^\/(themen|bibliothek)\/(?!neu|vorschlagen).+/, '/$1/:slug')

const likes = (path: string, others: string[]) =>
  others.filter(other => kindOf(other) === kindOf(path)).length
