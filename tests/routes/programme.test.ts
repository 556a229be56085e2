import { describe, expect, test } from 'vitest'
import * as programme from '#app/routes/programme/programme.route.tsx'
import { aPostWithFigures } from '#tests/support/ambassadors.ts'
import { callRoute, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

describe('/programm', () => {
  test('shows what waits and where the month stands, without a figure of anybody', async () => {
    const mona = await anAmbassador(bench.db, { name: 'Mona', target: 7 })
    await anAmbassador(bench.db, { name: 'Otto', state: 'onboarding', since: '2026-10-01' })
    await aPostWithFigures(bench.db, {
      ambassadorId: mona.ambassadorId,
      publishedAt: '2026-11-02T08:00:00Z',
      impressions: 987_654_321,
    })
    const ctx = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    const loaded = await callRoute(programme.loader, ctx)
    expect(loaded).toMatchObject({
      month: '2026-11',
      posts: 1,
      active: [{ name: 'Mona' }],
      onboarding: [{ name: 'Otto' }],
      paused: [],
      runs: [],
    })
    expect(loaded.waiting.map(item => item.kind)).toEqual(['onboarding', 'quiet-runner'])
    for (const secret of ['987654321', '1234567890', 'mpressions', 'target']) {
      expect(JSON.stringify(loaded)).not.toContain(secret)
    }
  })

  test.each(['ambassador', 'hr', 'oversight', 'admin'] as const)('is not for %s', async role => {
    const actor = await anAccount(bench.db, [role])
    expect(await thrownStatus(() => callRoute(programme.loader, bench.ctx({ actor })))).toBe(403)
  })
})
