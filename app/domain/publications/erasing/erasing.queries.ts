import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

/** Whether a photo somebody is named on was handed out or published, or was ever to be taken down for them. */
export async function wasPersonShown(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql<{ shown: boolean }>`
    select exists (select from take_down where person_id = ${personId})
      or exists (select from photo_box join publication using (photo_id) where person_id = ${personId})
      or exists (select from photo_box join hand_out using (photo_id) where person_id = ${personId}) as shown`.execute(
    db,
  )
  return rows.some(({ shown }) => shown)
}
