import { expect, type Locator, type Page } from '@playwright/test'
import { aPicture } from './scans.ts'

// What is done with photos and consents. Each part ends where its result can be seen.

/** A file as it is chosen from a phone or a desk. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer }

/** Adds an occasion whose list asks for `channels`; ends on its page. */
export async function addOccasion(
  page: Page,
  url: string,
  occasion: { title: string; place: string; purpose: string; channels: readonly string[] },
): Promise<void> {
  await page.goto(`${url}/einwilligungen/anlaesse/neu`)
  await page.getByLabel('Anlass', { exact: true }).fill(occasion.title)
  await page.getByRole('textbox', { name: /^Ort\b/ }).fill(occasion.place)
  await page.getByLabel(occasion.purpose, { exact: true }).check()
  for (const channel of occasion.channels) await page.getByLabel(channel, { exact: true }).check()
  await page.getByRole('button', { name: 'Anlass anlegen' }).click()
  await expect(page.getByText('Der Anlass ist angelegt.')).toBeVisible()
}

/** Types the lines of a list, one a person, on the page of its occasion. */
export async function enterNames(page: Page, lines: readonly string[]): Promise<void> {
  await page.getByRole('textbox', { name: 'Namen' }).fill(lines.join('\n'))
  await page.getByRole('button', { name: 'Auf die Liste setzen' }).click()
  await expect(page.getByText('Die Namen stehen auf der Liste.')).toBeVisible()
}

/** Uploads the sheet that everybody signed, as a phone takes it. */
export async function uploadSignedSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Liste hochladen' }).click()
  const sheet = { name: 'liste.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPicture()) }
  await page.getByLabel('Foto oder PDF des Blatts').setInputFiles(sheet)
  await page.getByRole('button', { name: 'Nachweis hochladen' }).click()
  await expect(page.getByText('Der Nachweis ist gespeichert.')).toBeVisible()
}

/** Ticks who signed the sheet. */
export async function recordSigned(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByLabel(name, { exact: true }).check()
  await page.getByRole('button', { name: 'Zustimmungen eintragen' }).click()
  await expect(page.getByText('Die Zustimmungen sind eingetragen.')).toBeVisible()
}

/** Chooses files on the upload page and sends them; what became of each is for the story to see. */
export async function sendPhotos(
  page: Page,
  url: string,
  files: readonly ChosenFile[],
  occasion?: string,
): Promise<void> {
  await page.goto(`${url}/fotos/neu`)
  if (occasion) await page.getByLabel('Anlass').selectOption({ label: occasion })
  await page.getByLabel('Fotos', { exact: true }).setInputFiles([...files])
  await page.getByRole('button', { name: 'Hochladen' }).click()
  await expect(page.getByRole('heading', { name: 'Das ist angekommen' })).toBeVisible()
}

/** What became of one of the files. */
export function answerFor(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ hasText: name })
}

/** Opens a photo that has just arrived, and stays until its pictures are made. @returns its address */
export async function openArrived(page: Page, name: string): Promise<string> {
  await page.getByRole('link', { name: `Foto ansehen: ${name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Foto ${name}` })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Darf das Foto hinaus?' })).toBeVisible({ timeout: 45_000 })
  return new URL(page.url()).pathname
}

/** One box in the list beside the picture: 'Gesicht 2', 'Bereich 6'. */
export function boxCalled(page: Page, name: string): Locator {
  const heading = page.getByRole('heading', { level: 3, name, exact: true })
  return page.locator('.box-item').filter({ has: heading })
}

/** The traffic light on a photo's page. */
export function trafficLight(page: Page): Locator {
  return page.locator('#freigabe')
}

/** Gives a box the name of somebody in the register; begins and ends on the photo's page. */
export async function nameByRegister(page: Page, box: string, person: string): Promise<void> {
  await page.getByRole('link', { name: `${box} benennen` }).click()
  await page.getByLabel('Name', { exact: true }).fill(person)
  await page.getByRole('button', { name: 'Suchen', exact: true }).click()
  await page.getByRole('button', { name: `Das ist die Person: ${person}` }).click()
  await expect(page.getByText('Der Name steht am Kästchen.')).toBeVisible()
  await expect(boxCalled(page, box).getByText(person)).toBeVisible()
}

/** Describes a photo for those who cannot see it, on its page. */
export async function describePhoto(page: Page, words: string): Promise<void> {
  await page.getByLabel('Was ist zu sehen?').fill(words)
  await page.getByRole('button', { name: 'Beschreibung speichern' }).click()
  await expect(page.getByText('Die Bildbeschreibung ist gespeichert.')).toBeVisible()
}

/** Downloads a photo in the size that is offered first, from the page where it is used. */
export async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const begun = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Foto herunterladen' }).click()
  const arrived = await begun
  const chunks: Buffer[] = []
  for await (const chunk of await arrived.createReadStream()) chunks.push(chunk as Buffer)
  return { name: arrived.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

/** Logs a post with the photo that was downloaded, from the page where it is used. */
export async function logPostWithPhoto(page: Page, postUrl: string): Promise<void> {
  await page.getByRole('link', { name: 'Beitrag mit diesem Foto eintragen' }).click()
  await page.getByLabel('Link zum Beitrag').fill(postUrl)
  await expect(page.getByLabel('Foto im Beitrag')).not.toHaveValue('')
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await expect(page.getByText(/^(Geschafft|Eingetragen)\b/).first()).toBeVisible()
}
