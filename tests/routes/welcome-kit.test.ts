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
