import { listTakeDowns } from '#app/domain/publications/publications.server.ts'
import { guarded } from '#app/web/guard.ts'

export { TakeDownsPage as default } from './take-downs.page.tsx'

/** Everything that is to be taken down, the late ones first, and what was done lately. */
export const loader = guarded(['comms'], ({ ctx }) => listTakeDowns(ctx))
