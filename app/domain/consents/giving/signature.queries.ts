import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Channel, Purpose } from '../scope.rules.ts'

/** Takes back a yes that has not counted yet, because others were still asked. */
export async function deleteSignature(
  db: Db,
  { consentId, guardianId }: { consentId: string; guardianId: string | null },
): Promise<void> {
  await db
    .deleteFrom('consentSignature')
    .where('consentId', '=', consentId)
    .where('guardianId', guardianId === null ? 'is' : '=', guardianId)
    .execute()
}

/** Takes back one thing that was granted: somebody who had to agree as well did not. */
export async function updateScopeWithdrawn(
  db: Db,
  consentId: string,
  { purpose, channel, at }: { purpose: Purpose; channel: Channel; at: string },
): Promise<void> {
  await db
    .updateTable('consentScope')
    .set({ withdrawnAt: at })
    .where('consentId', '=', consentId)
    .where('purpose', '=', purpose)
    .where('channel', '=', channel)
    .execute()
}

/** From this day on the consent counts. */
export async function updateGiven(
  db: Db,
  consentId: string,
  { day, formReason }: { day: Day; formReason: string },
): Promise<void> {
  await db
    .updateTable('consent')
    .set({ givenOn: day, validFrom: day, form: 'other', formReason })
    .where('id', '=', consentId)
    .execute()
}
