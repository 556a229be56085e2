import { failure, type Result } from '#app/domain/kernel/result.ts'
import { runApart } from '#app/domain/kernel/run-apart.ts'
import type { WorkLimits } from '#app/domain/kernel/run-worker.ts'
import { atMost } from '../pixels/at-most.ts'
import type { PhotoRefusal } from './intake.rules.ts'

/** What is known of a picture that was decoded to its last row: upright size in pixels, perceptual hash. */
export type Inspected = { width: number; height: number; hash: string }

const LIMITS: WorkLimits = { milliseconds: 30_000, heapMegabytes: 128 }
const WORKER = 'app/domain/photos/uploading/inspect-photo.worker.ts'
const oneAtATime = atMost(1)

/** Decodes a photo once, in a process of its own, to know before anything is stored whether it is whole. */
export async function inspectPhoto(
  bytes: Uint8Array,
  limits: WorkLimits = LIMITS,
): Promise<Result<Inspected, PhotoRefusal>> {
  const answer = await oneAtATime(() => runApart<Result<Inspected, PhotoRefusal>>(WORKER, { bytes }, limits))
  return answer.ok ? answer.value : failure('too-costly')
}
