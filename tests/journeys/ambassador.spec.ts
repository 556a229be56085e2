import { expect, expectAccessible, postPublishedAt, test } from '../support/story.ts'

// Samira works in the Kita and has ten minutes on her phone.
test.use({ viewport: { width: 360, height: 740 } })

test('Samira finds a topic, writes, posts, and logs the post', async ({ page, town, signInAs }) => {
  await signInAs('ambassador')
  await expect(page.getByRole('heading', { level: 1, name: 'Hallo Samira' })).toBeVisible()
  await expect(page.getByText('1 von 2 Beiträgen')).toBeVisible()

  // The library, narrowed down to what needs no photo and little time.
  await page.goto(`${town.url}/themen`)
  await page.getByLabel('Aufwand').selectOption('15')
  await page.getByRole('button', { name: 'Themen zeigen' }).click()
  await expect(page).toHaveURL(/15/)
  const topic = page.locator('main').getByRole('link', { name: /\?$/ }).first()
  const title = (await topic.textContent()) ?? ''
  await topic.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.getByRole('button', { name: /^(Thema|Trotzdem) nehmen$/ }).click()

  // The draft is kept with the topic.
  await page
    .getByRole('textbox', { name: 'Entwurf' })
    .fill('Heute hat ein Kind gefragt, wem die Stadt gehört.')
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect(page.getByText('Gespeichert am')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Entwurf' })).toHaveValue(/wem die Stadt gehört/)
  const composer = page.getByRole('link', { name: 'Auf LinkedIn öffnen' })
  await expect(composer).toHaveAttribute(
    'href',
    /^https:\/\/www\.linkedin\.com\/feed\/\?shareActive=true&text=Heute/,
  )

  // Published on LinkedIn; back here only the link is needed.
  await page.getByRole('link', { name: 'Beitrag eintragen' }).first().click()
  await page.getByLabel('Link zum Beitrag').fill(postPublishedAt('2026-11-19T08:40:00Z'))
  await expect(page.getByText('Veröffentlicht am 19.11.2026, 09:40')).toBeVisible()
  await expect(page.getByText('Zählt für November')).toBeVisible()
  await expect(page.getByLabel('Thema', { exact: true }).locator('option:checked')).toHaveText(title)
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()

  await expect(page).toHaveURL(/\/heute/)
  await expect(page.getByText('Geschafft. Schöner November.')).toBeVisible()
  await expectAccessible(page)
})

test('figures are added by hand, a post is corrected, and deleted after asking back', async ({
  page,
  town,
  signInAs,
}) => {
  await signInAs('ambassador')
  await page.goto(`${town.url}/beitraege/neu`)
  await page.getByLabel('Link zum Beitrag').fill(postPublishedAt('2026-11-18T09:00:00Z'))
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await expect(page).toHaveURL(/\/heute/)

  await page.goto(`${town.url}/beitraege`)
  await page.locator('main a[href^="/beitraege/"]:not([href$="/neu"])').first().click()
  await expect(page.getByText('18.11.2026, 10:00').first()).toBeVisible()

  await page.getByLabel('Impressions').fill('1240')
  await page.getByLabel('Reaktionen').fill('0')
  await page.getByRole('button', { name: 'Zahlen speichern' }).click()
  await expect(page.getByText('1.240').first()).toBeVisible()

  await page.getByText('Angaben ändern').click()
  await page.getByLabel('Minuten, die du dafür gebraucht hast').fill('25')
  await page.getByRole('button', { name: 'Änderungen speichern' }).click()
  await expect(page.getByText('25 Minuten')).toBeVisible()

  await page.getByText('Beitrag löschen').click()
  await page.getByRole('button', { name: 'Endgültig löschen' }).click()
  await expect(page.getByText('18.11.2026, 10:00')).toHaveCount(0)
})

test('a link that is no post gets a sentence, and nothing typed is lost', async ({
  page,
  town,
  signInAs,
}) => {
  await signInAs('ambassador')
  await page.goto(`${town.url}/beitraege/neu`)
  const link = page.getByLabel('Link zum Beitrag')
  const attempts = [
    'https://example.org/feed/update/urn:li:activity:7406535690785632256/',
    'https://lnkd.in/abc123',
    postPublishedAt('2027-01-01T00:00:00Z'),
  ]
  for (const attempt of attempts) {
    await link.fill(attempt)
    await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect(link).toHaveValue(attempt)
    await expect(page).toHaveURL(/\/beitraege\/neu/)
  }
})

test('target, absence and a pause are a few taps, without a reason', async ({ page, town, signInAs }) => {
  await signInAs('ambassador')
  await page.goto(`${town.url}/profil/ziel`)
  await page.getByLabel('Beiträge im Monat').selectOption('1')
  await page.getByRole('button', { name: 'Ziel speichern' }).click()
  await expect(page.getByText('1 Beitrag im Monat')).toBeVisible()

  await page.goto(`${town.url}/profil/abwesenheit`)
  await page.getByLabel('Erster Tag').fill('2026-11-23')
  await page.getByLabel('Letzter Tag').fill('2026-11-27')
  await page.getByRole('button', { name: 'Abwesenheit eintragen' }).click()
  await expect(page.getByText('Die Abwesenheit ist eingetragen.')).toBeVisible()
  await page.goto(`${town.url}/profil`)
  await expect(page.getByText('23.11.2026 bis 27.11.2026')).toBeVisible()

  await page.goto(`${town.url}/profil/teilnahme`)
  await page.getByRole('button', { name: 'Pause machen' }).click()
  await expect(page.getByText('Du machst Pause, so lange du möchtest.')).toBeVisible()
  await page.goto(`${town.url}/heute`)
  await expect(page.getByText('Du machst Pause seit')).toBeVisible()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await expect(page.getByText('Schön, dass du wieder da bist.')).toBeVisible()
  await expect(page.getByText('Du machst Pause seit')).toHaveCount(0)
})

test('a topic is suggested', async ({ page, town, signInAs }) => {
  await signInAs('ambassador')
  await page.goto(`${town.url}/themen/vorschlagen`)
  await page.getByLabel('Deine Frage').fill('Was passiert nachts im Klärwerk?')
  await page.getByLabel('Worum geht es dir?').fill('Da arbeitet jemand, den niemand sieht.')
  await page.getByRole('button', { name: 'Vorschlag abschicken' }).click()
  await expect(page.getByRole('heading', { name: 'Was passiert nachts im Klärwerk?' })).toBeVisible()
  await expect(page.getByText('wird gelesen').first()).toBeVisible()
})
