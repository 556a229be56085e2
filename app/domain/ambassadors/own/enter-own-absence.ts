import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import type { AbsenceProblem } from '../absence.rules.ts'
import { enterAbsence } from '../enter-absence.ts'
import type { Absence } from '../expected-posts.rules.ts'

/** Takes down days on which the signed-in person is away. On these days nothing is expected of them. */
export function enterOwnAbsence(
  ctx: Ctx<AmbassadorActor>,
  absence: Absence,
): Promise<Result<undefined, AbsenceProblem | 'unknown'>> {
  return enterAbsence(ctx, ctx.actor.ambassadorId, absence)
}
