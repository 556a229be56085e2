import { describe, expect, test } from 'vitest'
import { runApart } from '#app/domain/kernel/run-apart.ts'

const WORKER = 'tests/support/obedient.worker.ts'
const limits = { milliseconds: 20_000, heapMegabytes: 64 }
const ask = (question: object, change: Partial<typeof limits> = {}, keep = false) =>
  runApart<number>(WORKER, question, { ...limits, ...change }, keep)

/** The process that answered, by its number. */
async function answeredBy(keep: boolean): Promise<number> {
  const answer = await ask({ do: 'say-who-you-are' }, {}, keep)
  return answer.ok ? answer.value : -1
}

const tooCostly = { ok: false, reason: 'too-costly' }

describe('work in a process of its own', () => {
  test('comes back with an answer, also of many bytes', async () => {
    const bytes = new Uint8Array(20 * 1024 * 1024).fill(7)
    expect(await ask({ do: 'count', bytes })).toEqual({ ok: true, value: bytes.length })
  })

  test('is done in another process each time, and the process is gone afterwards', async () => {
    const [first, second] = [await answeredBy(false), await answeredBy(false)]
    expect(new Set([process.pid, first, second]).size).toBe(3)
    expect(() => process.kill(first, 0)).toThrow('ESRCH')
  })

  test('knows nothing of our environment', async () => {
    expect(process.env.PATH).toBeDefined()
    expect(await ask({ do: 'count-environment' })).toEqual({ ok: true, value: 2 })
  })

  test.each([
    ['never ends', { do: 'turn-in-circles' }, { milliseconds: 500 }],
    ['eats all memory', { do: 'eat' }, { heapMegabytes: 24 }],
    ['crashes in native code', { do: 'crash' }, {}],
  ])('that %s is given up', async (_what, question, change) => {
    expect(await ask(question, change)).toEqual(tooCostly)
  })

  test('with a bug in it is a bug here, with what it said', async () => {
    await expect(ask({ do: 'throw' })).rejects.toThrow('a bug in the worker')
    await expect(runApart('tests/support/no-such.worker.ts', {}, limits)).rejects.toThrow(
      'is not beside or above',
    )
  })
})

describe('a process that is kept', () => {
  test('answers the next question too, and a second one at the same time gets its own', async () => {
    const first = await answeredBy(true)
    expect(await answeredBy(true)).toBe(first)
    const both = await Promise.all([answeredBy(true), answeredBy(true)])
    expect(both).toContain(first)
    expect(new Set(both).size).toBe(2)
  })

  test('is not kept after it was given up, nor after a bug', async () => {
    const before = await answeredBy(true)
    await ask({ do: 'turn-in-circles' }, { milliseconds: 500 }, true)
    await ask({ do: 'throw' }, {}, true).catch(() => undefined)
    const after = await answeredBy(true)
    expect(after).not.toBe(before)
  })

  test('was ended while it waited: another one answers', async () => {
    const waiting = await answeredBy(true)
    process.kill(waiting, 'SIGKILL')
    const next = await answeredBy(true)
    expect(next).not.toBe(waiting)
  })

  test('is changed for a new one after 25 answers', async () => {
    const seen: number[] = []
    for (let at = 0; at < 60; at++) seen.push(await answeredBy(true))
    const counts = [...Map.groupBy(seen, id => id).values()].map(each => each.length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(25)
    expect(counts.length).toBeLessThan(10)
  })
})
