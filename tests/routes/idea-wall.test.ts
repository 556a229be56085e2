import { expect, test } from 'vitest'
import { aWorkshop, codeOfWall } from '#tests/support/ideas.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

const town = useRunningTown()
const post = (form: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(form) })
const words = async (response: Response) => [response.status, await response.text()] as const

test('a whole workshop: the wall opens, a phone adds an idea, the screen shows it, the wall closes', async () => {
  const id = await aWorkshop(town.app.db, { title: 'Themen finden' })
  const path = `/veranstaltungen/${id}`
  expect((await town.ask('comms', `${path}/ideen.svg`)).status).toBe(404)
  expect((await words(await town.ask('comms', `${path}/leinwand`)))[1]).toContain('Die Wand ist geschlossen.')

  await town.ask('comms', `${path}/ideen`, post({ intent: 'open' }))
  const code = await codeOfWall(town.app.db, id)

  const picture = await town.ask('comms', `${path}/ideen.svg`)
  expect(picture.headers.get('Content-Type')).toContain('image/svg+xml')
  expect(await picture.text()).toMatch(/^<svg .*<path/s)

  const text = 'Was passiert <nachts> im Klärwerk?'
  const added = await town.ask('nobody', `/ideen/${code}`, post({ text, website: '' }))
  expect([added.status, added.headers.get('Location')]).toEqual([302, `/ideen/${code}?notice=idea-added`])
  expect((await words(await town.ask('nobody', `/ideen/${code}?notice=idea-added`)))[1]).toContain(
    'Danke. Deine Idee steht auf der Leinwand.',
  )

  const [, screen] = await words(await town.ask('comms', `${path}/leinwand`))
  expect(screen).toContain(code)
  expect(screen).toContain(
    `QR-Code zur Adresse ${town.app.config.origin.slice('http://'.length)}/ideen/${code}`,
  )
  expect(screen).toContain('Was passiert &lt;nachts&gt; im Klärwerk?')

  await town.ask('comms', `${path}/ideen`, post({ intent: 'end' }))
  const [status, late] = await words(
    await town.ask('nobody', `/ideen/${code}`, post({ text: 'Mein langer Satz.', website: '' })),
  )
  expect(status).toBe(409)
  expect(late).toContain('Die Wand wurde gerade geschlossen.')
  expect(late).toContain('Mein langer Satz.')
  expect(await words(await town.ask('nobody', `/ideen/${code}`))).toEqual([
    200,
    expect.stringContaining('Die Wand ist geschlossen'),
  ])
})

test('a code nobody has given out is said to be unknown, also when somebody posts to it', async () => {
  for (const code of ['kein-code', '%00', 'ABC%2F23'])
    expect((await town.ask('nobody', `/ideen/${code}`)).status).toBe(404)
  expect(await words(await town.ask('nobody', '/ideen/ZZZZZZ'))).toEqual([
    404,
    expect.stringContaining('Diesen Code gibt es nicht'),
  ])
  const posted = await town.ask('nobody', '/ideen/ZZZZZZ', post({ text: 'Hallo', website: '' }))
  expect(posted.status).toBe(404)
})
