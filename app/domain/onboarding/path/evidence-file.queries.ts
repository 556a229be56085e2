import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { OnboardingFile } from '#db/types.generated.ts'

export async function insertFile(db: Db, file: Insertable<OnboardingFile>): Promise<void> {
  await db.insertInto('onboardingFile').values(file).execute()
}

/** One file with its bytes; whose it is decides who may have it. */
export function selectFile(db: Db, fileId: string) {
  return db
    .selectFrom('onboardingFile')
    .select(['id', 'ambassadorId', 'name', 'mediaType', 'bytes'])
    .where('id', '=', fileId)
    .executeTakeFirst()
}

export async function deleteFile(db: Db, fileId: string): Promise<void> {
  await db.deleteFrom('onboardingFile').where('id', '=', fileId).execute()
}
