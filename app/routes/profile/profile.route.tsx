import { readOwnParticipation } from '#app/domain/ambassadors/ambassadors.server.ts'
import { readPlannedDeparture } from '#app/domain/departures/departures.server.ts'
import { listOwnSessions, signOutElsewhere } from '#app/domain/sessions/sessions.server.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export { ProfilePage as default } from './profile.page.tsx'

export const loader = guarded('signed-in', async ({ ctx, sessionId }) => {
  const { actor } = ctx
  const { ambassadorId } = actor
  return {
    name: actor.name,
    email: actor.email,
    part:
      ambassadorId === null
        ? null
        : await readOwnParticipation({ ...ctx, actor: { ...actor, ambassadorId } }),
    planned: ambassadorId === null ? null : await readPlannedDeparture(ctx, ambassadorId),
    sessions: await listOwnSessions(ctx, sessionId ?? ''),
  }
})

/** The one thing that is done here: ending every other session. */
export const action = guarded('signed-in', async ({ ctx, sessionId }) => {
  await signOutElsewhere(ctx, sessionId ?? '')
  return redirectWithNotice('/profil', 'signed-out-elsewhere')
})
