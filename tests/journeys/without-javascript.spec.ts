import { expect, postPublishedAt, test } from '../support/story.ts'

// An old phone, a strict browser, a broken bundle: every form is a real form.
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

test('signing in, taking a topic and logging a post work without JavaScript', async ({
  page,
  town,
  signInAs,
}) => {
  await signInAs('ambassador')
  await page.goto(`${town.url}/themen`)
  await page.locator('main').getByRole('link', { name: /\?$/ }).first().click()
  const take = page.getByRole('button', { name: /^(Thema|Trotzdem) nehmen$/ })
  if (await take.count()) await take.click()
  await page.getByRole('textbox', { name: 'Entwurf' }).fill('Mein Entwurf ohne Skript')
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect(page.getByRole('textbox', { name: 'Entwurf' })).toHaveValue('Mein Entwurf ohne Skript')

  await page.goto(`${town.url}/beitraege/neu`)
  await page.getByLabel('Link zum Beitrag').fill('https://example.org/kein-beitrag')
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await expect(page.getByLabel('Link zum Beitrag')).toHaveValue('https://example.org/kein-beitrag')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('Link zum Beitrag').fill(postPublishedAt('2026-11-19T07:00:00Z'))
  await page.getByRole('button', { name: 'Erst prüfen' }).click()
  await expect(page.getByText('Veröffentlicht am 19.11.2026, 08:00')).toBeVisible()
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await expect(page.getByText('Geschafft. Schöner November.')).toBeVisible()
})

test('language, menu and signing out work without JavaScript', async ({ page, town, signInAs }) => {
  await signInAs('ambassador')
  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: /Samira/ })).toBeVisible()
  await page.goto(`${town.url}/profil`)
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
})
