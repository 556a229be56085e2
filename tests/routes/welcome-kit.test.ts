import { expect, test } from 'vitest'
import { readWelcomeKit } from '#app/domain/programme/programme.server.ts'
import { changeSettings, readSettings } from '#app/domain/settings/settings.server.ts'
import { loadGoalsAndValues } from '#app/domain/topics/topics.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

const bench = useTestBench()
const town = useRunningTown()

test('the kit has the town’s own words, comms by name, and the next month', async () => {
  await loadGoalsAndValues(bench, {
    goals: [{ slug: 'recruiting', nameDe: 'Recruiting', nameEn: 'Recruiting' }],
    values: [{ slug: 'offen', name: 'Offen', sentence: 'Wir sagen, was wir tun.' }],
  })
  await anAccount(bench.db, ['comms'], { name: 'Katharina Vogt' })
  await anAccount(bench.db, ['comms', 'admin'], { name: 'Anton Berg' })
  await anAccount(bench.db, ['hr'], { name: 'Petra Personal' })
  const actor = await anAmbassador(bench.db, { name: 'Samira Yıldız' })
  const ctx = bench.ctx({ actor })
  await changeSettings(ctx, { ...(await readSettings(bench.db)), contactEmail: 'stimmen@stadt.example' })
  const kit = await readWelcomeKit(ctx)
  expect(kit.contacts).toEqual(['Anton Berg', 'Katharina Vogt'])
  expect(kit).toMatchObject({ contactEmail: 'stimmen@stadt.example', month: '2026-12', posts: 2 })
  expect(kit.values.length).toBeGreaterThan(0)
  expect(kit.goals.length).toBeGreaterThan(0)
  expect(kit.days.map(({ step }) => step)).toEqual([
    ...['take', 'write', 'publish', 'take', 'write', 'publish'],
    'figures',
  ])
})

test('the kit of a town that has just begun is empty where nothing was entered yet', async () => {
  const kit = await readWelcomeKit(bench.ctx())
  expect(kit).toMatchObject({ values: [], goals: [], contacts: [], contactEmail: '' })
})

test('the page is for the programme and for comms, and both find it', async () => {
  for (const who of ['ambassador', 'comms'] as const) {
    const page = await (await town.ask(who, '/willkommen')).text()
    expect(page).toContain('So könnte dein Dezember 2026 aussehen')
    expect(page).toContain('Vor dem Posten')
    expect(page).toContain(`${town.app.config.origin.slice('http://'.length)}<wbr/>/hilfe/botschafterinnen`)
  }
  expect((await town.ask('hr', '/willkommen')).status).toBe(403)
  expect(await (await town.ask('nobody', '/hilfe')).text()).toContain('href="/willkommen"')
  expect(await (await town.ask('ambassador', '/profil')).text()).toContain('href="/willkommen"')
})

test('the kit speaks the language of whoever reads it', async () => {
  const headers = { 'Accept-Language': 'en' }
  const help = await (await town.ask('nobody', '/hilfe', { headers })).text()
  expect(help).toContain('Welcome kit for the beginning, to print')
})

test('the survey stands beside the kit, and its results beside the image report', async () => {
  expect(await (await town.ask('ambassador', '/profil')).text()).toContain('href="/umfrage"')
  for (const [who, path] of [
    ['comms', '/berichte/image'],
    ['oversight', '/transparenz'],
  ] as const)
    expect(await (await town.ask(who, path)).text()).toContain('href="/berichte/umfrage"')
})

test('the survey of the demo town is open in November, and says what it stores', async () => {
  const page = await (await town.ask('ambassador', '/umfrage')).text()
  expect(page).toContain('Was gespeichert wird, und was nicht')
  expect(page).toContain('bis zum 22.11.2026')
  expect(page.match(/<fieldset/g)).toHaveLength(6)
})

test('its results are those of spring, with what is too small left out', async () => {
  const page = await (await town.ask('comms', '/berichte/umfrage')).text()
  expect(page).toContain('1. Halbjahr 2026')
  expect(page).toContain('Gerade läuft eine Umfrage.')
  expect(page).toContain('k. A.')
  expect((await town.ask('hr', '/berichte/umfrage')).status).toBe(403)
})
