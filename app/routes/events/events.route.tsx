import { listOwnEvents } from '#app/domain/events/events.server.ts'
import { guarded } from '#app/web/guard.ts'

export { EventsPage as default } from './events.page.tsx'

export const loader = guarded(['ambassador'], ({ ctx }) => listOwnEvents(ctx))
