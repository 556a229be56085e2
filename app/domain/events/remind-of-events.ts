import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'

/** Reminds people of an event they come to. */
export async function remindOfEvents(_ctx: Ctx<SystemActor>): Promise<number> {
  return 0
}
