import { personalExport } from '../fixtures/linkedin/personal-export.ts'
import { expect, expectAccessible, test } from '../support/story.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

for (const generation of ['content-5', 'aggregate-6'] as const) {
  test(`Samira hands in her LinkedIn export (${generation}) and sees first what it would bring`, async ({
    page,
    town,
    signInAs,
  }) => {
    const file = personalExport({ generation, member: 'Samira Yıldız' })
    await signInAs('ambassador')
    await page.goto(`${town.url}/zahlen`)
    await page
      .getByLabel('Deine Datei von LinkedIn')
      .setInputFiles({ name: file.name, mimeType: xlsx, buffer: Buffer.from(file.bytes) })
    await page.getByRole('button', { name: 'Datei lesen' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Das steht in deiner Datei' })).toBeVisible()
    await expect(page.getByText('Noch ist keine Zahl übernommen.')).toBeVisible()
    await expect(page.getByText('5 Tage, 3 Beiträge')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Übernommen' })).toBeVisible()

    await page.goto(`${town.url}/zahlen`)
    await page
      .getByRole('button', { name: /Beitrag vom .* eintragen/ })
      .first()
      .click()
    await expect(page.locator('main')).toContainText(/eingetragen|Eingetragen/)
  })
}

test('a file that is no export is refused with a sentence, and nothing is stored', async ({
  page,
  town,
  signInAs,
}) => {
  await signInAs('ambassador')
  await page.goto(`${town.url}/zahlen`)
  const before = await page.locator('main table tbody tr').count()
  await page
    .getByLabel('Deine Datei von LinkedIn')
    .setInputFiles({ name: 'Urlaub.xlsx', mimeType: xlsx, buffer: Buffer.from('<html>kein Export</html>') })
  await page.getByRole('button', { name: 'Datei lesen' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.goto(`${town.url}/zahlen`)
  expect(await page.locator('main table tbody tr').count()).toBe(before)
})

test('somebody else’s file asks before it goes on', async ({ page, town, signInAs }) => {
  const file = personalExport({ member: 'Eva Koch' })
  await signInAs('ambassador')
  await page.goto(`${town.url}/zahlen`)
  await page
    .getByLabel('Deine Datei von LinkedIn')
    .setInputFiles({ name: file.name, mimeType: xlsx, buffer: Buffer.from(file.bytes) })
  await page.getByRole('button', { name: 'Datei lesen' }).click()
  await expect(page.getByText('Im Dateinamen steht „Eva Koch“')).toBeVisible()
  await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Das steht in deiner Datei' })).toBeVisible()
  await expect(page.getByLabel('Ja, das ist meine Datei')).not.toBeChecked()
  await page.getByLabel('Ja, das ist meine Datei').check()
  await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Übernommen' })).toBeVisible()
})
