import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { addChild, askByLink, recordPublication } from '../support/family-desk.ts'
import {
  describePhoto,
  download,
  logPostWithPhoto,
  nameByRegister,
  openArrived,
  sendPhotos,
  trafficLight,
} from '../support/photo-desk.ts'
import { aPicture } from '../support/scans.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  postPublishedAt,
  signIn,
  test,
} from '../support/story.ts'

// Ida is seven. Her parents agreed to a photo from the playground, each on their own phone. Then her mother changes her
// mind, on a bus, with a phone on which scripts do not run.

// Four people on five pages: it takes longer than a story of one person.
test.describe.configure({ timeout: 240_000 })

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }

const mother = { name: 'Hanna Sommerfeld', email: 'hanna@post.example' }
const father = { name: 'Jonas Sommerfeld', email: 'jonas@post.example' }
const ida = { name: 'Ida Sommerfeld', bornOn: '2019-05-01' }
const ask = {
  occasion: 'Spielplatzfest 2026',
  purpose: 'Öffentlichkeitsarbeit',
  channels: ['Website der Stadt', 'LinkedIn-Profile der Botschafter:innen'],
}
const altText = 'Ein Kind spielt auf dem neuen Spielplatz, die Sonne scheint.'
const website = 'https://www.lindental.example/spielplatz'

test('a mother withdraws for her child from her phone', async ({
  page,
  town,
  mails,
  signInAs,
  anotherBrowser,
}) => {
  const { url } = town
  const hannasPhone = await anotherBrowser({ ...phone, javaScriptEnabled: false })
  const jonasPhone = await anotherBrowser({ ...phone, locale: 'en-GB' })
  const samira = await anotherBrowser(phone)
  const account = demoAccounts.find(({ role }) => role === 'ambassador')
  const post = postPublishedAt('2026-11-19T08:40:00Z')
  let photo = ''
  let withdrawal = ''

  await test.step('Katharina asks both parents by link', async () => {
    await signInAs('comms')
    await addChild(page, url, { child: ida, parents: [mother, father] })
    await askByLink(page, ask)
    await expectAccessible(page)
  })

  await test.step('the mother agrees in German, and is told that the other answer is missing', async () => {
    const link = await mails.linkTo(
      mother.email,
      /Dürfen wir Fotos von Ida Sommerfeld zeigen/,
      '/einwilligung/',
    )
    await hannasPhone.goto(url + link)
    await expect(
      hannasPhone.getByRole('heading', { level: 1, name: 'Fotos von Ida Sommerfeld' }),
    ).toBeVisible()
    await expectNoSidewaysScroll(hannasPhone)
    for (const channel of ask.channels) await hannasPhone.getByLabel(channel, { exact: true }).check()
    await hannasPhone.getByRole('button', { name: 'Ich stimme dem Angekreuzten zu' }).click()
    await expect(hannasPhone.getByText('Danke, deine Zustimmung ist da')).toBeVisible()
  })

  await test.step('the father agrees in English', async () => {
    const link = await mails.linkTo(
      father.email,
      /Dürfen wir Fotos von Ida Sommerfeld zeigen/,
      '/einwilligung/',
    )
    await jonasPhone.goto(url + link)
    await expect(jonasPhone.locator('html')).toHaveAttribute('lang', 'en')
    await expectInOrderOn(jonasPhone)
    for (const channel of ['The town’s website', 'LinkedIn profiles of the ambassadors']) {
      await jonasPhone.getByLabel(channel, { exact: true }).check()
    }
    await jonasPhone.getByRole('button', { name: 'I agree to what is ticked' }).click()
    await expect(jonasPhone.getByText('The consent is valid')).toBeVisible()
    withdrawal = await mails.linkTo(mother.email, /wie du sie widerrufst/, '/widerruf/')
    const his = await mails.linkTo(father.email, /wie du sie widerrufst/, '/widerruf/')
    expect(his, 'each has a link of their own').not.toBe(withdrawal)
  })

  await test.step('a photo with the child is cleared', async () => {
    await sendPhotos(page, url, [{ name: 'ida.jpg', mimeType: 'image/jpeg', buffer: await aChildAtPlay() }])
    photo = url + (await openArrived(page, 'ida.jpg'))
    await expect(page.getByText('Mindestens 1 Gesicht gefunden.')).toBeVisible({ timeout: 45_000 })
    await nameByRegister(page, 'Gesicht 1', ida.name)
    await describePhoto(page, altText)
    await expect(trafficLight(page).getByText(/^Frei für LinkedIn/)).toBeVisible()
  })

  await test.step('Samira takes it for a post, and Katharina puts it on the website', async () => {
    await signIn(samira, town, { email: account?.email ?? '', password: account?.password ?? '' })
    await samira.goto(`${url}/fotos/auswahl`)
    await expectInOrderOn(samira)
    await samira.getByRole('link', { name: `Verwenden: ${altText}` }).click()
    const { bytes } = await download(samira)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 627 })
    await samira.reload()
    await logPostWithPhoto(samira, post)
    await recordPublication(page, photo, { channel: 'Website der Stadt', address: website })
    await expect(page.getByRole('link', { name: post })).toBeVisible()
    await samira.goto(`${photo}/verwenden`)
    await expect(samira.getByRole('button', { name: 'Foto herunterladen' })).toBeVisible()
  })

  await test.step('the mother opens the link of the mail, and withdraws everything', async () => {
    const forgotten = await hannasPhone.context().newPage()
    for (const tab of [hannasPhone, forgotten]) await tab.goto(url + withdrawal)
    await expectNoSidewaysScroll(hannasPhone)
    await hannasPhone.getByLabel('Alles', { exact: true }).check()
    await hannasPhone.getByRole('button', { name: 'Jetzt widerrufen' }).click()
    await expect(hannasPhone.getByText('Alles ist widerrufen')).toBeVisible()
    await expectNoSidewaysScroll(hannasPhone)
    await mails.mailTo(mother.email, /Dein Widerruf ist angekommen/)
    await mails.mailTo(father.email, /Dein Widerruf ist angekommen/)

    // Pressed once more in a tab that was left open, it says the same, and nobody gets another mail.
    await forgotten.getByRole('button', { name: 'Jetzt widerrufen' }).click()
    await expect(forgotten.getByText('Alles ist widerrufen')).toBeVisible()
    await expect(forgotten.getByRole('button', { name: 'Jetzt widerrufen' })).toHaveCount(0)
  })

  await test.step('from this moment on nobody gets the photo', async () => {
    // Samira has the page still open on which the photo was offered.
    await samira.getByRole('button', { name: 'Foto herunterladen' }).click()
    await expect(samira.getByText('Dieses Foto ist dafür gerade nicht frei.')).toBeVisible()
    await expect(samira.getByRole('heading', { level: 1, name: 'Foto aussuchen' })).toBeVisible()
    await expect(samira.getByText(altText)).toHaveCount(0)
    await page.goto(photo)
    await expect(
      trafficLight(page).getByText('Ida Sommerfeld: Die Einwilligung ist widerrufen.'),
    ).toBeVisible()
    await page.goto(`${photo}/verwenden`)
    await expect(page.getByText('Gerade ist das Foto nirgends frei.')).toBeVisible()
  })

  await test.step('Katharina takes it off the website and says how she made sure', async () => {
    await page.goto(`${url}/loeschungen`)
    await expectAccessible(page)
    const task = page.getByRole('row', { name: /Website der Stadt.*Ida Sommerfeld/ })
    await expect(task.getByText('24.11.2026')).toBeVisible()
    await task.getByRole('link', { name: 'Website der Stadt' }).click()
    await expect(page.getByRole('link', { name: 'Seite öffnen' })).toHaveAttribute('href', website)
    await expectAccessible(page)
    await page.getByLabel(/^Ich habe nachgesehen/).check()
    await page.getByRole('button', { name: 'Als herausgenommen melden' }).click()
    await expect(page.getByText('Danke, dass du dich gekümmert hast.')).toBeVisible()
    await expect(task.getByText('Nachgesehen: nicht mehr da')).toBeVisible()
  })

  await test.step('Samira finds her post on Heute, and is not told who changed their mind', async () => {
    await mails.mailTo(account?.email ?? '', /^Bitte nimm Fotos heraus, bis/)
    await samira.goto(`${url}/heute`)
    await expect(samira.getByRole('heading', { name: /herausnehmen$/ })).toBeVisible()
    await expectInOrderOn(samira)
    await samira.getByRole('link', { name: 'Veröffentlicht: LinkedIn-Profile der Botschafter:innen' }).click()
    await expect(samira.getByText('Jemand auf diesem Foto hat die Einwilligung widerrufen.')).toBeVisible()
    await expect(samira.getByRole('link', { name: 'Seite öffnen' })).toHaveAttribute('href', post)
    await expect(samira.getByText(/Sommerfeld/)).toHaveCount(0)
    await expectInOrderOn(samira)
    await samira.getByLabel('Ich lade ein Bildschirmfoto hoch').check()
    const shot = {
      name: 'beitrag-weg.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await aPicture('png')),
    }
    await samira.getByLabel('Bildschirmfoto', { exact: true }).setInputFiles(shot)
    await samira.getByRole('button', { name: 'Als herausgenommen melden' }).click()
    await expect(samira.getByText('Danke, dass du dich gekümmert hast.')).toBeVisible()
    await expect(samira.getByRole('link', { name: /^Veröffentlicht: / })).toHaveCount(0)
  })

  await test.step('the father’s link says that it is withdrawn already', async () => {
    await jonasPhone.goto(url + (await mails.linkTo(father.email, /wie du sie widerrufst/, '/widerruf/')))
    await expect(jonasPhone.getByText('Everything is withdrawn')).toBeVisible()
    await expect(jonasPhone.getByRole('button', { name: 'Withdraw now' })).toHaveCount(0)
    await expectInOrderOn(jonasPhone)
    expect(await mails.count(/Dein Widerruf ist angekommen/), 'one mail to each parent').toBe(2)
  })
})

/** The left third of the drawn playground: one child. */
function aChildAtPlay(): Promise<Buffer> {
  return sharp('db/seed/pictures/playground.jpg')
    .extract({ left: 0, top: 100, width: 560, height: 700 })
    .resize({ width: 1680 })
    .jpeg()
    .toBuffer()
}

async function expectInOrderOn(narrow: Page): Promise<void> {
  await expectNoSidewaysScroll(narrow)
  await expectAccessible(narrow)
}
