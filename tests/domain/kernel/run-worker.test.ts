import { describe, expect, test } from 'vitest'
import { runWorker } from '#app/domain/kernel/run-worker.ts'

const limits = { milliseconds: 10_000, heapMegabytes: 64 }
const run = (name: string, change: Partial<typeof limits> = {}) =>
  runWorker(`tests/fixtures/workers/${name}.worker.ts`, { page: 1 }, { ...limits, ...change })

describe('work in a thread of its own', () => {
  test('answers once, and sees nothing of our environment', async () => {
    expect(await run('echo')).toEqual({ got: { page: 1 }, environment: 0 })
  })

  test('is given up when it takes too long, too much memory, or says nothing', async () => {
    expect(await run('endless', { milliseconds: 300 })).toBeUndefined()
    expect(await run('greedy', { heapMegabytes: 16 })).toBeUndefined()
    expect(await run('silent')).toBeUndefined()
  })

  test('that fails is a bug, and so is a worker there is not', async () => {
    await expect(run('failing')).rejects.toThrow('a bug in the worker')
    await expect(run('nobody')).rejects.toThrow('nobody.worker.ts is not beside or above')
  })
})
