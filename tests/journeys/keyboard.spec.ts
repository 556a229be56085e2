import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { tabTo } from '../support/hands.ts'
import { expect, test } from '../support/story.ts'

test('signing in and taking a topic with the keyboard alone', async ({ page, town }) => {
  const samira = demoAccounts.find(account => account.role === 'ambassador')
  await page.goto(`${town.url}/anmelden`)
  await tabTo(page, page.getByRole('textbox', { name: 'Dienstliche E-Mail-Adresse' }))
  await page.keyboard.type(samira?.email ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.type(samira?.password ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hallo Samira' })).toBeVisible()

  // The new page begins where its content begins.
  await expect(page.locator('main')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: /nehmen$/i }).first())
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/themen\//)
  await expect(page.getByRole('button', { name: /^(Trotzdem nehmen|Entwurf speichern)$/ })).toBeVisible()

  // A page that is opened afresh offers to skip what comes before the content.
  await page.reload()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeInViewport()
})
