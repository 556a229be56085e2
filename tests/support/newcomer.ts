import { expect, type Page } from '@playwright/test'
import type { Hand } from './hands.ts'

// What somebody who is new does in the programme, with whatever hand they have. Each part ends where its
// result can be seen.

/** Opens the link of an invitation and sets the password with it; ends on 'Heute', signed in. */
export async function acceptInvitation(hand: Hand, link: string, password: string): Promise<void> {
  await hand.page.goto(link)
  await hand.write('Neues Passwort', password)
  await hand.write('Neues Passwort noch einmal', password)
  await hand.press('button', 'Passwort setzen und anmelden')
  await expect(hand.page.getByRole('heading', { level: 1, name: /^Hallo / })).toBeVisible()
}

/** What the person is shown as their next step, on 'Heute' and on their own path. */
export async function expectNext(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible()
}

/** Ticks the two steps that need no more: the welcome and the LinkedIn profile. */
export async function tickFirstSteps(hand: Hand): Promise<void> {
  for (const title of ['Willkommen gelesen', 'LinkedIn-Profil angelegt, der Stadt folgen']) {
    await expectNext(hand.page, title)
    await hand.press('link', 'Schritt öffnen')
    await hand.press('button', 'Als erledigt markieren')
  }
  await expectNext(hand.page, 'Leitlinien gelesen')
}

/** Reads and acknowledges both texts; ends where the supervisor is next. */
export async function readAgreements(hand: Hand): Promise<void> {
  for (const title of ['Leitlinien gelesen', 'Dienstvereinbarung gelesen']) {
    await expectNext(hand.page, title)
    await hand.press('link', 'Text lesen')
    await hand.press('button', 'Ich habe den Text gelesen')
  }
  await expectNext(hand.page, 'Führungskraft informiert')
}

/** Says when the supervisor was told; ends where the first topic is next. */
export async function tellSupervisor(hand: Hand, day: string): Promise<void> {
  await hand.press('link', 'Tag eintragen')
  await hand.enterDay('Wann war das?', day)
  await hand.press('button', 'Tag eintragen')
  await expectNext(hand.page, 'Erstes Thema genommen')
}

/** Takes the first topic of the library. @returns its title */
export async function takeTopic(hand: Hand): Promise<string> {
  const { page } = hand
  await hand.press('link', 'Thema aussuchen')
  await expect(page.getByRole('heading', { level: 1, name: 'Themen' })).toBeVisible()
  await hand.press('link', /\?$/)
  await expect(page).toHaveURL(/\/themen\/[a-z]/)
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await hand.press('button', /^(Thema|Trotzdem) nehmen$/)
  await expect(page.getByText('Das Thema ist deins.')).toBeVisible()
  return title
}

/** Logs the first post from the page of the topic; ends on 'Heute'. */
export async function logFirstPost(hand: Hand, address: string): Promise<void> {
  const { page } = hand
  await hand.press('link', 'Beitrag eintragen')
  await hand.write('Link zum Beitrag', address)
  await hand.press('button', 'Eintragen')
  await expect(page.getByText('Eingetragen. Danke, dass du erzählst.')).toBeVisible()
}

/** The whole way of somebody's own from 'Heute' to the first post. */
export async function walkToFirstPost(hand: Hand, address: string): Promise<void> {
  await tickFirstSteps(hand)
  await readAgreements(hand)
  await tellSupervisor(hand, SUPERVISOR_TOLD_ON)
  await takeTopic(hand)
  await logFirstPost(hand, address)
}

/** A day that reads the same in whichever order a browser asks for its parts. */
export const SUPERVISOR_TOLD_ON = '2026-11-11'
