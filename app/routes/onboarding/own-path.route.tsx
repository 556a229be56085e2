import { dayOf } from '#app/domain/kernel/calendar.ts'
import { readPath } from '#app/domain/onboarding/onboarding.server.ts'
import { pathView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { guarded } from '#app/web/guard.ts'

export { OwnPathPage as default } from './own-path.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, locale }) => {
  const path = await readPath(ctx.db, ctx.actor.ambassadorId, dayOf(ctx.now))
  return { path: path ? pathView(path, locale) : null }
})
