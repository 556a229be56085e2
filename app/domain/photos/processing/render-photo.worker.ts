import { answerParent } from '#app/domain/kernel/answer-parent.ts'
import { failure, success } from '#app/domain/kernel/result.ts'
import { drawRenditions } from './draw-renditions.ts'
import type { Box } from './renditions.rules.ts'

answerParent<{ bytes: Uint8Array; blurred: Box[] }>(async ({ bytes, blurred }) => {
  try {
    return success(await drawRenditions(bytes, blurred))
  } catch {
    // It was decoded once when it came in; what does not decode now was damaged in the store.
    return failure('broken')
  }
})
