import { Worker } from 'node:worker_threads'
import { findSource } from './find-source.ts'

/** What one piece of work may cost before it is given up. */
export type WorkLimits = { milliseconds: number; heapMegabytes: number }

/**
 * Does one piece of work in a thread of its own, with limits for time and memory: what a hostile file costs, it costs
 * its sender, and meanwhile everybody else gets their answers.
 * @param worker path of the worker from the project's folder; it answers with one message
 * @returns undefined if it was given up; a rejection is a bug in the worker
 */
export async function runWorker<Answer>(
  worker: string,
  workerData: unknown,
  { milliseconds, heapMegabytes }: WorkLimits,
): Promise<Answer | undefined> {
  const thread = new Worker(findSource(worker, import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // The thread gets neither our environment nor our options: it needs no more than the work.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const timer = setTimeout(() => void thread.terminate(), milliseconds)
  try {
    return await new Promise<Answer | undefined>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', error => (isOutOfMemory(error) ? resolve(undefined) : reject(error)))
      // After an answer or an error this comes too late to matter.
      thread.once('exit', () => resolve(undefined))
    })
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
