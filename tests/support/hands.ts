import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody uses a page: what they press, and what they write into. Everything is found by its words. */
export type Hand = {
  page: Page
  press(role: 'link' | 'button', name: string | RegExp): Promise<void>
  write(label: string, text: string): Promise<void>
  /** Enters 'YYYY-MM-DD' into the browser's own date control. */
  enterDay(label: string, day: string): Promise<void>
}

/** Somebody with a mouse, or with a finger on a phone. */
export function pointer(page: Page): Hand {
  const { pressed, field } = wordsOn(page)
  return {
    page,
    press: (role, name) => pressed(role, name).click(),
    write: (label, text) => field(label).fill(text),
    enterDay: (label, day) => field(label).fill(day),
  }
}

/** Somebody who has nothing but Tab, Enter and the letters. */
export function keyboardAlone(page: Page): Hand {
  const { pressed, field } = wordsOn(page)
  return {
    page,
    async press(role, name) {
      await tabTo(page, pressed(role, name))
      await page.keyboard.press('Enter')
    },
    async write(label, text) {
      await tabTo(page, field(label))
      await page.keyboard.type(text)
    },
    async enterDay(label, day) {
      const [year, month, date] = day.split('-')
      await tabTo(page, field(label))
      await page.keyboard.type(`${date}${month}${year}`)
      await expect(field(label)).toHaveValue(day)
    },
  }
}

function wordsOn(page: Page) {
  const main = page.locator('main')
  return {
    pressed: (role: 'link' | 'button', name: string | RegExp) =>
      main.getByRole(role, { name, exact: typeof name === 'string' }).first(),
    field: (label: string) => main.getByLabel(label, { exact: true }),
  }
}

/** Presses Tab until `wanted` has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate(element => element === document.activeElement)) {
      await expect(wanted).toBeInViewport()
      return
    }
  }
  throw new Error(`Tab never reached ${wanted}`)
}
