import type { Page } from '@playwright/test'
import { ARCHIVE_SHARES, archive } from '../fixtures/linkedin/archive.ts'
import {
  pageCompetitors,
  pageContent,
  pageFollowers,
  pageUpdates,
  pageVisitors,
} from '../fixtures/linkedin/page-files.ts'
import { personalExport, SMALL_EXPORT } from '../fixtures/linkedin/personal-export.ts'
import { numberAt, singlePost } from '../fixtures/linkedin/single-post.ts'
import { handIn, logByHand } from '../support/export-files.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/story.ts'

const SAMIRA = 'Samira Yıldız'
const brokenFile = { name: 'Urlaub.xlsx', bytes: Buffer.from('<html>kein Export</html>') }

const RECENT = numberAt('2026-11-18T09:00:00.000Z', 5)
const recentPost = `https://www.linkedin.com/feed/update/urn:li:activity:${RECENT}/`

/** Her export of the last five days: the post she has typed in, and one she has not logged. */
const recentExport = () =>
  personalExport({
    member: SAMIRA,
    period: { from: '2026-11-14', to: '2026-11-18' },
    followers: { on: '2026-11-18', total: 1520 },
    days: SMALL_EXPORT.days.map((day, at) => ({ ...day, date: `2026-11-${14 + at}` })),
    byEngagements: [],
    byImpressions: [
      { url: recentPost, on: '2026-11-18', count: 700 },
      { url: ARCHIVE_SHARES[0]?.link ?? '', on: '2026-04-12', count: 90 },
    ],
  })

async function expectInOrder(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}

test.describe('Samira on her phone, in the evening', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'dark' })

  test('hands in five files at once, takes them over, and takes one back', async ({
    page,
    town: { url },
    signInAs,
  }) => {
    await signInAs('ambassador')
    await test.step('she has typed in figures of a post', async () => {
      await logByHand(page, url, recentPost)
      await openPost(page, url)
      await page.getByLabel('Impressions').fill('650')
      await page.getByRole('button', { name: 'Zahlen speichern' }).click()
      await expect(page.getByText('650 selbst eingetragen')).toBeVisible()
    })

    await test.step('all five are read, each with what it is', async () => {
      await page.goto(`${url}/zahlen`)
      await expectInOrder(page)
      await page.getByText('Aus dem Datenarchiv').click()
      await page.getByLabel('Auch meine Reaktionen zählen').check()
      await handIn(page, [
        recentExport(),
        singlePost({ member: 'Eva Koch' }),
        archive(),
        brokenFile,
        pageContent(),
      ])
      await expect(page.getByText('3 von 5 Dateien verstanden.')).toBeVisible()
      await expect(page.getByText('Noch ist keine Zahl übernommen.')).toBeVisible()
      for (const kind of ['Deine Zahlen über alle Beiträge', 'Die Zahlen eines Beitrags', 'Dein Datenarchiv'])
        await expect(page.getByRole('heading', { name: new RegExp(`^Datei \\d: ${kind}$`) })).toBeVisible()
      await expect(page.getByText('Das ist eine Webseite, kein Export.')).toBeVisible()
      await expect(page.getByText('Sie hochzuladen ist Sache der Kommunikation.')).toBeVisible()
      // Reactions were ticked, comments were not.
      await expect(page.getByText(/^Bei anderen: 0 Kommentare, [12] Reaktion/)).toBeVisible()
      await expectInOrder(page)
    })

    await test.step('what is not clear is asked, once', async () => {
      await expect(page.getByText('Im Dateinamen steht „Eva Koch“')).toBeVisible()
      await page.getByLabel('Zahlen aus den Dateien nehmen').check()
      await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
      await expect(page.getByText('Eine Antwort fehlt noch')).toBeVisible()
      await expect(page.getByLabel('Zahlen aus den Dateien nehmen')).toBeChecked()
      await expectInOrder(page)
      await page.getByLabel('Ja, das ist meine Datei').check()
      await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
      await expect(page.getByText('Die Zahlen aus den Dateien sind übernommen.')).toBeVisible()
      await expectInOrder(page)
    })

    await test.step('a post that was found is logged with one tap', async () => {
      const found = page.getByRole('article').filter({ hasText: 'Heute im Bauamt: "Plan B"' })
      await found.getByRole('button', { name: /^Beitrag vom 12\.04\.2026 eintragen$/ }).click()
      await expect(page.getByText('Eingetragen, mit den Zahlen aus deiner Datei.')).toBeVisible()
      await expect(found).toHaveCount(0)
    })

    await test.step('her post says where its figures are from', async () => {
      await openPost(page, url)
      await expect(page.getByText('700 dein LinkedIn-Export, Stand 18.11.2026')).toBeVisible()
      await expectInOrder(page)
    })

    await test.step('she takes one file back, and the figures are as before', async () => {
      await page.goto(`${url}/zahlen`)
      await page.getByRole('link', { name: 'Deine Zahlen über alle Beiträge' }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: 'Übernommen' })).toBeVisible()
      await expectInOrder(page)
      await page.getByText('Rückgängig machen').click()
      await page.getByRole('button', { name: 'Ja, Zahlen aus dieser Datei löschen' }).click()
      await expect(page.getByText('Die Zahlen aus dieser Datei sind gelöscht.')).toBeVisible()
      await openPost(page, url)
      await expect(page.getByText('650 selbst eingetragen')).toBeVisible()
      await expect(page.getByText('700 dein LinkedIn-Export')).toHaveCount(0)
    })
  })
})

// The newest of the month is the first of the list.
async function openPost(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/beitraege`)
  await page.getByRole('region', { name: 'November 2026' }).getByRole('link').first().click()
  await expect(page.getByText('18.11.2026, 10:00').first()).toBeVisible()
}

test.describe('on an old device without scripts', () => {
  test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })

  test('Samira hands in two files and takes them over', async ({ page, town: { url }, signInAs }) => {
    await signInAs('ambassador')
    await page.goto(`${url}/zahlen`)
    await handIn(page, [
      personalExport({ generation: 'content-5', member: SAMIRA }),
      singlePost({ member: SAMIRA }),
    ])
    await expect(page.getByText('2 von 2 Dateien verstanden.')).toBeVisible()
    await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
    await expect(page.getByText('Die Zahlen aus den Dateien sind übernommen.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Die Zahlen eines Beitrags' }).first()).toBeVisible()
  })
})

test.describe('Katharina at her desk', () => {
  test.use({ viewport: { width: 1280, height: 900 } })

  test('hands in all the files of the page, sees what they say, and takes one back', async ({
    page,
    town: { url },
    signInAs,
  }) => {
    await signInAs('comms')
    await page.goto(`${url}/seite`)
    await expectAccessible(page)
    await handIn(page, [
      pageContent({ page: PAGE }),
      pageFollowers({ page: PAGE }),
      { ...pageVisitors(), name: 'visitors.xls' },
      pageUpdates({ page: PAGE }),
      pageCompetitors({ page: PAGE }),
    ])
    await expect(page.getByText('5 von 5 Dateien verstanden.')).toBeVisible()
    await expectAccessible(page)
    // Four files name a page that is new here; the one without a name may be about that one or the known one.
    const asked = page.getByLabel('Zu welcher Seite gehört die Datei?')
    await expect(asked).toHaveCount(5)
    await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
    await expect(page.getByText('Eine Antwort fehlt noch')).toBeVisible()
    const said = await asked.evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))
    expect(said.toSorted()).toEqual(['', PAGE, PAGE, PAGE, PAGE])
    await asked.nth(said.indexOf('')).fill(PAGE)
    await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
    await expect(page.getByText('Die Zahlen der Seite sind übernommen.')).toBeVisible()

    await page.goto(`${url}/seite?seite=${PAGE}&zeitraum=3`)
    await expect(page.getByRole('figure', { name: 'Verlauf' })).toBeVisible()
    const picture = page.getByRole('img', { name: /^Vom .* bis .*Impressions/ })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    await expect(page.getByText('Neue Kita am Mühlenbach').first()).toBeVisible()
    await expect(page.getByRole('row', { name: /Stadt Aubach/ })).toBeVisible()
    await expectInOrder(page)

    await page.getByRole('link', { name: 'Mitbewerber', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Datei der Seite' })).toBeVisible()
    await expectInOrder(page)
    await page.getByText('Rückgängig machen').click()
    await page.getByRole('button', { name: 'Ja, Zahlen aus dieser Datei löschen' }).click()
    await expect(page.getByText('Die Zahlen aus dieser Datei der Seite sind gelöscht.')).toBeVisible()
    await page.goto(`${url}/seite?seite=${PAGE}&zeitraum=3`)
    await expect(page.getByRole('figure', { name: 'Verlauf' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Stadt Aubach/ })).toHaveCount(0)
  })
})

/** A page no file was handed in for before. */
const PAGE = 'stadtwerke-lindental'
