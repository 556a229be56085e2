import { expect, type Page } from '@playwright/test'

// What the communications team and parents do about the consent for a child. Each part ends where its result can be seen.

/** A child of the register and its parents. */
export type Family = {
  child: { name: string; bornOn: string }
  parents: ReadonlyArray<{ name: string; email: string }>
}

/** Takes a child with its parents into the register; ends on the child's sheet. */
export async function addChild(page: Page, url: string, { child, parents }: Family): Promise<void> {
  await page.goto(`${url}/einwilligungen/menschen/neu`)
  await page.getByLabel('Kind', { exact: true }).check()
  await page.getByLabel('Name', { exact: true }).fill(child.name)
  await page.getByLabel(/^Geburtsdatum/).fill(child.bornOn)
  for (const [index, { name, email }] of parents.entries()) {
    await page.getByLabel(`Name der ${index + 1}. sorgeberechtigten Person`).fill(name)
    await page.getByLabel(`E-Mail der ${index + 1}. sorgeberechtigten Person`).fill(email)
  }
  await page.getByRole('button', { name: 'Ins Register aufnehmen' }).click()
  await expect(page.getByText('Die Person steht im Register.')).toBeVisible()
}

/** Asks everybody who has to agree by a link of their own, from the sheet of the person. */
export async function askByLink(
  page: Page,
  about: { occasion: string; purpose: string; channels: readonly string[] },
): Promise<void> {
  await page.getByRole('link', { name: 'Einwilligung anfragen' }).click()
  await page.getByLabel(/^Anlass/).fill(about.occasion)
  await page.getByLabel(about.purpose, { exact: true }).check()
  for (const channel of about.channels) await page.getByLabel(channel, { exact: true }).check()
  await page.getByRole('button', { name: 'Formular anlegen' }).click()
  await expect(page.getByText('Das Formular ist angelegt.')).toBeVisible()
  await page.getByRole('button', { name: 'Link schicken' }).click()
  await expect(page.getByText('Die Anfrage ist unterwegs.')).toBeVisible()
}

/** Records on the photo's own page of publications where it stands from today on. */
export async function recordPublication(
  page: Page,
  photo: string,
  { channel, address }: { channel: string; address: string },
): Promise<void> {
  await page.goto(`${photo}/veroeffentlichungen`)
  await page.getByLabel('Wo?').selectOption({ label: channel })
  await page.getByLabel(/^Adresse im Netz/).fill(address)
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await expect(page.getByText('Danke. Die Veröffentlichung ist eingetragen.')).toBeVisible()
}
