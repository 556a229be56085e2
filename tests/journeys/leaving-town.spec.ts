import { depictedId } from '#db/seed/depicted.ts'
import { photoId } from '#db/seed/town-photos.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/story.ts'

// Stories happen on this day.
const TODAY = '2026-11-19'

const locked = 'Lars Petersen: Die Einwilligung galt für die Zeit bei der Stadt.'

const screenshot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

for (const [where, viewport] of [
  ['at her desk', { width: 1280, height: 800 }],
  ['on her phone', { width: 360, height: 740 }],
] as const) {
  test.describe(where, () => {
    test.use({ viewport })

    test('Lars leaves the town: his photos are locked at once, and what is online is taken down', async ({
      page,
      town,
      signInAs,
    }) => {
      const sheet = `${town.url}/einwilligungen/menschen/${depictedId('lars.petersen')}`
      await signInAs('comms')
      await page.goto(`${town.url}/fotos/${photoId('desk')}`)
      await expect(page.locator('main')).not.toContainText(locked)

      await page.goto(sheet)
      await expect(page.getByRole('heading', { level: 1, name: 'Lars Petersen' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Fotos und Veröffentlichungen' })).toBeVisible()
      await page.getByText('Arbeitet nicht mehr bei der Stadt', { exact: true }).click()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await page.getByLabel('Letzter Arbeitstag').fill(TODAY)
      await page.getByRole('button', { name: 'Letzten Arbeitstag eintragen' }).click()
      await expect(page.getByText('Was damit endet, gilt ab sofort nicht mehr.')).toBeVisible()
      await expect(page.getByText('Nicht mehr bei der Stadt seit')).toBeVisible()
      await expect(page.getByText('nein: nicht mehr bei der Stadt').first()).toBeVisible()
      await expect(page.getByRole('link', { name: /^herausnehmen bis/ })).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)

      await page.goto(`${town.url}/fotos/${photoId('desk')}`)
      await expect(page.locator('main')).toContainText(locked)

      await page.goto(sheet)
      await page.getByRole('link', { name: /^herausnehmen bis/ }).click()
      await expect(page.getByText('arbeitet nicht mehr bei der Stadt').first()).toBeVisible()
      await page.getByRole('radio', { name: /Bildschirmfoto/ }).check()
      await page
        .getByLabel('Bildschirmfoto', { exact: true })
        .setInputFiles({ name: 'weg.png', mimeType: 'image/png', buffer: screenshot })
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await page.getByRole('button', { name: 'Als herausgenommen melden' }).click()
      await expect(page.getByText('Danke, dass du dich gekümmert hast.')).toBeVisible()

      await expect(page.locator('main')).toContainText('Nichts herauszunehmen')

      await page.goto(sheet)
      await expect(page.getByRole('link', { name: /^herausnehmen bis/ })).toHaveCount(0)
      await expectAccessible(page)
    })
  })
}
