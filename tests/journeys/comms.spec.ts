import { expect, expectAccessible, test } from '../support/story.ts'

// Katharina is press officer and runs the programme on the side.

test('Katharina invites a colleague, who sets a password and begins', async ({
  page,
  town,
  signInAs,
  browser,
}) => {
  await signInAs('comms')
  await expect(page.getByRole('heading', { level: 1, name: 'Programm' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Stand im November' })).toBeVisible()

  await page.goto(`${town.url}/bereiche`)
  await page.getByLabel('Name', { exact: true }).fill('Stadtbibliothek')
  await page.getByLabel('Kurzname').fill('Bibliothek')
  await page.getByRole('button', { name: 'Bereich anlegen' }).click()
  await expect(page.getByRole('link', { name: 'Stadtbibliothek' })).toBeVisible()

  await page.goto(`${town.url}/menschen/einladen`)
  await page.getByLabel('Vor- und Nachname').fill('Miriam Adeyemi')
  await page.getByLabel('Dienstliche E-Mail-Adresse').fill('miriam.adeyemi@lindental.example')
  await page.getByLabel('Bereich').selectOption({ label: 'Stadtbibliothek' })
  await page.getByRole('button', { name: 'Einladung schicken' }).click()
  await expect(page.getByText('Die Einladung ist unterwegs.')).toBeVisible()

  // Without a mail server the mail is read here, with its link.
  await page.goto(`${town.url}/mails`)
  await page
    .getByRole('row', { name: /Miriam Adeyemi/ })
    .getByRole('link')
    .click()
  const link = await page.locator('main a[href*="/passwort/"]').first().getAttribute('href')
  const token = new URL(link ?? '').pathname

  const context = await browser.newContext({ locale: 'de-DE' })
  const miriam = await context.newPage()
  await miriam.goto(`${town.url}${token}`)
  await expect(miriam.getByText('Hallo Miriam Adeyemi')).toBeVisible()
  await miriam.getByLabel('Neues Passwort', { exact: true }).fill('zu kurz')
  await miriam.getByLabel('Neues Passwort noch einmal').fill('zu kurz')
  await miriam.getByRole('button', { name: 'Passwort setzen und anmelden' }).click()
  await expect(miriam.getByText('mindestens 12 Zeichen').first()).toBeVisible()
  await miriam.getByLabel('Neues Passwort', { exact: true }).fill('Bücher riechen nach Regen')
  await miriam.getByLabel('Neues Passwort noch einmal').fill('Bücher riechen nach Regen')
  await miriam.getByRole('button', { name: 'Passwort setzen und anmelden' }).click()
  await expect(miriam.getByRole('heading', { name: 'Schön, dass du dabei bist' })).toBeVisible()
  await expectAccessible(miriam)
  await miriam.goto(`${town.url}${token}`)
  await expect(miriam.getByText('Dieser Link wurde schon benutzt.')).toBeVisible()
  await context.close()

  await page.goto(`${town.url}/menschen`)
  await page
    .getByRole('link', { name: /Miriam Adeyemi/ })
    .first()
    .click()
  await expect(page.getByText('Onboarding').first()).toBeVisible()
  await page.getByRole('button', { name: 'Als aktiv führen' }).click()
  await expect(page.getByText('Aktiv').first()).toBeVisible()
})

test('Katharina keeps the library and answers a suggestion', async ({ page, town, signInAs }) => {
  await signInAs('comms')
  await page.goto(`${town.url}/bibliothek/neu`)
  await page.getByLabel('Titel').fill('Welche Akte würdest du nie abgeben?')
  await page.getByLabel('Leitfragen').fill('Was steht darin?\nWarum ist sie dir wichtig?')
  await page.getByLabel('Aufbau oder Einstieg').fill('Beginne mit dem Deckel der Akte.')
  await page.getByLabel('Kategorie').selectOption('beruf')
  await page.getByLabel('Recruiting').check()
  await page.getByRole('button', { name: 'Thema anlegen' }).click()
  await expect(page.getByText('Das Thema ist in der Bibliothek.')).toBeVisible()
  await page.goto(`${town.url}/bibliothek`)
  await page.getByRole('link', { name: 'Welche Akte würdest du nie abgeben?' }).click()
  await page.getByLabel('Titel').fill('Welche Akte gibst du nie ab?')
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Gespeichert.')).toBeVisible()
  await page.goto(`${town.url}/bibliothek`)
  await expect(page.getByRole('link', { name: 'Welche Akte gibst du nie ab?' })).toBeVisible()

  await page.goto(`${town.url}/vorschlaege`)
  await page.getByRole('link', { name: 'Ansehen' }).first().click()
  await page.getByText('Nicht aufnehmen').click()
  await page.getByLabel('Begründung').fill('Danke dir. Das Thema haben wir schon, es heißt nur anders.')
  await page.getByRole('button', { name: 'Vorschlag ablehnen' }).click()
  await expect(page.getByText('Die Antwort ist unterwegs.')).toBeVisible()
  await page.goto(`${town.url}/mails`)
  await expect(page.getByRole('row').nth(1)).toContainText('Zu deinem Themenvorschlag')
})

test('nowhere among her pages is a figure of one person', async ({ page, town, signInAs }) => {
  await signInAs('comms')
  await page.goto(`${town.url}/menschen`)
  await page
    .getByRole('link', { name: /Samira Yıldız/ })
    .first()
    .click()
  await expect(page.getByText('Die Zahlen dazu sieht nur die Person selbst.')).toBeVisible()
  const main = await page.locator('main').textContent()
  expect(main).not.toMatch(/\d[\d.]* (Impressions|Reaktionen|Kommentare)/)
})
