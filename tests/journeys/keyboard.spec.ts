import type { Page } from '@playwright/test'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { expect, test } from '../support/story.ts'

/** Presses Tab until the element with this role and name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate(element => element === document.activeElement)) {
      await expect(wanted).toBeInViewport()
      return
    }
  }
  throw new Error(`Tab never reached ${role} ${name}`)
}

test('signing in and taking a topic with the keyboard alone', async ({ page, town }) => {
  const samira = demoAccounts.find(account => account.role === 'ambassador')
  await page.goto(`${town.url}/anmelden`)
  await tabTo(page, 'textbox', 'Dienstliche E-Mail-Adresse')
  await page.keyboard.type(samira?.email ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.type(samira?.password ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hallo Samira' })).toBeVisible()

  // The new page begins where its content begins.
  await expect(page.locator('main')).toBeFocused()
  await tabTo(page, 'button', /nehmen$/i)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/themen\//)
  await expect(page.getByRole('button', { name: /^(Trotzdem nehmen|Entwurf speichern)$/ })).toBeVisible()

  // A page that is opened afresh offers to skip what comes before the content.
  await page.reload()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeInViewport()
})
