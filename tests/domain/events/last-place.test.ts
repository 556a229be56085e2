import { afterAll, beforeAll, expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import { addEvent, signUp } from '#app/domain/events/events.server.ts'
import type { AccountActor, AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { type OpenDatabase, openPostgres } from '#db/open.ts'
import { openTestDatabase, TEST_NOW } from '#tests/support/database.ts'
import { anEventInput, listOf } from '#tests/support/events.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

// Nothing is rolled back here, and on PostgreSQL two connections really meet. The embedded database has one
// connection, which lets the transactions in one after the other: the outcome must be the same.

let first: OpenDatabase
let second: OpenDatabase
let stop: () => Promise<void>

beforeAll(async () => {
  first = await openTestDatabase()
  second = first.engine.kind === 'postgres' ? openPostgres(first.engine.url) : first
  const boss = await startBoss(first, { quiet: true })
  contextOf = ({ db }, actor) => ({
    db,
    actor,
    jobs: jobQueue(boss),
    files: noFiles,
    now: TEST_NOW,
    requestId: 'test',
  })
  stop = async () => {
    await boss.stop({ graceful: false })
    if (second !== first) await second.close()
    await first.close()
  }
})
afterAll(() => stop())

let contextOf: <A extends Ctx['actor']>(database: OpenDatabase, actor: A) => Ctx<A>

test('two people cannot take the last place, even at the same moment', async () => {
  const comms = contextOf<AccountActor>(first, await anAccount(first.db, ['comms']))
  const people = [
    await anAmbassador(first.db, { name: 'Jana' }),
    await anAmbassador(first.db, { name: 'Mehmet' }),
    await anAmbassador(first.db, { name: 'Ada' }),
    await anAmbassador(first.db, { name: 'Noah' }),
  ]
  for (const round of [1, 2, 3]) {
    const added = await addEvent(comms, anEventInput({ title: `Runde ${round}`, places: 1 }))
    if (!added.ok) throw new Error(added.reason)
    const outcomes = await Promise.all(
      people.map((actor, index) =>
        signUp(contextOf<AmbassadorActor>(index % 2 === 0 ? first : second, actor), added.value),
      ),
    )
    expect(outcomes.map(outcome => outcome.ok && outcome.value).toSorted()).toEqual([
      'going',
      'waiting',
      'waiting',
      'waiting',
    ])
    const states = (await listOf(first.db, added.value)).map(line => line.split(' ')[1])
    expect(states.filter(state => state === 'going')).toHaveLength(1)
  }
})
