import { runWorker, type WorkLimits } from '#app/domain/kernel/run-worker.ts'
import { refuse } from './export-refusal.rules.ts'
import { type ExportFile, MAX_FILE_BYTES, type ReadExport } from './read-export.rules.ts'

const LIMITS: WorkLimits = { milliseconds: 20_000, heapMegabytes: 256 }
const WORKER = 'app/domain/linkedin/read-export.worker.ts'

/**
 * Reads a member's own LinkedIn export (xlsx, both generations, any language). Stores nothing. The work is done
 * in a thread of its own with limits for time and memory, so that a hostile file costs its sender an answer
 * ('too-costly') and nobody else anything. Expected failures are values; a rejection is a bug.
 */
export async function readExport(file: ExportFile, limits: WorkLimits = LIMITS): Promise<ReadExport> {
  if (file.bytes.length > MAX_FILE_BYTES) return refuse('too-large')
  return (await runWorker<ReadExport>(WORKER, file, limits)) ?? refuse('too-costly')
}
