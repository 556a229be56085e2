import type { Ctx, SystemActor } from '#app/domain/kernel/context.ts'

/** Reminds people in onboarding of what is still open. */
export async function remindOnboarding(_ctx: Ctx<SystemActor>): Promise<number> {
  return 0
}
