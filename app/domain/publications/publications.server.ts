import type { Ctx } from '#app/domain/kernel/context.ts'

export { type HandedOut, handOut } from './handing-out/hand-out.ts'
export { listHandOuts, listOwnHandOuts } from './handing-out/list-hand-outs.ts'

export async function watchConsents(_ctx: Ctx): Promise<number> {
  return 0
}
