import { Worker } from 'node:worker_threads'
import { findSource } from '#app/domain/kernel/find-source.ts'
import { refuse } from './export-refusal.rules.ts'
import { type ExportFile, MAX_FILE_BYTES, type ReadExport } from './read-export.rules.ts'

/** What reading one file may cost before it is given up as 'too-costly'. */
export type ReadingLimits = { milliseconds: number; heapMegabytes: number }

const LIMITS: ReadingLimits = { milliseconds: 20_000, heapMegabytes: 256 }
const WORKER = 'app/domain/linkedin/read-export.worker.ts'

/**
 * Reads a member's own LinkedIn export (xlsx, both generations, any language). Stores nothing. The work is done
 * in a thread of its own with limits for time and memory, so that a hostile file costs its sender an answer
 * ('too-costly') and nobody else anything. Expected failures are values; a rejection is a bug.
 */
export async function readExport(file: ExportFile, limits: ReadingLimits = LIMITS): Promise<ReadExport> {
  if (file.bytes.length > MAX_FILE_BYTES) return refuse('too-large')

  const worker = new Worker(findSource(WORKER, import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // The thread gets neither our environment nor our options: it needs no more than the file.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const timer = setTimeout(() => void worker.terminate(), limits.milliseconds)
  try {
    return await answerOf(worker)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function answerOf(worker: Worker): Promise<ReadExport> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', error => (isOutOfMemory(error) ? resolve(refuse('too-costly')) : reject(error)))
    // After an answer or an error this comes too late to matter.
    worker.once('exit', () => resolve(refuse('too-costly')))
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
