import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { type PostBox, postBox } from './post-box.ts'
import { STORY_NOW, startTown, type Town } from './town.ts'

type Role = (typeof demoAccounts)[number]['role']

/** A story gets a town of its own, and a page in which nothing unexpected may happen. */
export const test = base.extend<{
  now: string
  dataDir: string
  /** What the town is started with, beyond what every town has. */
  townEnv: Record<string, string>
  town: Town
  mails: PostBox
  signInAs: (role: Role) => Promise<void>
  /** Somebody else with a browser of their own, watched like `page`. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>
}>({
  now: [STORY_NOW, { option: true }],
  dataDir: async ({ browserName: _anyBrowser }, use, testInfo) => {
    await use(join(process.env.JOURNEY_ROOT ?? '', testInfo.testId))
  },
  townEnv: [{}, { option: true }],
  town: async ({ now, dataDir, townEnv }, use) => {
    await cp(join(process.env.JOURNEY_ROOT ?? '', 'template'), dataDir, { recursive: true })
    const town = await startTown(dataDir, { now, env: townEnv })
    await use(town)
    await town.stop()
  },
  mails: async ({ dataDir }, use) => use(postBox(dataDir)),
  page: async ({ page, town }, use) => {
    const surprises = watch(page)
    await page.goto(town.url)
    await use(page)
    expect(surprises, 'errors in the browser console').toEqual([])
  },
  signInAs: async ({ page, town }, use) => {
    await use(async role => {
      const account = demoAccounts.find(candidate => candidate.role === role)
      if (!account) throw new Error(`No demo account for ${role}`)
      await signIn(page, town, account)
    })
  },
  anotherBrowser: async ({ browser }, use) => {
    const opened: Array<{ page: Page; surprises: string[] }> = []
    await use(async options => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      opened.push({ page, surprises: watch(page) })
      return page
    })
    for (const { page, surprises } of opened) {
      await page.context().close()
      expect(surprises, 'errors in the browser console').toEqual([])
    }
  },
})

/** Signs in on the town's own page. */
export async function signIn(
  page: Page,
  town: Pick<Town, 'url'>,
  account: { email: string; password: string },
): Promise<void> {
  await page.goto(`${town.url}/anmelden`)
  await page.getByLabel('Dienstliche E-Mail-Adresse').fill(account.email)
  await page.getByLabel('Passwort', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await page.waitForURL(url => !url.pathname.startsWith('/anmelden'))
}

function watch(page: Page): string[] {
  const surprises: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !isAnnounced(message.text())) surprises.push(message.text())
  })
  page.on('pageerror', error => {
    if (!isAnnounced(String(error))) surprises.push(String(error))
  })
  return surprises
}

// The browser itself reports a page that answers 4xx, which stories visit on purpose, and Remix a look-up that
// was cut short because somebody went on: whoever pastes an address and presses the button at once. React 18
// may give up hydrating (345, "a bug in React") when a key is pressed in that very moment; pages work without.
const isAnnounced = (text: string) =>
  [
    /^Failed to load resource: .* status of 4\d\d/,
    /^AbortError: signal is aborted/,
    /^Error: Minified React error #345;/,
  ].some(announced => announced.test(text))

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Nothing on the page hinders people who use assistive technology, as far as a machine can tell. */
export function expectAccessible(page: Page): Promise<void> {
  return expectNothingFound(page, [...wcag, 'best-practice'])
}

/** The same for a mail: it lies inside a mail program, which has the landmarks and the first heading. */
export function expectAccessibleMail(page: Page): Promise<void> {
  return expectNothingFound(page, wcag)
}

/**
 * Nothing on the page hinders people by how it looks: what another width or other colours may change. The rest of the
 * page is the same in both, and was searched once.
 */
export async function expectVisiblyAccessible(page: Page): Promise<void> {
  const looks = [
    'color-contrast',
    'target-size',
    'link-in-text-block',
    'scrollable-region-focusable',
    'region',
  ]
  await expectNoViolations(page, new AxeBuilder({ page }).withRules(looks))
}

function expectNothingFound(page: Page, tags: string[]): Promise<void> {
  return expectNoViolations(page, new AxeBuilder({ page }).withTags(tags))
}

async function expectNoViolations(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  )
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}

/** On a narrow screen nobody has to push a page from side to side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: window.innerWidth,
  }))
  expect(scrollWidth, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(innerWidth)
}

/** The address of a LinkedIn post that was published at this moment: its id carries the time. */
export function postPublishedAt(moment: string): string {
  const id = BigInt(new Date(moment).getTime()) << 22n
  return `https://www.linkedin.com/feed/update/urn:li:activity:${id}/`
}

export { expect }
