import type { Locator, Page } from '@playwright/test'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { tabTo } from '../support/hands.ts'
import { readPdf } from '../support/pdf.ts'
import {
  addOccasion,
  answerFor,
  boxCalled,
  describePhoto,
  download,
  enterNames,
  logPostWithPhoto,
  nameByRegister,
  openArrived,
  recordSigned,
  sendPhotos,
  trafficLight,
  uploadSignedSheet,
} from '../support/photo-desk.ts'
import { aPhoneJpeg, aPicture, aSample } from '../support/pictures.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  postPublishedAt,
  signIn,
  test,
} from '../support/story.ts'

// Samira takes a photo of five people on the stairs at the open day. Four of them signed the list, one did not.

// Several people, a detector that looks for faces, and pictures made anew: it takes longer than a story of one person.
test.describe.configure({ timeout: 240_000 })

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }

const signed = ['Birte Janssen', 'Cem Yalçın', 'Dora Nowak', 'Elif Arslan'] as const
const undecided = 'Frieda Hollmann'
const openDay = {
  title: 'Tag der offenen Tür 2026',
  place: 'Rathaus',
  purpose: 'Öffentlichkeitsarbeit',
  channels: ['LinkedIn-Profile der Botschafter:innen', 'Intranet'],
}
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

test('an event with five people, one without consent, blurred, posted', async ({
  page,
  town,
  signInAs,
  anotherBrowser,
}) => {
  const { url } = town
  const samira = await anotherBrowser(phone)
  const account = demoAccounts.find(({ role }) => role === 'ambassador')
  let photo = ''

  await test.step('Katharina has one list for all, and four of five names on it are signed', async () => {
    await signInAs('comms')
    await addOccasion(page, url, openDay)
    await enterNames(page, [...signed, `${undecided}; frieda@post.example`])
    await expectAccessible(page)

    const sheet = await page.getByRole('link', { name: 'Liste auf Deutsch' }).getAttribute('href')
    const printed = await readPdf(await (await page.request.get(url + sheet)).body())
    expect(printed.tagged).toBe(true)
    for (const name of [...signed, undecided]) expect(printed.text).toContain(name)

    await uploadSignedSheet(page)
    await recordSigned(page, signed)
    const list = page.getByRole('listitem')
    await expect(list.filter({ hasText: 'zugestimmt am 19.11.2026' })).toHaveCount(4)
    await expect(list.filter({ hasText: 'noch offen' })).toHaveText(new RegExp(undecided))
  })

  await test.step('Samira uploads from her phone: one file is broken, the other has five faces', async () => {
    await signIn(samira, town, account ?? { email: '', password: '' })
    const files = [jpeg('auf-der-treppe.jpg', aSample(5)), jpeg('kaputt.jpg', aSample(5).subarray(0, 30_000))]
    await sendPhotos(samira, url, files, openDay.title)
    await expect(samira.getByText('1 von 2 Fotos ist angekommen.')).toBeVisible()
    await expect(
      answerFor(samira, 'auf-der-treppe.jpg').getByText('angekommen', { exact: true }),
    ).toBeVisible()
    await expect(answerFor(samira, 'kaputt.jpg').getByText('Die Datei ist beschädigt')).toBeVisible()
    await expectInOrderOnPhone()
    photo = await openArrived(samira, 'auf-der-treppe.jpg')
    await expect(samira.getByText('Mindestens 5 Gesichter gefunden.')).toBeVisible({ timeout: 45_000 })
    await expect(trafficLight(samira).getByText('Für 5 von mindestens 5 Gesichtern')).toBeVisible()
  })

  await test.step('Katharina names the faces by the register, and one consent is missing', async () => {
    await page.goto(url + photo)
    for (const [index, name] of [...signed, undecided].entries()) {
      await nameByRegister(page, `Gesicht ${index + 1}`, name)
    }
    await expect(
      trafficLight(page).getByText(
        'Noch nicht für LinkedIn: Für 1 von mindestens 5 Gesichtern fehlt eine Einwilligung.',
      ),
    ).toBeVisible()
    await expect(trafficLight(page).getByText(`${undecided}: Gefragt, aber noch ohne Antwort.`)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('Samira sees which face it is and not why, and cannot download the photo', async () => {
    await samira.reload()
    await expect(trafficLight(samira).getByText('Gesicht 5: Eine Einwilligung fehlt.')).toBeVisible()
    await expect(trafficLight(samira).getByRole('link', { name: 'Foto verwenden' })).toHaveCount(0)
    await expectInOrderOnPhone()
    await samira.goto(`${url}${photo}/verwenden`)
    await expect(samira.getByText('Gerade ist das Foto nirgends frei.')).toBeVisible()
    await expect(samira.getByRole('button', { name: 'Foto herunterladen' })).toHaveCount(0)
    // Whoever asks for the file past the page gets no picture either.
    const refused = await postForm(
      samira,
      `${photo}/herunterladen`,
      'channel=linkedin-profiles&size=landscape',
    )
    expect(refused.type).toContain('text/html')
    expect(refused.text).toContain('Dieses Foto ist dafür gerade nicht frei.')
  })

  await test.step('she blurs the fifth face with the keyboard alone', async () => {
    await samira.goto(url + photo)
    await tabTo(samira, samira.getByRole('button', { name: 'Gesicht 5 unkenntlich machen' }))
    await expectNothingOver(samira.getByRole('button', { name: 'Gesicht 5 unkenntlich machen' }))
    await samira.keyboard.press('Enter')
    await expect(samira.getByRole('status').getByText('Gesicht 5 wird unkenntlich gemacht.')).toBeVisible()
    await expect(samira.getByRole('button', { name: 'Gesicht 5 wieder zeigen' })).toBeFocused()
  })

  await test.step('and what lies on the stairs with buttons', async () => {
    await samira.getByLabel('Bereich', { exact: true }).check()
    await samira.getByRole('button', { name: 'Kästchen hinzufügen' }).click()
    await expect(samira.getByText('Bereich 6 ist hinzugefügt.')).toBeVisible()
    for (const step of ['Nach unten', 'Nach unten', 'Breiter']) {
      await samira.getByRole('button', { name: `Bereich 6: ${step}` }).click()
    }
    await expect(samira.getByText(/^Bereich 6: \d+ % von links, 44 % von oben/)).toBeVisible()
    await samira.getByRole('button', { name: 'Bereich 6 unkenntlich machen' }).click()
    await expect(samira.getByText('Bereich 6 wird unkenntlich gemacht.')).toBeVisible()
    await describePhoto(samira, 'Fünf Menschen sitzen auf der Treppe im Rathaus und sehen in die Kamera.')
    await samira.getByLabel('Papier mit Text').check()
    await samira.getByRole('button', { name: 'Antwort festhalten' }).click()
    await expect(samira.getByText('Angesehen am 19.11.2026: Papier mit Text.')).toBeVisible()
  })

  await test.step('the pictures are made anew, and the photo is free for LinkedIn', async () => {
    await expect(trafficLight(samira).getByText(/^Frei für LinkedIn/)).toBeVisible({ timeout: 45_000 })
    for (const box of ['Gesicht 5', 'Bereich 6']) {
      await expect(boxCalled(samira, box).getByText('unkenntlich', { exact: true })).toBeVisible()
    }
    await expectInOrderOnPhone()
  })

  await test.step('she downloads it: an upright picture for LinkedIn, and nothing else in the file', async () => {
    await trafficLight(samira).getByRole('link', { name: 'Foto verwenden' }).click()
    await expect(samira.getByRole('heading', { level: 1, name: 'Foto verwenden' })).toBeVisible()
    await expectInOrderOnPhone()
    const { bytes } = await download(samira)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 627 })
    const toldBy = (file: Buffer) => Object.keys(ExifReader.load(file, { expanded: true }))
    expect(toldBy(aSample(5))).toContain('exif')
    for (const what of ['exif', 'gps', 'xmp', 'iptc']) expect(toldBy(bytes)).not.toContain(what)
  })

  await test.step('she logs her post with it, and Katharina sees where the photo is', async () => {
    const post = postPublishedAt('2026-11-19T08:30:00Z')
    await logPostWithPhoto(samira, post)
    await page.goto(`${url}${photo}/veroeffentlichungen`)
    await expect(page.getByRole('link', { name: post })).toBeVisible()
    await expect(page.getByText('Eingetragen von Samira Yıldız')).toBeVisible()
    await expect(
      page.getByText(/^Samira Yıldız: LinkedIn-Profile der Botschafter:innen, 19\.11\.2026/),
    ).toBeVisible()
    await expectAccessible(page)
  })

  async function expectInOrderOnPhone(): Promise<void> {
    await expectNoSidewaysScroll(samira)
    await expectAccessible(samira)
  }
})

/** The picture stays in sight above the list: it must not hide what has the focus, once the page has come to rest. */
async function expectNothingOver(focused: Locator): Promise<void> {
  const isSeen = () =>
    focused.evaluate(element => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
  await expect.poll(isSeen, { message: 'what has the focus can be seen' }).toBe(true)
}

/** Sends a form of one's own making from the page somebody is on. */
function postForm(page: Page, path: string, fields: string): Promise<{ type: string | null; text: string }> {
  return page.evaluate(
    async ([to, body]) => {
      const answer = await fetch(to, { method: 'POST', body: new URLSearchParams(body) })
      return { type: answer.headers.get('content-type'), text: await answer.text() }
    },
    [path, fields] as const,
  )
}

test.describe('on an old phone without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: phone.viewport })

  test('a photo is uploaded, and a box is added, moved and blurred', async ({ page, town, signInAs }) => {
    await signInAs('ambassador')
    await sendPhotos(page, town.url, [jpeg('werkstatt.jpg', await aPhoneJpeg(aPicture()))])
    await page.getByRole('link', { name: 'Foto ansehen: werkstatt.jpg' }).click()
    await expect(async () => {
      await page.getByRole('link', { name: 'Seite neu laden' }).click()
      await expect(page.getByRole('heading', { name: 'Kästchen' })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 45_000 })
    await page.getByRole('button', { name: 'Kästchen hinzufügen' }).click()
    await expect(page.getByText('Das Kästchen ist hinzugefügt.')).toBeVisible()
    await page.getByRole('button', { name: 'Gesicht 1: Nach links' }).click()
    await expect(page.getByText('Das Kästchen ist verschoben.')).toBeVisible()
    await page.getByRole('button', { name: 'Gesicht 1 unkenntlich machen' }).click()
    await expect(page.getByText('Die Stelle wird unkenntlich gemacht.')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expect(async () => {
      await page.reload()
      const state = boxCalled(page, 'Gesicht 1').getByText('unkenntlich', { exact: true })
      await expect(state).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 45_000 })
    await expect(trafficLight(page).getByText(/^Frei für LinkedIn/)).toBeVisible()
  })
})
