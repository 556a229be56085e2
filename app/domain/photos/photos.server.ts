import type { Ctx } from '#app/domain/kernel/context.ts'

export { gatesOf, type PhotoGate } from './gate/gates-of.ts'
export { readGate, type ShownBlocker, type ShownGate } from './gate/read-gate.ts'

export async function processPhoto(_ctx: Ctx, _photoId: string): Promise<void> {}

export async function tidyPhotos(_ctx: Ctx): Promise<number> {
  return 0
}
