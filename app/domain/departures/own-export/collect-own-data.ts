import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import { selectAccountData } from './account-data.queries.ts'
import { selectDepictedData } from './depicted-data.queries.ts'
import { selectOnboardingData } from './onboarding-data.queries.ts'
import { type ExportedTable, type ExportSubject, exportedTables, type OwnData } from './own-export.rules.ts'
import { selectParticipationData } from './participation-data.queries.ts'
import { selectPhotoData } from './photo-data.queries.ts'
import { selectFigureData, selectPostData } from './post-data.queries.ts'

/** Everything that is stored about the signed-in person. */
export function collectOwnData(ctx: Ctx<AccountActor>): Promise<OwnData> {
  return collectDataOf(ctx.db, ctx.actor)
}

/** Everything that is stored about a person; whoever calls this has made sure that it is for that person. */
export async function collectDataOf(db: Db, { accountId, ambassadorId }: ExportSubject): Promise<OwnData> {
  const account = {
    ...(await selectAccountData(db, accountId)),
    ...(await selectDepictedData(db, accountId)),
    ...(await selectPhotoData(db, accountId)),
  }
  if (ambassadorId === null) return { ...nothing(), ...account }
  return {
    ...account,
    ...(await selectParticipationData(db, ambassadorId)),
    ...(await selectOnboardingData(db, ambassadorId)),
    ...(await selectPostData(db, ambassadorId)),
    ...(await selectFigureData(db, ambassadorId)),
  }
}

function nothing(): OwnData {
  const tables: readonly ExportedTable[] = Object.values(exportedTables).flat()
  return Object.fromEntries(tables.map(table => [table, []])) as unknown as OwnData
}
