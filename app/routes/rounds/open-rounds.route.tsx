import { listOpenRounds } from '#app/domain/rounds/rounds.server.ts'
import { guarded } from '#app/web/guard.ts'

export { OpenRoundsPage as default } from './open-rounds.page.tsx'

export const loader = guarded('public', async ({ ctx }) => ({ rounds: await listOpenRounds(ctx) }))
