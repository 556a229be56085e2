import { describe, expect, test } from 'vitest'
import { completeDepartures, leaveProgramme } from '#app/domain/departures/departures.server.ts'
import { watchConsents } from '#app/domain/publications/publications.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { addPublishedPhoto, addTakeDown, openTakeDownLines } from '#tests/support/publications.ts'

// Tests happen on Thursday, 19 November 2026.
const bench = useTestBench()

async function kim() {
  const actor = await anAmbassador(bench.db, { name: 'Kim' })
  const person = await addDepictedPerson(bench.db, { accountId: actor.accountId })
  await addConsent(bench.db, person.id, { endsWithEmployment: true })
  await addPublishedPhoto(bench.db, [person.id], 'website')
  return { actor, person }
}

const leftOn = async () => (await bench.db.selectFrom('depictedPerson').select('leftOn').execute())[0]?.leftOn

describe('whoever leaves', () => {
  test('today ends the consents that end with it, in the same step: photos online are taken down', async () => {
    const { actor } = await kim()
    await leaveProgramme(bench.ctx({ actor }), { lastDay: '2026-11-19', figures: 'keep' })
    expect(await leftOn()).toBe('2026-11-19')
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-11-24'])
  })

  test('on a coming day keeps them until then, also over the night', async () => {
    const { actor } = await kim()
    await leaveProgramme(bench.ctx({ actor }), { lastDay: '2026-11-30', figures: 'keep' })
    expect(await leftOn()).toBeNull()
    await completeDepartures(bench.ctx({ now: TEST_NOW.add({ hours: 24 * 12 }) }))
    expect(await leftOn()).toBe('2026-12-01')
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-12-04'])
  })

  test('and is shown nowhere has nothing to take down', async () => {
    const actor = await anAmbassador(bench.db)
    await leaveProgramme(bench.ctx({ actor }), { lastDay: '2026-11-19', figures: 'keep' })
    expect(await openTakeDownLines(bench.db)).toEqual([])
  })

  test('leaves what they had to take down to somebody who is still there', async () => {
    const actor = await anAmbassador(bench.db)
    const other = await addDepictedPerson(bench.db)
    await addTakeDown(bench.db, other.id, { assignee: actor.accountId })
    await leaveProgramme(bench.ctx({ actor }), { lastDay: '2026-11-19', figures: 'keep' })
    expect(await watchConsents(bench.ctx())).toBe(1)
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-11-24'])
  })
})
