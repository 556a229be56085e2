import type { Page } from '@playwright/test'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { boardColumn, doOwnSteps, invite, sendInvitation } from '../support/comms-desk.ts'
import { keyboardAlone, pointer } from '../support/hands.ts'
import {
  acceptInvitation,
  expectNext,
  logFirstPost,
  readAgreements,
  SUPERVISOR_TOLD_ON,
  takeTopic,
  tellSupervisor,
  tickFirstSteps,
  walkToFirstPost,
} from '../support/newcomer.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  postPublishedAt,
  signIn,
  test,
} from '../support/story.ts'
import { startTown } from '../support/town.ts'

// A small town: there is no call and no workshop. Katharina asks four colleagues herself, and goes with each
// of them until their first post.

// Many people on many devices: it takes longer than a story of one person.
test.describe.configure({ timeout: 240_000 })

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }

const lena = { name: 'Lena Hofmann', email: 'lena.hofmann@lindental.example', department: 'Kita' }
const yusuf = { name: 'Yusuf Demir', email: 'yusuf.demir@lindental.example', department: 'IT' }
const greta = { name: 'Greta Lindner', email: 'greta.lindner@lindental.example', department: 'Finanzen' }
const staff = demoAccounts.find(({ role }) => role === 'hr')
const thomas = { name: staff?.name ?? '', email: staff?.email ?? '', department: 'Personal' }

const password = 'Der Fluss fließt auch im Winter'

/** Opens 'Heute' again and again until the programme has seen by itself that everything is done. */
async function expectActive(page: Page, url: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${url}/profil`)
    await expect(page.getByText('Aktiv', { exact: true }).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
}

test('all four come to their first post, and one leaves and comes back', async ({
  page,
  town,
  mails,
  signInAs,
  anotherBrowser,
}) => {
  const { url } = town

  await test.step('Katharina invites four colleagues from four departments', async () => {
    await signInAs('comms')
    for (const colleague of [lena, yusuf, thomas, greta]) await invite(page, url, colleague)

    // The same address in another case is the same person, and what was typed is not lost.
    await sendInvitation(page, url, { ...lena, email: 'Lena.HOFMANN@Lindental.example' })
    await expect(page.getByText('Zu dieser Adresse gibt es schon ein Konto.').first()).toBeVisible()
    await expect(page.getByLabel('Dienstliche E-Mail-Adresse')).toHaveValue('Lena.HOFMANN@Lindental.example')
    await expect(page.getByLabel('Vor- und Nachname')).toHaveValue('Lena Hofmann')
    await expectAccessible(page)
    await page.goto(`${url}/menschen`)
    for (const { name } of [lena, yusuf, thomas, greta]) {
      await expect(boardColumn(page, 'Eingeladen').getByRole('link', { name })).toHaveCount(1)
    }
  })

  const invitation = await mails.linkTo(lena.email, /Einladung/, '/passwort/')
  const lenasPhone = await anotherBrowser(phone)

  await test.step('Lena goes the whole way on her phone', async () => {
    const hand = pointer(lenasPhone)
    await acceptInvitation(hand, url + invitation, password)
    await expect(lenasPhone.getByRole('heading', { name: 'Schön, dass du dabei bist' })).toBeVisible()
    await expectInOrderOnPhone(lenasPhone)
    await tickFirstSteps(hand)
    await lenasPhone.getByRole('link', { name: 'Text lesen' }).first().click()
    await expect(lenasPhone.getByRole('heading', { level: 1, name: 'Leitlinien gelesen' })).toBeVisible()
    await expectInOrderOnPhone(lenasPhone)
    await lenasPhone.goto(`${url}/onboarding`)
    await readAgreements(hand)
    await tellSupervisor(hand, SUPERVISOR_TOLD_ON)
    await expectInOrderOnPhone(lenasPhone)
    const title = await takeTopic(hand)
    await expectInOrderOnPhone(lenasPhone)
    await lenasPhone.goto(`${url}/heute`)
    await expectNext(lenasPhone, 'Erster Beitrag eingetragen')
    await expect(lenasPhone.getByRole('link', { name: title })).toBeVisible()
    await logFirstPost(hand, postPublishedAt('2026-11-19T07:10:00Z'))
    await expectNext(lenasPhone, 'Bei dir liegt gerade nichts')
    await expectInOrderOnPhone(lenasPhone)
  })

  await test.step('a link that was used is no way in any more', async () => {
    const stranger = await anotherBrowser()
    await stranger.goto(url + invitation)
    await expect(stranger.getByText('Dieser Link wurde schon benutzt.')).toBeVisible()
    await expect(stranger.getByRole('link', { name: 'Neuen Link anfordern' })).toBeVisible()
  })

  await test.step('Katharina does what is hers, and Lena is active by herself', async () => {
    await page.goto(`${url}/onboarding-uebersicht`)
    await expect(boardColumn(page, 'Wartet auf uns').getByRole('link', { name: lena.name })).toBeVisible()
    await expectAccessible(page)
    await doOwnSteps(page, url, lena.name)
    await expectAccessible(page)
    await expectActive(lenasPhone, url)
    await lenasPhone.goto(`${url}/heute`)
    await expect(lenasPhone.getByRole('heading', { level: 1, name: 'Hallo Lena' })).toBeVisible()
    await expect(lenasPhone.getByText('Als Nächstes')).toHaveCount(0)
    await expectInOrderOnPhone(lenasPhone)
    const welcome = await mails.mailTo(lena.email, /^Willkommen bei Stadtstimmen$/)
    const topics = new Set((welcome.text ?? '').match(/\/themen\/[a-z0-9-]+/g))
    expect(topics.size, 'topics in the welcome').toBe(3)
  })

  await test.step('Yusuf goes the whole way with the keyboard alone', async () => {
    const desk = await anotherBrowser()
    const link = await mails.linkTo(yusuf.email, /Einladung/, '/passwort/')
    await acceptInvitation(keyboardAlone(desk), url + link, password)
    // What belongs to comms is done before: then the first post is the last step, and it is enough.
    await doOwnSteps(page, url, yusuf.name)
    await walkToFirstPost(keyboardAlone(desk), postPublishedAt('2026-11-19T07:20:00Z'))
    await expectActive(desk, url)
    await mails.mailTo(yusuf.email, /^Willkommen bei Stadtstimmen$/)
  })

  await test.step('Thomas of the HR team keeps his account and joins on his own page', async () => {
    const desk = await anotherBrowser()
    const link = await mails.linkTo(thomas.email, /Einladung/, '/heute')
    await signIn(desk, town, { email: thomas.email, password: staff?.password ?? '' })
    await desk.goto(url + link)
    await desk.getByRole('button', { name: 'Mitmachen' }).click()
    await expect(desk.getByText('Willkommen im Programm.')).toBeVisible()
    await walkToFirstPost(pointer(desk), postPublishedAt('2026-11-19T07:30:00Z'))
    await doOwnSteps(page, url, thomas.name)
    await expectActive(desk, url)
  })

  await test.step('Greta has an old device without scripts', async () => {
    const old = await anotherBrowser({ ...phone, javaScriptEnabled: false })
    const link = await mails.linkTo(greta.email, /Einladung/, '/passwort/')
    const hand = pointer(old)
    await acceptInvitation(hand, url + link, password)
    await walkToFirstPost(hand, postPublishedAt('2026-11-19T07:40:00Z'))
    await doOwnSteps(page, url, greta.name)
    await expectActive(old, url)
  })

  await test.step('Katharina sees all four as active, and nobody was reminded of anything', async () => {
    await page.goto(`${url}/onboarding-uebersicht`)
    for (const { name } of [lena, yusuf, thomas, greta]) {
      await expect(boardColumn(page, 'Fertig').getByRole('link', { name })).toBeVisible()
    }
    await page.goto(`${url}/menschen`)
    for (const { name } of [lena, yusuf, thomas, greta]) {
      await expect(boardColumn(page, 'Aktiv').getByRole('link', { name })).toBeVisible()
    }
    expect(await town.runJob('remind-onboarding')).toBe(0)
    expect(await mails.count(/Dein Onboarding/)).toBe(0)
  })

  await test.step('Lena leaves with one click, after reading what happens then', async () => {
    await lenasPhone.goto(`${url}/profil/austritt`)
    await expect(lenasPhone.getByText('Zurückkommen geht jederzeit.')).toBeVisible()
    await expectInOrderOnPhone(lenasPhone)
    await lenasPhone.getByRole('button', { name: 'Programm verlassen' }).click()
    await expect(lenasPhone.getByText('Du hast das Programm verlassen.')).toBeVisible()
    await expectInOrderOnPhone(lenasPhone)
    await mails.mailTo(lena.email, /^Danke, dass du dabei warst$/)
  })

  await test.step('and comes back by a new invitation', async () => {
    const invitations = await mails.count(/^Einladung/)
    await page.goto(`${url}/menschen`)
    await boardColumn(page, 'Verlassen').getByRole('link', { name: lena.name }).click()
    await page.getByRole('button', { name: 'Einladung schicken' }).click()
    await expect(page.getByText('Der neue Stand gilt ab heute.')).toBeVisible()
    await expect.poll(() => mails.count(/^Einladung/)).toBe(invitations + 1)
    const again = await mails.linkTo(lena.email, /^Einladung/, '/passwort/')
    expect(again).not.toBe(invitation)
    await acceptInvitation(pointer(lenasPhone), url + again, password)
    // She had done every step before, and the programme has not forgotten it.
    await expectActive(lenasPhone, url)
    await lenasPhone.goto(`${url}/beitraege`)
    await expect(
      lenasPhone
        .locator('main')
        .getByRole('link', { name: /2026|\?/ })
        .first(),
    ).toBeVisible()
  })
})

async function expectInOrderOnPhone(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}

test('two of the comms team edit one checklist: the second is told, and loses nothing', async ({
  page,
  town,
  mails,
  signInAs,
  anotherBrowser,
}) => {
  const { url } = town
  const nils = { name: 'Nils Bergmann', email: 'nils.bergmann@lindental.example' }
  await signInAs('admin')
  await page.goto(`${url}/konten`)
  await page.getByLabel('Name', { exact: true }).fill(nils.name)
  await page.getByLabel('Dienstliche E-Mail-Adresse').fill(nils.email)
  await page.getByLabel('Kommunikation').check()
  await page.getByRole('button', { name: 'Anlegen und einladen' }).click()
  await expect(page.getByRole('link', { name: nils.name })).toBeVisible()
  const nilsPage = await anotherBrowser()
  await nilsPage.goto(url + (await mails.linkTo(nils.email, /Einladung/, '/passwort/')))
  await nilsPage.getByLabel('Neues Passwort', { exact: true }).fill(password)
  await nilsPage.getByLabel('Neues Passwort noch einmal').fill(password)
  await nilsPage.getByRole('button', { name: 'Passwort setzen und anmelden' }).click()
  await expect(nilsPage.getByRole('heading', { level: 1, name: 'Programm' })).toBeVisible()

  await page.context().clearCookies()
  await signInAs('comms')
  for (const desk of [page, nilsPage]) {
    await desk.goto(`${url}/checkliste`)
    await desk.getByRole('link', { name: 'Bearbeiten: Führungskraft informiert' }).click()
    await expect(desk.getByRole('heading', { level: 1, name: 'Schritt bearbeiten' })).toBeVisible()
  }
  await nilsPage.getByLabel('Gedacht für Tag').fill('12')
  await nilsPage.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(nilsPage.getByText('Die Checkliste ist geändert.')).toBeVisible()

  await page.getByLabel('Titel auf Deutsch').fill('Führungskraft weiß Bescheid')
  await page.getByLabel('Gedacht für Tag').fill('8')
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Jemand war schneller')).toBeVisible()
  await expect(page.getByText(/^Nils Bergmann hat die Checkliste am 19\.11\.2026/)).toBeVisible()
  await expect(page.getByLabel('Titel auf Deutsch')).toHaveValue('Führungskraft weiß Bescheid')
  await expect(page.getByLabel('Gedacht für Tag')).toHaveValue('8')
  await expectAccessible(page)
  await nilsPage.reload()
  await expect(nilsPage.getByText('nach 12 Tagen')).toBeVisible()

  // Whoever was told decides again, and then it counts.
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('Die Checkliste ist geändert.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Führungskraft weiß Bescheid' })).toBeVisible()
  await expect(page.getByText('nach 12 Tagen')).toHaveCount(0)
})

test('two weeks later: one mail with exactly what is due, and an invitation that has run out', async ({
  page,
  town,
  dataDir,
  mails,
  signInAs,
  anotherBrowser,
}) => {
  await signInAs('comms')
  await invite(page, town.url, lena)
  await invite(page, town.url, greta)
  const lenasPhone = await anotherBrowser(phone)
  await acceptInvitation(
    pointer(lenasPhone),
    town.url + (await mails.linkTo(lena.email, /Einladung/, '/passwort/')),
    password,
  )
  await tickFirstSteps(pointer(lenasPhone))
  const unused = await mails.linkTo(greta.email, /Einladung/, '/passwort/')
  expect(await town.runJob('remind-onboarding'), 'on the first day nothing is due').toBe(0)
  await town.stop()

  // Friday, 4 December, a quarter past nine.
  const later = await startTown(dataDir, { now: '2026-12-04T08:15:00Z' })
  try {
    // Lena, and Jule Ahrens, who has been on her way for weeks and has only the last two steps before her.
    expect(await later.runJob('remind-onboarding')).toBe(2)
    expect(await later.runJob('remind-onboarding'), 'nobody is reminded twice').toBe(0)
    const listed = async (address: string) => {
      const { text } = await mails.mailTo(address, /^Dein Onboarding: was noch offen ist$/)
      return (text ?? '').match(/^.*(?=gedacht bis)/gm)?.map(line => line.replace(/[^\p{L} ]/gu, '').trim())
    }
    expect(await listed(lena.email)).toEqual([
      'Leitlinien gelesen',
      'Dienstvereinbarung gelesen',
      'Führungskraft informiert',
    ])
    expect(await listed('jule.ahrens@lindental.example')).toEqual([
      'Erstes Thema genommen',
      'Erster Beitrag eingetragen',
    ])

    await lenasPhone.goto(later.url + unused)
    await expect(lenasPhone.getByText('Dieser Link ist abgelaufen.')).toBeVisible()
    await expectInOrderOnPhone(lenasPhone)
    const katharina = demoAccounts.find(({ role }) => role === 'comms')
    await signIn(page, later, { email: katharina?.email ?? '', password: katharina?.password ?? '' })
    await page.goto(`${later.url}/menschen`)
    await boardColumn(page, 'Eingeladen').getByRole('link', { name: greta.name }).click()
    const invitations = await mails.count(/^Einladung/)
    await page.getByRole('button', { name: 'Einladung noch einmal schicken' }).click()
    await expect(page.getByText('Die Einladung ist unterwegs.')).toBeVisible()
    await expect.poll(() => mails.count(/^Einladung/)).toBe(invitations + 1)
    const fresh = await mails.linkTo(greta.email, /^Einladung/, '/passwort/')
    await lenasPhone.context().clearCookies()
    await acceptInvitation(pointer(lenasPhone), later.url + fresh, password)
    await expectNext(lenasPhone, 'Willkommen gelesen')
  } finally {
    await later.stop()
  }
})
