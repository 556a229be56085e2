import { expect, test } from '@playwright/test'
import type { Locale } from '#app/domain/kernel/context.ts'
import { renderMail } from '#app/mail/render-mail.ts'
import { aStoredMail, mailTemplates, TOWN } from '../support/mails.ts'
import { expectAccessibleMail } from '../support/story.ts'

// What people find in their mail program. Each mail is opened as a program would open it, with the
// network off; its pictures and its text are kept in the report (`playwright-report`) for a person to look at.

const programs = [
  { program: 'at a desk, light', width: 680, colorScheme: 'light' },
  { program: 'on a phone, dark', width: 360, colorScheme: 'dark' },
] as const

const languages: readonly Locale[] = ['de', 'en']

for (const template of mailTemplates) {
  test(`the mail ${template} reads well in HTML and in text`, async ({ page, context }, testInfo) => {
    await context.setOffline(true)
    for (const locale of languages) {
      const mail = await renderMail(aStoredMail(template, { locale }), TOWN, { revealLinks: true })
      await testInfo.attach(`${template}, ${locale}, text`, {
        body: `${mail.subject}\n\n${mail.text}`,
        contentType: 'text/plain; charset=utf-8',
      })
      for (const { program, width, colorScheme } of programs) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await page.setContent(mail.html)
        await expect(page.getByText('Samira Yıldız').first()).toBeVisible()
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(scrollWidth, `${template}, ${locale}, ${program} scrolls sideways`).toBeLessThanOrEqual(width)
        await expectAccessibleMail(page)
        await testInfo.attach(`${template}, ${locale}, ${program}`, {
          body: await page.screenshot({ fullPage: true }),
          contentType: 'image/png',
        })
      }
    }
  })
}
