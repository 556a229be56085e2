import { expect, test } from 'vitest'
import type { Actor, Ctx } from '#app/domain/kernel/context.ts'
import { action, loader } from '#app/routes/connection/connection.route.tsx'
import { loader as comeBack } from '#app/routes/connection/return.route.tsx'
import { callRoute, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'

// A town without an application at LinkedIn: the connection does not exist for anybody.

const bench = useTestBench()
const someone = async (): Promise<Ctx<Actor>> => bench.ctx({ actor: await anAmbassador(bench.db) })

test.each(['start', 'fetch', 'disconnect'])('pressing "%s" leads nowhere', async intent => {
  const ctx = await someone()
  expect(await thrownStatus(() => callRoute(action, ctx, { form: { intent } }))).toBe(404)
  expect(await bench.db.selectFrom('connectionAttempt').selectAll().execute()).toEqual([])
})

test('there is no page, and nowhere to come back to', async () => {
  const ctx = await someone()
  const path = '/zahlen/verbindung/zurueck?state=a&code=b'
  expect(await thrownStatus(() => callRoute(loader, ctx))).toBe(404)
  expect(await thrownStatus(() => callRoute(comeBack, ctx, { path }))).toBe(404)
})
