import { listEventPlan } from '#app/domain/events/events.server.ts'
import { eventState } from '#app/domain/events/planning/event-state.rules.ts'
import { guarded } from '#app/web/guard.ts'

export { EventPlanPage as default } from './event-plan.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => {
  const { coming, past } = await listEventPlan(ctx)
  const withState = (events: typeof coming) =>
    events.map(event => ({ ...event, state: eventState(event, ctx.now) }))
  return { coming: withState(coming), past: withState(past) }
})
