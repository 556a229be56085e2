import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { aColleague, acceptsInvitation, colleagueWith, goesTheWholePath } from '../support/colleague.ts'
import type { PostBox } from '../support/post-box.ts'
import { expect, expectAccessible, postPublishedAt, test } from '../support/story.ts'
import type { Town } from '../support/town.ts'

// A large city calls for ambassadors: seventy people apply, sixteen are chosen, meet in a workshop, and all of
// them write a first post. One of them, Fatma, does everything on her phone; Katharina sits at her desk.

const APPLIED = 70
const CHOSEN = 16

const applicants = Array.from({ length: APPLIED }, (_, index) => ({
  name: index === 0 ? 'Fatma Özdemir' : `Bewerbung Nummer ${String(index + 1).padStart(2, '0')}`,
  email: `person-${index + 1}@lindental.example`,
}))
const chosen = applicants.slice(0, CHOSEN)

test('a call, seventy applications, sixteen chosen, a workshop, all active', async ({
  page,
  town,
  mails,
  browser,
  signInAs,
}) => {
  test.slow()
  const viewport = { width: 360, height: 740 }
  const phone = await browser.newContext({ locale: 'de-DE', baseURL: town.url, viewport })
  const fatma = await phone.newPage()

  await signInAs('comms')
  const call = await opensACall(page, town)
  await fatmaApplies(fatma, town, mails, call.publicPath)
  await othersApply(town, mails, call.publicPath)
  await choosesSixteen(page, town, call.path)
  await expect.poll(() => mails.count(/^Du bist dabei/), { timeout: 30_000 }).toBe(CHOSEN)

  const event = await plansTheWorkshop(page, town)
  await fatmaBegins(fatma, town, mails, event.publicPath)
  await othersBegin(town, mails, event.publicPath)
  await movesTheWorkshop(page, town, mails, event.path)
  await collectsIdeas(page, town, browser, event.path)
  await takesAttendance(page, town, event.path)
  await ticksThePhotos(page, town)

  await expect.poll(() => mails.count(/^Willkommen bei Stadtstimmen/), { timeout: 30_000 }).toBe(CHOSEN)
  await page.goto(`${town.url}/menschen?stand=active`)
  for (const { name } of chosen) await expect(page.getByRole('link', { name }).first()).toBeVisible()
  await fatma.goto(`${town.url}/heute`)
  // Half a month is left of November, so one post is what is expected of it.
  await expect(fatma.getByText('Geschafft. Schöner November.')).toBeVisible()
  await phone.close()
})

async function opensACall(page: Page, town: Town) {
  await page.goto(`${town.url}/aufrufe/neu`)
  await page.getByLabel('Titel').fill('Dritte Runde: siebzig Stimmen')
  await page.getByLabel('Text').fill('## Worum es geht\n\nErzähle in eigenen Worten von deiner Arbeit.')
  await page.getByLabel('Erster Tag').fill('2026-11-19')
  await page.getByLabel('Letzter Tag').fill('2026-12-04')
  await page.getByLabel('Plätze').fill(String(CHOSEN))
  await page.getByRole('button', { name: 'Aufruf anlegen' }).click()
  await expect(page.getByText('Der Aufruf ist angelegt.')).toBeVisible()
  const path = new URL(page.url()).pathname
  await page.getByLabel('Neue Frage').fill('Welche Frage hörst du in deinem Beruf am häufigsten?')
  await page.getByRole('button', { name: 'Frage hinzufügen' }).click()
  await expect(page.getByText('Die Frage steht jetzt im Formular.')).toBeVisible()
  const link = await page.locator('main').getByRole('link', { name: 'Seite ansehen' }).getAttribute('href')
  return { path, publicPath: new URL(link ?? '', town.url).pathname }
}

async function fatmaApplies(fatma: Page, town: Town, mails: PostBox, call: string) {
  const [me] = applicants
  const apply = async (email: string) => {
    await fatma.goto(town.url + call)
    await fatma.getByLabel('Name', { exact: true }).fill(me?.name ?? '')
    await fatma.getByLabel('Dienstliche E-Mail-Adresse').fill(email)
    await fatma.getByLabel('Bereich').selectOption({ label: 'Kita' })
    await fatma.getByLabel('Was machst du? In einem Satz').fill('Ich begleite Kinder durch ihren Tag.')
    await fatma.getByLabel('noch nicht').check()
    await fatma.getByLabel('Warum möchtest du mitmachen?').fill('Weil viele nicht wissen, was wir tun.')
    await fatma.getByLabel('Alter').selectOption({ label: '30 bis 39' })
    await fatma.getByRole('button', { name: 'Bewerbung abschicken' }).click()
  }
  await fatma.goto(town.url + call)
  await fatma.getByRole('button', { name: 'Bewerbung abschicken' }).click()
  await expect(fatma.getByRole('alert').first()).toBeVisible()
  await expectAccessible(fatma)

  await apply(me?.email ?? '')
  await expect(fatma.getByText('Schau in dein Postfach')).toBeVisible()
  await fatma.goto(
    town.url + (await mails.linkTo(me?.email ?? '', /bestätige deine Bewerbung/, '/bewerbung/')),
  )
  await fatma.getByRole('button', { name: 'Bewerbung bestätigen' }).click()
  await expect(fatma.getByText('Deine Bewerbung ist bestätigt.')).toBeVisible()
  await expectAccessible(fatma)

  // The same person again, in capitals: the screen says the same to everybody, the mail knows better.
  await apply((me?.email ?? '').toUpperCase())
  await expect(fatma.getByText('Schau in dein Postfach')).toBeVisible()
  await mails.mailTo(me?.email ?? '', /Deine Bewerbung ist schon da/)
}

async function othersApply(town: Town, mails: PostBox, call: string) {
  const form = await (await aColleague(town.url)).read(call)
  const departments = [...form.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  expect(departments).toHaveLength(11)
  await Promise.all(
    applicants.slice(1).map(async ({ name, email }, index) => {
      const colleague = await aColleague(town.url)
      await colleague.send(call, {
        name,
        email,
        departmentId: departments[index % departments.length] ?? '',
        job: 'Ich arbeite für die Stadt.',
        linkedin: 'yes',
        motivation: 'Ich erzähle gern.',
      })
      await colleague.send(await mails.linkTo(email, /bestätige deine Bewerbung/, '/bewerbung/'), {
        intent: 'confirm',
      })
      await colleague.leave()
    }),
  )
}

async function choosesSixteen(page: Page, town: Town, call: string) {
  await page.goto(`${town.url}${call}/auswahl`)
  await expect(page.getByText(`${APPLIED} Bewerbungen, 0 zugesagt für ${CHOSEN} Plätze.`)).toBeVisible()
  await expect(page.getByText('Die Summen siehst du, sobald der Aufruf beendet ist.')).toBeVisible()
  for (const { name } of chosen) {
    await page.getByLabel(`Entscheidung: ${name}`).selectOption({ label: 'zusagen' })
  }
  const [waits] = applicants.slice(CHOSEN)
  await page.getByLabel(`Entscheidung: ${waits?.name}`).selectOption({ label: 'warten' })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Entscheidungen speichern und Mails abschicken' }).click()
  await expect(page.getByText('Gespeichert. Die Mails sind unterwegs.')).toBeVisible()
  await expect(page.getByText(`${APPLIED} Bewerbungen, ${CHOSEN} zugesagt`)).toBeVisible()
}

async function plansTheWorkshop(page: Page, town: Town) {
  await page.goto(`${town.url}/veranstaltungen/neu?vorlage=kick-off`)
  await page.getByLabel('Titel').fill('Auftakt der dritten Runde')
  await page.getByLabel('Tag', { exact: true }).fill('2026-11-19')
  await page.getByLabel('Beginn').fill('14:00')
  await page.getByLabel('Ende').fill('16:30')
  await page.getByLabel('Ort').fill('Rathaus, Großer Saal')
  await page.getByLabel('Plätze').fill('20')
  await page.getByRole('button', { name: 'Veranstaltung anlegen' }).click()
  await expect(page.getByText('Die Veranstaltung ist angelegt.')).toBeVisible()
  const path = new URL(page.url()).pathname
  return { path, publicPath: path.replace('/veranstaltungen/', '/termine/') }
}

async function fatmaBegins(fatma: Page, town: Town, mails: PostBox, event: string) {
  const email = applicants[0]?.email ?? ''
  await fatma.goto(town.url + (await mails.linkTo(email, /^Du bist dabei/, '/passwort/')))
  await fatma.getByLabel('Neues Passwort', { exact: true }).fill('Kinder fragen immer warum')
  await fatma.getByLabel('Neues Passwort noch einmal').fill('Kinder fragen immer warum')
  await fatma.getByRole('button', { name: 'Passwort setzen und anmelden' }).click()
  await expect(fatma.getByText('Als Nächstes')).toBeVisible()
  await expectAccessible(fatma)

  await fatma.goto(town.url + event)
  await fatma.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(fatma.getByText('Eine Mail mit dem Kalendereintrag ist unterwegs.')).toBeVisible()
  await goesTheWholePath(colleagueWith(fatma.context().request), postPublishedAt('2026-11-19T07:59:00Z'))
}

async function othersBegin(town: Town, mails: PostBox, event: string) {
  await Promise.all(
    chosen.slice(1).map(async ({ email }, index) => {
      const colleague = await aColleague(town.url)
      await acceptsInvitation(colleague, await mails.linkTo(email, /^Du bist dabei/, '/passwort/'))
      await colleague.send(event, { intent: 'sign-up' })
      const minute = String(index + 10)
      await goesTheWholePath(colleague, postPublishedAt(`2026-11-19T07:${minute}:00Z`))
      await colleague.leave()
    }),
  )
}

// Calendars keep one entry: the same UID, and a higher SEQUENCE with the new room.
async function movesTheWorkshop(page: Page, town: Town, mails: PostBox, event: string) {
  const email = applicants[0]?.email ?? ''
  const before = await calendarEntry(mails, email, /^Du bist angemeldet: Auftakt/)
  await page.goto(town.url + event)
  await page.getByLabel('Ort').fill('Rathaus, Raum 112')
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Alle Angemeldeten bekommen eine Mail.')).toBeVisible()
  const after = await calendarEntry(mails, email, /^Geändert: Auftakt/)
  expect(after.uid).toBe(before.uid)
  expect(after.sequence).toBe(before.sequence + 1)
  expect([before.place, after.place]).toEqual(['Rathaus, Großer Saal', 'Rathaus, Raum 112'])
  expect(after.begins).toBe('2026-11-19T13:00:00Z')
}

async function calendarEntry(mails: PostBox, email: string, subject: RegExp) {
  const [file] = (await mails.mailTo(email, subject)).attachments
  const text = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  return {
    uid: entry.uid,
    sequence: entry.sequence ?? 0,
    place: entry.location,
    begins: entry.startDate.toString(),
  }
}

async function collectsIdeas(
  page: Page,
  town: Town,
  browser: { newContext(): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }> },
  event: string,
) {
  await page.goto(`${town.url}${event}/ideen`)
  await page.getByRole('button', { name: 'Wand öffnen' }).click()
  await expect(page.getByText('Die Wand ist offen.')).toBeVisible()
  const [, code = ''] = /Der Code ist (\w{6})/.exec((await page.locator('main').textContent()) ?? '') ?? []

  const room = await browser.newContext()
  const somebody = await room.newPage()
  await somebody.goto(`${town.url}/ideen/${code}`)
  await somebody.getByLabel('Deine Idee').fill('Warum heißt unser Flur „Rennbahn“?')
  await somebody.getByRole('button', { name: 'Idee abschicken' }).click()
  await expect(somebody.getByText('Deine Idee steht auf der Leinwand.')).toBeVisible()
  await room.close()

  await page.goto(`${town.url}${event}/leinwand`)
  await expect(page.getByText('Warum heißt unser Flur „Rennbahn“?')).toBeVisible()
  await expectAccessible(page)
}

async function takesAttendance(page: Page, town: Town, event: string) {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${town.url}${event}/teilnahme`)
  await expect(page.getByRole('heading', { name: `0 von ${CHOSEN} da` })).toBeVisible()
  for (const { name } of chosen) {
    const tap = page.getByRole('button', { name })
    await tap.click()
    await expect(tap).toHaveAttribute('aria-pressed', 'true')
  }
  await expect(page.getByRole('heading', { name: `${CHOSEN} von ${CHOSEN} da` })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 900 })
}

// What is left for everybody is the photo with its consent, which comms ticks.
async function ticksThePhotos(page: Page, town: Town) {
  await page.goto(`${town.url}/onboarding-uebersicht`)
  await expectAccessible(page)
  const column = page.getByRole('region', { name: 'Onboarding nach dem, wer an der Reihe ist' })
  const paths = await Promise.all(
    chosen.map(({ name }) => column.getByRole('link', { name }).first().getAttribute('href')),
  )
  for (const [index, path] of paths.entries()) {
    await page.goto(town.url + path)
    const photo = 'Eigenes Foto und Einwilligung dazu'
    await page.getByRole('button', { name: `Für ${chosen[index]?.name} abhaken: ${photo}` }).click()
    await expect(page.getByText('Abgehakt.')).toBeVisible()
  }
}
