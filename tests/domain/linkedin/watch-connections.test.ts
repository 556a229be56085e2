import { beforeEach, describe, expect, test } from 'vitest'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { startConnection, watchConnections } from '#app/domain/linkedin/linkedin.server.ts'
import {
  aConnection,
  accessTo,
  connected,
  REDIRECT_URI,
  storedConnections,
} from '#tests/support/connections.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { useLinkedInServer } from '#tests/support/use-linkedin-server.ts'

// The daily look at connections: one mail three days before the end, and nothing is left of what has ended.

const bench = useTestBench()
const linkedIn = useLinkedInServer()
let jana: AmbassadorActor
beforeEach(async () => {
  jana = await anAmbassador(bench.db, { name: 'Jana Feld' })
})

const watch = (hours = 0) => watchConnections(bench.ctx({ now: TEST_NOW.add({ hours }) }))
const mails = () => bench.db.selectFrom('mail').selectAll().orderBy('createdAt').execute()
const connections = async () => (await storedConnections(bench.db)).connections

describe('a connection that ends', () => {
  test.each([
    ['three days', '2026-11-22T09:00:00Z', 1],
    ['three days and a second', '2026-11-22T09:00:01Z', 0],
    ['an hour', '2026-11-19T10:00:00Z', 1],
  ])('in %s', async (_left, expiresAt, count) => {
    await aConnection(bench.db, jana, { expiresAt })
    expect(await watch()).toBe(count)
    expect(await mails()).toHaveLength(count)
  })

  test('is called to mind once, by a mail that only its owner reads', async () => {
    await aConnection(bench.db, jana, { expiresAt: '2026-11-21T09:00:00Z' })
    expect([await watch(), await watch(), await watch(24)]).toEqual([1, 0, 0])
    expect(await mails()).toMatchObject([
      {
        ...{ accountId: jana.accountId, template: 'connection-ends', confidential: true },
        ...{ state: 'queued', params: { endsAt: '2026-11-21T09:00:00.000Z' } },
      },
    ])
    expect(await connections()).toMatchObject([{ warnedAt: new Date('2026-11-19T09:00:00Z') }])
  })

  test('is called to mind again only after it was renewed', async () => {
    await aConnection(bench.db, jana, { expiresAt: '2026-11-21T09:00:00Z' })
    await watch()
    await connected(bench.ctx({ actor: jana }), linkedIn)
    expect([await watch(24), await watch(57 * 24), await watch(58 * 24)]).toEqual([0, 1, 0])
    expect(await mails()).toHaveLength(2)
  })

  test('is forgotten with its token once it has ended, and there is no mail about that', async () => {
    await aConnection(bench.db, jana, { expiresAt: TEST_NOW.toString() })
    expect([await watch(), await watch()]).toEqual([1, 0])
    expect(await connections()).toEqual([])
    expect(await mails()).toEqual([])
  })

  test('is forgotten when its owner’s account is closed, however long it would last', async () => {
    const other = await anAmbassador(bench.db)
    await aConnection(bench.db, jana, { expiresAt: '2027-01-18T09:00:00Z' })
    await aConnection(bench.db, other, { expiresAt: '2027-01-18T09:00:00Z' })
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: '2026-11-18T09:00:00Z' })
      .where('id', '=', jana.accountId)
      .execute()
    expect([await watch(), await watch()]).toEqual([1, 0])
    expect(await connections()).toMatchObject([{ ambassadorId: other.ambassadorId }])
    expect(await mails()).toEqual([])
  })

  test('is called to mind for everybody it concerns, each with their own mail', async () => {
    const people = [jana, await anAmbassador(bench.db), await anAmbassador(bench.db)]
    for (const person of people) await aConnection(bench.db, person, { expiresAt: '2026-11-21T09:00:00Z' })
    expect(await watch()).toBe(3)
    const told = (await mails()).map(({ accountId }) => accountId)
    expect(told.toSorted()).toEqual(people.map(({ accountId }) => accountId).toSorted())
  })
})

describe('a way to LinkedIn that nobody came back from', () => {
  test.each([
    ['a day', 24, 0],
    ['a day and an hour', 25, 1],
  ])('is forgotten after %s: %i hours', async (_when, hours, count) => {
    await startConnection(bench.ctx({ actor: jana }), accessTo(linkedIn).client, {
      redirectUri: REDIRECT_URI,
    })
    expect(await watch(hours)).toBe(count)
    expect((await storedConnections(bench.db)).attempts).toHaveLength(1 - count)
  })
})
