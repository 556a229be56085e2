import { expect, test } from '../support/story.ts'

test('Thomas reads the recruiting report before his meeting', async ({ page, signInAs }) => {
  await signInAs('hr')
  await expect(page.getByRole('heading', { level: 1, name: 'Recruiting-Bericht' })).toBeVisible()
  for (const period of ['Monat', 'Quartal', 'Halbjahr', 'Jahr']) {
    await page.getByRole('link', { name: period, exact: true }).click()
    await expect(page.getByText('Recruiting-Beiträge').first()).toBeVisible()
    await expect(page.getByText('Grundlage: Beiträge, die vom')).toBeVisible()
  }
  const picture = page.locator('main img').first()
  await expect(picture).toHaveAttribute('alt', /Recruiting-Beiträge/)
  const drawn = await picture.evaluate(image =>
    (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth),
  )
  expect(drawn).toBeGreaterThan(100)
  await page.getByText('Als Tabelle').first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByText('So gerechnet').first().click()
  const text = await page.locator('main').textContent()
  expect(text).not.toContain('Samira')
})

test('Katharina sees participation and coverage, never a small group', async ({ page, town, signInAs }) => {
  await signInAs('comms')
  await page.goto(`${town.url}/berichte/image`)
  await expect(page.getByRole('heading', { level: 1, name: 'Image-Bericht' })).toBeVisible()
  await expect(page.getByText('Beteiligung').first()).toBeVisible()
  await expect(page.getByText('Kita').first()).toBeVisible()
  const text = await page.locator('main').textContent()
  for (const name of ['Samira', 'Yıldız', 'NaN', 'undefined', 'Infinity']) expect(text).not.toContain(name)
})

test('Thomas enters a job ad; an address elsewhere is refused with a sentence', async ({
  page,
  town,
  signInAs,
}) => {
  await signInAs('hr')
  await page.goto(`${town.url}/stellen/neu`)
  await page.getByLabel('Titel der Stelle').fill('Gärtner:in im Bauhof')
  await page.getByLabel('Adresse der Anzeige').fill('https://boese.example/stelle')
  await page.getByLabel('Offen ab').fill('2026-11-01')
  await page.getByRole('button', { name: 'Stelle speichern' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByLabel('Titel der Stelle')).toHaveValue('Gärtner:in im Bauhof')
  await page.getByLabel('Adresse der Anzeige').fill('https://karriere.lindental.example/bauhof')
  await page.getByRole('button', { name: 'Stelle speichern' }).click()
  await expect(page.getByText('Die Stelle ist gespeichert.')).toBeVisible()
  await page.goto(`${town.url}/stellen`)
  await expect(page.getByText('Gärtner:in im Bauhof')).toBeVisible()
})
