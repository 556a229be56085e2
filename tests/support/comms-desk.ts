import { expect, type Page } from '@playwright/test'

// What the communications team does at a desk. Each part ends where its result can be seen.

/** Somebody to invite. */
export type Colleague = { name: string; email: string; department: string }

/** Fills in the invitation and sends it. What the page answers is for the story to see. */
export async function sendInvitation(page: Page, url: string, colleague: Colleague): Promise<void> {
  await page.goto(`${url}/menschen/einladen`)
  await page.getByLabel('Vor- und Nachname').fill(colleague.name)
  await page.getByLabel('Dienstliche E-Mail-Adresse').fill(colleague.email)
  await page.getByLabel('Bereich', { exact: true }).selectOption({ label: colleague.department })
  await page.getByRole('button', { name: 'Einladung schicken' }).click()
}

/** Invites somebody who is new; ends on their page. */
export async function invite(page: Page, url: string, colleague: Colleague): Promise<void> {
  await sendInvitation(page, url, colleague)
  await expect(page.getByText('Die Einladung ist unterwegs. Der Link gilt 14 Tage.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: colleague.name })).toBeVisible()
}

/** Does for a newcomer what belongs to comms: a small town has no workshop, so its step is confirmed by hand. */
export async function doOwnSteps(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/onboarding-uebersicht`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Onboarding: ${name}` })).toBeVisible()
  const kickOff = stepOn(page, 'Beim Auftakt-Workshop dabei gewesen')
  await kickOff.getByRole('button', { name: /^Von Hand bestätigen/ }).click()
  await expect(kickOff.getByText('Von Hand bestätigt am 19.11.2026 von Katharina Vogt')).toBeVisible()
  const photo = stepOn(page, 'Eigenes Foto und Einwilligung dazu')
  await photo.getByRole('button', { name: new RegExp(`^Für ${name} abhaken`) }).click()
  await expect(photo.getByText('Erledigt am 19.11.2026 von Katharina Vogt')).toBeVisible()
}

function stepOn(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) })
}

/** The column of a board whose title begins with this word. */
export function boardColumn(page: Page, title: string) {
  const heading = page.getByRole('heading', { level: 2, name: new RegExp(`^${title}\\b`) })
  return page.locator('.board__column').filter({ has: heading })
}
