import { describe, expect, test } from 'vitest'
import { useRunningTown } from '#tests/support/running-town.ts'

const town = useRunningTown()
const page = async (path: string) => (await town.ask('comms', path)).text()

describe('/berichte/jahrgaenge', () => {
  test('is linked from the people and from the image report', async () => {
    for (const path of ['/menschen', '/berichte/image']) {
      expect(await page(path)).toContain('href="/berichte/jahrgaenge"')
    }
  })

  test('shows totals, missing departments and names, each in its own part', async () => {
    const html = await page('/berichte/jahrgaenge')
    const parts = ['Wie viele geblieben sind', 'Welche Bereiche gerade fehlen', 'Wer 2026 dazukam']
    expect(parts.map(part => html.indexOf(`>${part}<`) > 0)).toEqual([true, true, true])
    expect(html).toContain('Alle zusammen')
    expect(html).toMatch(/\d+ von \d+ \(\d+\s%\)/)
  })

  test.each(['?jahr=', '?jahr=abc', '?jahr=99999999999999999999', '?jahr=2026&jahr=1'])(
    'answers an address that makes no sense: %s',
    async query => {
      expect(await page(`/berichte/jahrgaenge${query}`)).toContain('Wer 2026 dazukam')
    },
  )

  test('is for comms only', async () => {
    expect((await town.ask('hr', '/berichte/jahrgaenge')).status).toBe(403)
    expect((await town.ask('ambassador', '/berichte/jahrgaenge')).status).toBe(403)
  })
})
