import { describe, expect, test } from 'vitest'
import { limitAddress } from '#app/domain/sessions/sessions.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'

const bench = useTestBench()
const from = { key: 'k'.repeat(32), networkAddress: '10.0.0.7' }

/** Asks as a network address some minutes after the tests' moment. */
const ask = (change: Partial<typeof from & { purpose: string; limit: number }> = {}, minutes = 0) =>
  limitAddress(bench.ctx({ now: TEST_NOW.add({ minutes }) }), {
    ...from,
    purpose: 'ideas',
    limit: 2,
    ...change,
  })

const stored = () => bench.db.selectFrom('signInAttempt').select(['subject', 'at']).orderBy('id').execute()

describe('what a network address may do in a quarter of an hour', () => {
  test('is as much as the limit says, and no more', async () => {
    expect(await ask()).toBe(true)
    expect(await ask({}, 1)).toBe(true)
    expect(await ask({}, 2)).toBe(false)
    expect(await ask({}, 14)).toBe(false)
    expect(await stored()).toHaveLength(2)
  })

  test('begins anew with the next quarter', async () => {
    for (const _twice of [1, 2]) await ask({}, 14)
    expect(await ask({}, 14)).toBe(false)
    expect(await ask({}, 15)).toBe(true)
  })

  test('is counted for each address, each purpose and each key on its own', async () => {
    for (const _twice of [1, 2]) await ask()
    expect(await ask()).toBe(false)
    expect(await ask({ networkAddress: '10.0.0.8' })).toBe(true)
    expect(await ask({ purpose: 'applications' })).toBe(true)
    expect(await ask({ key: 'x'.repeat(32) })).toBe(true)
  })

  test('is nothing with a limit of none', async () => {
    expect(await ask({ limit: 0 })).toBe(false)
    expect(await stored()).toEqual([])
  })
})

describe('what is stored of it', () => {
  test('is a keyed hash and the quarter, not the address and not the moment', async () => {
    await ask({}, 7)
    const [entry] = await stored()
    expect(entry?.subject).toMatch(/^[0-9a-f]{64}$/)
    expect(entry?.at.toISOString()).toBe('2026-11-19T09:00:00.000Z')
    expect(JSON.stringify(entry)).not.toContain(from.networkAddress)
  })

  test('is the same for the same address in the same quarter: nobody tells one request from the other', async () => {
    await ask({}, 1)
    await ask({}, 13)
    const [first, second] = await stored()
    expect(first).toEqual(second)
  })
})
