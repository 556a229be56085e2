import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'

/** Tells people three days before their connection ends, once, and forgets connections that ended. */
export function watchConnections(_ctx: Ctx<SystemActor>): Promise<number> {
  return Promise.resolve(0)
}
