import { collectOwnData } from '#app/domain/departures/departures.server.ts'
import { guarded } from '#app/web/guard.ts'
import { dataFile } from './data-file.ts'

export const loader = guarded('signed-in', async ({ ctx }) => dataFile(await collectOwnData(ctx), ctx.now))
