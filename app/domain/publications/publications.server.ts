import type { Ctx } from '#app/domain/kernel/context.ts'

export async function watchConsents(_ctx: Ctx): Promise<number> {
  return 0
}
