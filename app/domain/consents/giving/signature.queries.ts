import type { Insertable } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { ConsentEvent, ConsentSignature } from '#db/types.generated.ts'
import type { Channel, Purpose } from '../scope.rules.ts'

export async function insertSignature(db: Db, signature: Insertable<ConsentSignature>): Promise<void> {
  await db.insertInto('consentSignature').values(signature).execute()
}

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

/** Only what everybody allows is granted: what one of them leaves out is not. */
export async function updateNotGranted(
  db: Db,
  consentId: string,
  { purpose, channel }: { purpose: Purpose; channel: Channel },
): Promise<void> {
  await db
    .updateTable('consentScope')
    .set({ granted: false })
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

export async function insertConsentEvent(db: Db, event: Insertable<ConsentEvent>): Promise<void> {
  await db.insertInto('consentEvent').values(event).execute()
}
