import type { Ctx } from '#app/domain/kernel/context.ts'

export async function processPhoto(_ctx: Ctx, _photoId: string): Promise<void> {}

export async function tidyPhotos(_ctx: Ctx): Promise<number> {
  return 0
}
