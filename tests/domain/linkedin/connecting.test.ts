import { beforeEach, describe, expect, test } from 'vitest'
import { collectOwnData, leaveProgramme } from '#app/domain/departures/departures.server.ts'
import { exportFile } from '#app/domain/departures/own-export/own-export.rules.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import {
  disconnect,
  finishConnection,
  readConnection,
  startConnection,
} from '#app/domain/linkedin/linkedin.server.ts'
import {
  aConnection,
  accessTo,
  connected,
  IMPATIENT,
  PATIENT,
  REDIRECT_URI,
  storedConnections,
  TOKEN_SECRET,
} from '#tests/support/connections.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { answers } from '#tests/support/linkedin-server.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { useLinkedInServer } from '#tests/support/use-linkedin-server.ts'

// Somebody lets the programme read their own posts at LinkedIn, and takes that back.

const bench = useTestBench()
const linkedIn = useLinkedInServer()
const access = () => accessTo(linkedIn)
let jana: Ctx<AmbassadorActor>
beforeEach(async () => {
  jana = bench.ctx({ actor: await anAmbassador(bench.db, { name: 'Jana Feld' }) })
})

const another = async () => bench.ctx({ actor: await anAmbassador(bench.db) })
const later = (ctx: Ctx<AmbassadorActor>, change: { minutes?: number; hours?: number }) => ({
  ...ctx,
  now: ctx.now.add(change),
})
const start = (ctx: Ctx<AmbassadorActor>) =>
  startConnection(ctx, access().client, { redirectUri: REDIRECT_URI })

/** Somebody who has been to LinkedIn: what stands in the address they come back to. */
async function comesBack(ctx: Ctx<AmbassadorActor>) {
  const { searchParams } = await linkedIn.visit(await start(ctx))
  return {
    state: searchParams.get('state') ?? '',
    code: searchParams.get('code') ?? '',
    redirectUri: REDIRECT_URI,
  }
}

const NOTHING = { connections: [], attempts: [] }

describe('the way to LinkedIn', () => {
  test('begins with a state that nobody can guess, and of which only a hash is kept', async () => {
    const urls = [new URL(await start(jana)), new URL(await start(jana))]
    const states = urls.map(url => url.searchParams.get('state') ?? '')
    expect(states[0]).not.toBe(states[1])
    for (const state of states) expect(state).toMatch(/^[\w-]{43}$/)
    const { attempts } = await storedConnections(bench.db)
    expect(attempts).toHaveLength(1)
    expect(attempts[0]?.stateSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(attempts)).not.toContain(states[1])
  })

  test('is one at a time: whoever leaves again comes back from the second way only', async () => {
    const first = await comesBack(jana)
    const second = await comesBack(jana)
    expect(await finishConnection(jana, access(), first)).toEqual({ ok: false, reason: 'unknown-state' })
    expect(await finishConnection(jana, access(), second)).toMatchObject({ ok: true })
  })

  test('is everybody’s own: two people may be on it at once', async () => {
    const samira = await another()
    const [hers, janas] = [await comesBack(samira), await comesBack(jana)]
    expect(await finishConnection(jana, access(), janas)).toMatchObject({ ok: true })
    expect(await finishConnection(samira, access(), hers)).toMatchObject({ ok: true })
  })
})

describe('coming back from LinkedIn', () => {
  test('connects for sixty days', async () => {
    await connected(jana, linkedIn)
    expect(await readConnection(jana)).toEqual({
      state: 'connected',
      connectedAt: new Date('2026-11-19T09:00:00Z'),
      expiresAt: new Date('2027-01-18T09:00:00Z'),
      fetchedAt: null,
      endsSoon: false,
    })
    expect((await storedConnections(bench.db)).attempts).toEqual([])
  })

  test('keeps the token so that only the program can read it, and only for this person', async () => {
    const token = await connected(jana, linkedIn)
    const [stored] = (await storedConnections(bench.db)).connections
    expect(token).toMatch(/^AQX-token-/)
    expect(JSON.stringify(stored)).not.toContain(token)
    const { cipher } = access()
    expect(cipher.open(stored?.token ?? '', jana.actor.ambassadorId)).toBe(token)
    expect(cipher.open(stored?.token ?? '', (await another()).actor.ambassadorId)).toBeNull()
    expect(
      accessTo(linkedIn, undefined, `${TOKEN_SECRET}!`).cipher.open(
        stored?.token ?? '',
        jana.actor.ambassadorId,
      ),
    ).toBeNull()
  })

  test('counts once: the same address again connects nobody', async () => {
    const back = await comesBack(jana)
    await finishConnection(jana, access(), back)
    await disconnect(jana)
    expect(await finishConnection(jana, access(), back)).toEqual({ ok: false, reason: 'unknown-state' })
    expect(await storedConnections(bench.db)).toEqual(NOTHING)
  })

  test('with somebody else’s state connects nobody, and takes nothing from them', async () => {
    const samira = await another()
    const hers = await comesBack(samira)
    expect(await finishConnection(jana, access(), hers)).toEqual({ ok: false, reason: 'unknown-state' })
    expect(linkedIn.tokens).toEqual([])
    expect(await finishConnection(samira, access(), hers)).toMatchObject({ ok: true })
  })

  test.each(['', 'erfunden', 'a'.repeat(200)])('with the state "%s" asks LinkedIn nothing', async state => {
    const back = await comesBack(jana)
    expect(await finishConnection(jana, access(), { ...back, state })).toEqual({
      ok: false,
      reason: 'unknown-state',
    })
    expect(linkedIn.tokens).toEqual([])
  })

  test.each([
    ['after nine minutes is in time', 9, true],
    ['after ten minutes is too late', 10, false],
  ])('%s', async (_when, minutes, ok) => {
    const back = await comesBack(jana)
    expect(await finishConnection(later(jana, { minutes }), access(), back)).toMatchObject({ ok })
    expect((await storedConnections(bench.db)).connections).toHaveLength(ok ? 1 : 0)
  })

  test('to another address than the one LinkedIn was told is refused', async () => {
    const back = { ...(await comesBack(jana)), redirectUri: 'https://woanders.example/zurueck' }
    expect(await finishConnection(jana, access(), back)).toEqual({ ok: false, reason: 'refused' })
  })

  test.each([
    ['does not answer', answers.silence, 'unavailable', IMPATIENT],
    ['is down', answers.down, 'unavailable'],
    ['asks to wait', answers.tooMany, 'busy'],
    ['does not offer this', answers.notInEurope, 'not-allowed'],
  ])(
    'leaves everything as it was when LinkedIn %s, and the way has to be gone anew',
    async (_what, answer, reason, limits = PATIENT) => {
      await connected(jana, linkedIn)
      const before = await storedConnections(bench.db)
      const back = await comesBack(jana)
      linkedIn.misbehave('accessToken', answer)
      expect(await finishConnection(jana, accessTo(linkedIn, limits), back)).toEqual({ ok: false, reason })
      expect(await storedConnections(bench.db)).toEqual(before)
      expect(await finishConnection(jana, access(), back)).toEqual({ ok: false, reason: 'unknown-state' })
    },
  )

  test('a second time renews: another token, another end, and a new mail when it comes', async () => {
    await aConnection(bench.db, jana.actor, { expiresAt: '2026-11-20T09:00:00Z' })
    await bench.db.updateTable('linkedinConnection').set({ warnedAt: '2026-11-18T06:30:00Z' }).execute()
    await connected(jana, linkedIn)
    const { connections } = await storedConnections(bench.db)
    expect(connections).toMatchObject([{ expiresAt: new Date('2027-01-18T09:00:00Z'), warnedAt: null }])
    expect(connections[0]?.token).not.toBe('v1.sealed')
  })
})

describe('what somebody sees of their connection', () => {
  const ends = (expiresAt: string) => aConnection(bench.db, jana.actor, { expiresAt })

  test('is nothing before there is one, and never anybody else’s', async () => {
    await aConnection(bench.db, (await another()).actor, { expiresAt: '2027-01-18T09:00:00Z' })
    expect(await readConnection(jana)).toEqual({ state: 'none' })
  })

  test.each([
    ['four days', '2026-11-23T09:00:00Z', false],
    ['three days and a second', '2026-11-22T09:00:01Z', false],
    ['three days', '2026-11-22T09:00:00Z', true],
    ['a minute', '2026-11-19T09:01:00Z', true],
  ])('says with %s to go whether it ends soon', async (_left, expiresAt, endsSoon) => {
    await ends(expiresAt)
    expect(await readConnection(jana)).toMatchObject({ state: 'connected', endsSoon })
  })

  test('says that it has ended, until it is forgotten', async () => {
    await ends(TEST_NOW.toString())
    expect(await readConnection(jana)).toEqual({ state: 'ended', endedAt: new Date('2026-11-19T09:00:00Z') })
  })

  test('is in the own export without the token', async () => {
    const token = await connected(jana, linkedIn)
    const sealed = (await storedConnections(bench.db)).connections[0]?.token ?? ''
    const data = await collectOwnData(jana)
    const file = JSON.stringify(exportFile(data, TEST_NOW.toString()))
    expect(data.linkedinConnection).toMatchObject([{ expiresAt: new Date('2027-01-18T09:00:00Z') }])
    expect([token, sealed].filter(secret => file.includes(secret))).toEqual([])
  })
})

describe('disconnecting', () => {
  test('deletes the token and the way somebody may be on, at once', async () => {
    await connected(jana, linkedIn)
    const back = await comesBack(jana)
    await disconnect(jana)
    expect(await storedConnections(bench.db)).toEqual(NOTHING)
    expect(await readConnection(jana)).toEqual({ state: 'none' })
    expect(await finishConnection(jana, access(), back)).toEqual({ ok: false, reason: 'unknown-state' })
  })

  test('twice is once, and touches nobody else', async () => {
    const samira = await another()
    await connected(samira, linkedIn)
    await connected(jana, linkedIn)
    await disconnect(jana)
    await disconnect(jana)
    expect(await readConnection(samira)).toMatchObject({ state: 'connected' })
    expect((await storedConnections(bench.db)).connections).toHaveLength(1)
  })
})

describe('leaving the programme', () => {
  test.each(['keep', 'anonymise'] as const)(
    'ends the connection on the last day, whatever becomes of the figures: %s',
    async figures => {
      await connected(jana, linkedIn)
      const back = await comesBack(jana)
      await leaveProgramme(jana, { lastDay: '2026-11-19', figures })
      expect(await storedConnections(bench.db)).toEqual(NOTHING)
      expect(await finishConnection(jana, access(), back)).toEqual({ ok: false, reason: 'unknown-state' })
    },
  )
})
