import { expect, test } from 'vitest'
import { runPulse } from '#app/domain/pulse/pulse.server.ts'
import * as ownPulse from '#app/routes/pulse/own-pulse.route.tsx'
import * as report from '#app/routes/pulse/pulse-report.route.tsx'
import { callRoute, fieldErrors, sentTo } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { berlin } from '#tests/support/nudges.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPulse } from '#tests/support/pulse.ts'

const bench = useTestBench()
const now = berlin('2026-11-05 12:00')

test('/umfrage takes the answers once and says thanks', async () => {
  const actor = await anAmbassador(bench.db)
  await runPulse(bench.ctx({ now }))
  const ctx = bench.ctx({ actor, now })
  const send = (form: Record<string, string>) => callRoute(ownPulse.action, ctx, { form })
  expect(await fieldErrors(send({ joy: '' }))).toEqual({ confidence: ['nothing-chosen'] })
  expect(await fieldErrors(send({ joy: '9' }))).toEqual({ joy: ['invalid'] })
  expect(await sentTo(send({ joy: '5', time: '' }))).toBe('/umfrage?notice=pulse-answered')
  expect(await sentTo(send({ joy: '1' }))).toBe('/umfrage?notice=pulse-already-answered')
  expect(await callRoute(ownPulse.loader, ctx)).toEqual({ pulse: { state: 'answered' } })
})

test('/umfrage has nothing to ask when no pulse is open, also of somebody who posts to it', async () => {
  const ctx = bench.ctx({ actor: await anAmbassador(bench.db), now })
  expect(await callRoute(ownPulse.loader, ctx)).toEqual({ pulse: { state: 'none' } })
  expect(await sentTo(callRoute(ownPulse.action, ctx, { form: { joy: '5' } }))).toBe('/umfrage')
})

test('/berichte/umfrage is for comms and oversight, and shows the half year of its address', async () => {
  expect(report.loader.access).toEqual(['comms', 'oversight'])
  await aPulse(bench.db, { half: '2025-H2', opensOn: '2025-11-03', closesOn: '2025-11-23' })
  await aPulse(bench.db, { half: '2026-H1', opensOn: '2026-05-04', closesOn: '2026-05-24' })
  const ctx = bench.ctx({ actor: await anAccount(bench.db, ['oversight']), now })
  const shown = async (path: string) => (await callRoute(report.loader, ctx, { path })).report.shown?.half
  expect(await shown('/berichte/umfrage')).toBe('2026-H1')
  expect(await shown('/berichte/umfrage?halbjahr=2025-H2')).toBe('2025-H2')
  expect(await shown('/berichte/umfrage?halbjahr=%00')).toBe('2026-H1')
})
