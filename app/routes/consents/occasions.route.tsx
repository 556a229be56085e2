import { listOccasions } from '#app/domain/consents/consents.server.ts'
import { guarded } from '#app/web/guard.ts'

export { OccasionsPage as default } from './occasions.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => ({ occasions: await listOccasions(ctx) }))
