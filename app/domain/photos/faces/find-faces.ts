import { failure, type Result } from '#app/domain/kernel/result.ts'
import { runApart } from '#app/domain/kernel/run-apart.ts'
import type { WorkLimits } from '#app/domain/kernel/run-worker.ts'
import { atMost } from '../pixels/at-most.ts'
import type { Box } from '../processing/renditions.rules.ts'

const LIMITS: WorkLimits = { milliseconds: 90_000, heapMegabytes: 512 }
const WORKER = 'app/domain/photos/faces/find-faces.worker.ts'
const oneAtATime = atMost(1)

/**
 * Finds the faces on a photo, without knowing whose they are: in a process of its own, one photo at a time.
 * @returns boxes in fractions of the upright picture; 'failed' for whatever goes wrong, because a detector that does
 * not work must never look like a picture without faces
 */
export async function findFaces(
  bytes: Uint8Array,
  { worker = WORKER, limits = LIMITS }: { worker?: string; limits?: WorkLimits } = {},
): Promise<Result<Box[], 'failed'>> {
  try {
    const answer = await oneAtATime(() => runApart<Box[]>(worker, { bytes }, limits))
    return answer.ok ? answer : failure('failed')
  } catch {
    return failure('failed')
  }
}
