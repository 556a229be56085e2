import { listRounds } from '#app/domain/rounds/rounds.server.ts'
import { guarded } from '#app/web/guard.ts'

export { RoundsPage as default } from './rounds.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => ({ rounds: await listRounds(ctx) }))
