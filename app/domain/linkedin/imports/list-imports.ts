import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectImports } from './import.queries.ts'
import { previewsSince } from './preview-lifetime.rules.ts'

/** The signed-in person's imports, the latest first: those taken over and previews that still wait. */
export function listImports({ db, actor, now }: Ctx<AmbassadorActor>) {
  return selectImports(db, actor.ambassadorId, previewsSince(now))
}
