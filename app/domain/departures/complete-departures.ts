import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'

/** Ends what ended with somebody's last day. */
export async function completeDepartures(_ctx: Ctx<SystemActor>): Promise<number> {
  return 0
}
