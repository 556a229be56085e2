import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Photo } from '#db/types.generated.ts'

export async function insertPhoto(db: Db, photo: Insertable<Photo>): Promise<void> {
  await db.insertInto('photo').values(photo).execute()
}

export async function occasionExists(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('occasion').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
