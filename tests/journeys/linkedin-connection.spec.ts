import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { numberAt, singlePost } from '../fixtures/linkedin/single-post.ts'
import { handIn, logByHand } from '../support/export-files.ts'
import { LinkedInServer } from '../support/linkedin-server.ts'
import { expect, expectAccessible, test } from '../support/story.ts'

const withLinkedIn = test.extend<{ linkedIn: LinkedInServer }>({
  linkedIn: async ({ browserName: _anyBrowser }, use) => {
    const linkedIn = new LinkedInServer()
    await linkedIn.open()
    await use(linkedIn)
    await linkedIn.close()
  },
  // LinkedIn sends people back to an address the town knows before it starts.
  townEnv: async ({ linkedIn }, use) =>
    use({ PORT: await freePort(), LINKEDIN_STAND_IN: JSON.stringify(linkedIn.application) }),
})

withLinkedIn(
  'Samira fetches her posts from LinkedIn without a file, and ends the connection',
  async ({ page, town: { url }, linkedIn, signInAs }) => {
    linkedIn.pages = [
      [
        {
          Date: '2026-11-16 08:00:00',
          ShareLink: `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${numberAt('2026-11-16T08:00:00Z')}`,
          ShareCommentary: 'Ein Tag im Bauhof',
          SharedUrl: '',
          MediaUrl: '',
          Visibility: 'MEMBER_NETWORK',
        },
      ],
    ]
    await signInAs('ambassador')
    await page.goto(`${url}/zahlen`)
    await page.getByRole('link', { name: 'Verbindung ansehen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Verbindung mit LinkedIn' })).toBeVisible()
    await expectAccessible(page)

    for (const decision of ['Abbrechen', 'Zulassen']) {
      await page.getByRole('button', { name: 'Mit LinkedIn verbinden' }).click()
      await page.getByRole('link', { name: 'Weiter zu LinkedIn' }).click()
      await page.getByRole('link', { name: decision }).click()
      const told =
        decision === 'Zulassen' ? 'Du bist mit LinkedIn verbunden.' : 'Du hast bei LinkedIn abgebrochen.'
      await expect(page.getByText(told)).toBeVisible()
      await expectAccessible(page)
    }

    await page.getByRole('button', { name: 'Beiträge abholen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Das haben wir erkannt' })).toBeVisible()
    await expect(page.getByText('Über deine Verbindung zu LinkedIn')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
    await expect(page.getByText('Die Zahlen aus den Dateien sind übernommen.')).toBeVisible()
    await expect(page.getByText('Ein Tag im Bauhof')).toBeVisible()

    await page.goto(`${url}/zahlen/verbindung`)
    await page.getByText('Verbindung trennen', { exact: true }).click()
    await page.getByRole('button', { name: 'Ja, Verbindung trennen' }).click()
    await expect(page.getByText('Die Verbindung ist getrennt.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Beiträge abholen' })).toHaveCount(0)
    await page.goto(`${url}/zahlen`)
    await expect(page.getByText('Ein Tag im Bauhof'), 'what was taken over stays').toBeVisible()
  },
)

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}

test('two entries of one post become one, by hand for as long as wanted, by a file for good', async ({
  page,
  town: { url },
  signInAs,
}) => {
  const share = numberAt('2026-11-18T09:00:00.000Z', 11)
  const activity = numberAt('2026-11-18T09:00:02.000Z', 12)
  const address = `https://www.linkedin.com/posts/samira_tag-share-${share}-a1B_`
  await signInAs('ambassador')
  await expect(page.getByText('1 von 2 Beiträgen')).toBeVisible()
  await logByHand(page, url, address)
  await logByHand(page, url, `https://www.linkedin.com/feed/update/urn:li:activity:${activity}/`)
  await expect(page.getByText('3 von 2 Beiträgen')).toBeVisible()

  await page.goto(`${url}/beitraege`)
  const november = page.getByRole('region', { name: 'November 2026' })
  const entries = november.getByRole('listitem')
  await expect(entries).toHaveCount(3)
  await november.getByRole('link').first().click()
  await expect(page.getByText('Ist das derselbe Beitrag?')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ja, zusammenlegen' }).click()
  await expect(page.getByText('Das ist jetzt ein Beitrag, mit allen Zahlen an einem Ort.')).toBeVisible()
  await page.getByRole('button', { name: 'Wieder trennen' }).click()
  await expect(page.getByText('Das sind wieder zwei Beiträge.')).toBeVisible()

  await page.goto(`${url}/zahlen`)
  await handIn(page, [
    singlePost({ member: 'Samira Yıldız', activityId: activity, address, on: '2026-11-18' }),
  ])
  await expect(page.getByText('Die Datei zeigt, dass zwei Nummern derselbe Beitrag sind.')).toBeVisible()
  await page.getByRole('button', { name: 'Zahlen übernehmen' }).click()
  await expect(page.getByText('Die Zahlen aus den Dateien sind übernommen.')).toBeVisible()

  await page.goto(`${url}/beitraege`)
  await expect(entries).toHaveCount(2)
  await november.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Ein Beitrag, mehrere Links' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Wieder trennen' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto(`${url}/heute`)
  await expect(page.getByText('2 von 2 Beiträgen')).toBeVisible()
})
