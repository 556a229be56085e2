import type { Page } from '@playwright/test'
import { expect, expectAccessible, postPublishedAt, test } from '../support/story.ts'

// Friday the 20th, half past nine: Samira has one post of two, so a second reminder would help.
test.use({ now: '2026-11-20T08:30:00Z', viewport: { width: 360, height: 740 } })

/** Opens the newest reminder in the inbox and follows one of its links without being signed in. */
async function followReminder(page: Page, origin: string, link: RegExp): Promise<void> {
  await page.goto(`${origin}/nachrichten`)
  await page
    .locator('main')
    .getByRole('link', { name: /November/ })
    .first()
    .click()
  const href = await page.locator('main').getByRole('link', { name: link }).first().getAttribute('href')
  const { pathname, search } = new URL(href ?? '')
  await page.context().clearCookies()
  await page.goto(origin + pathname + search)
}

test('a reminder helps, is answered without signing in, and is not repeated', async ({
  page,
  town,
  signInAs,
}) => {
  expect(await town.runJob('check-nudges')).toBeGreaterThan(0)
  await signInAs('ambassador')
  await followReminder(page, town.url, /Thema nehmen/)
  await expect(page.getByText('Du hast die Mail bekommen, weil')).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /^(Thema nehmen|Trotzdem nehmen)/ })
    .first()
    .click()
  const anyway = page.getByRole('button', { name: /^Trotzdem nehmen/ })
  const thanks = page.getByText('Danke. Das Thema gehört jetzt dir.')
  await expect(anyway.or(thanks).first()).toBeVisible()
  if (await anyway.count()) await anyway.first().click()
  await expect(thanks).toBeVisible()

  await signInAs('ambassador')
  await page.goto(`${town.url}/beitraege/neu`)
  await page.getByLabel('Link zum Beitrag').fill(postPublishedAt('2026-11-20T08:00:00Z'))
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await expect(page.getByText('Geschafft. Schöner November.')).toBeVisible()

  expect(await town.runJob('check-nudges')).toBe(0)
})

test('this month does not suit: one tap, asked once, and quiet', async ({ page, town, signInAs }) => {
  await town.runJob('check-nudges')
  await signInAs('ambassador')
  await followReminder(page, town.url, /Diesen Monat/)
  await page.getByRole('button', { name: 'Im November nicht mehr erinnern' }).click()
  await expect(page.getByText('Alles klar. Bis zum nächsten Monat.')).toBeVisible()
  await signInAs('ambassador')
  await page.goto(`${town.url}/heute`)
  await expect(page.getByText('Für November ist Ruhe')).toBeVisible()
})

test('help is asked for, and comms sees who to talk to', async ({ page, town, signInAs }) => {
  await town.runJob('check-nudges')
  await signInAs('ambassador')
  await followReminder(page, town.url, /Hilfe/)
  await page.getByRole('button', { name: 'Um Hilfe bitten' }).click()
  await expect(page.getByText('Danke, dass du dich meldest')).toBeVisible()
  await page.context().clearCookies()
  await signInAs('comms')
  await expect(page.getByText('Samira Yıldız hätte gern Hilfe')).toBeVisible()
  await page.getByRole('button', { name: 'Erledigt: Samira Yıldız' }).click()
  await expect(page.getByText('Samira Yıldız hätte gern Hilfe')).toHaveCount(0)
})
