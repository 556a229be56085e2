import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'

/** Opens and closes the half-yearly pulse. */
export async function runPulse(_ctx: Ctx<SystemActor>): Promise<number> {
  return 0
}
