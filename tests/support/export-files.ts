import { expect, type Page } from '@playwright/test'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'

/** Chooses files from LinkedIn on the page that is open, all at once, and waits for what was recognised. */
export async function handIn(
  page: Page,
  files: readonly Pick<ExportFile, 'name' | 'bytes'>[],
): Promise<void> {
  await page.getByLabel('Dateien von LinkedIn').setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  )
  await page.getByRole('button', { name: 'Dateien lesen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Das haben wir erkannt' })).toBeVisible()
}

/** Logs a post by its address and waits for the answer. */
export async function logByHand(page: Page, url: string, address: string): Promise<void> {
  await page.goto(`${url}/beitraege/neu`)
  await page.getByLabel('Link zum Beitrag').fill(address)
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await expect(page).toHaveURL(/\/heute/)
}
