import { collectOwnData } from '#app/domain/departures/departures.server.ts'
import { shownKinds } from '#app/domain/departures/own-export/own-export.rules.ts'
import { guarded } from '#app/web/guard.ts'

export { OwnDataPage as default } from './own-data.page.tsx'

/** Everything about the person who is signed in, whatever they do here. */
export const loader = guarded('signed-in', async ({ ctx }) => ({
  kinds: shownKinds(await collectOwnData(ctx)),
}))
