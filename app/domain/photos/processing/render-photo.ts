import type { Result } from '#app/domain/kernel/result.ts'
import { runApart } from '#app/domain/kernel/run-apart.ts'
import type { WorkLimits } from '#app/domain/kernel/run-worker.ts'
import { atMost } from '../pixels/at-most.ts'
import type { Drawn } from './draw-renditions.ts'
import type { Box } from './renditions.rules.ts'

const LIMITS: WorkLimits = { milliseconds: 60_000, heapMegabytes: 256 }
const WORKER = 'app/domain/photos/processing/render-photo.worker.ts'

// Memory is what a machine has least of: twenty photos of a workshop wait for one another.
const twoAtATime = atMost(2)

/** Makes the renditions of a photo in a process of its own, two photos at a time in this program. */
export async function renderPhoto(
  bytes: Uint8Array,
  blurred: readonly Box[],
  limits: WorkLimits = LIMITS,
): Promise<Result<Drawn, 'broken' | 'too-costly'>> {
  const answer = await twoAtATime(() =>
    // The file was decoded to its last row when it came in: the process may go on to the next photo.
    runApart<Result<Drawn, 'broken'>>(WORKER, { bytes, blurred }, limits, true),
  )
  return answer.ok ? answer.value : answer
}
