import type { AccountActor } from '#app/domain/kernel/context.ts'
import { storePhoto } from '#app/domain/photos/photos.server.ts'
import type { Db } from '#db/open.ts'
import { anAmbassador } from '#tests/support/people.ts'
import type { TestBench } from './database.ts'

/** Uploads a photo as an ambassador would, undrawn. @returns its id */
export async function uploaded(bench: TestBench, bytes: Uint8Array, actor?: AccountActor): Promise<string> {
  const ctx = bench.ctx({ actor: actor ?? (await anAmbassador(bench.db)) })
  const stored = await storePhoto(
    ctx,
    { name: 'foto.jpg', bytes },
    { purpose: 'public-relations', occasionId: null },
  )
  if (!stored.ok) throw new Error(`Refused: ${stored.reason}`)
  return stored.value
}

/** What was made of a photo, with its bytes. */
export async function renditionsOf({ db, files }: Pick<TestBench, 'db' | 'files'>, photoId: string) {
  const rows = await db
    .selectFrom('photoRendition')
    .innerJoin('storedFile', 'storedFile.id', 'photoRendition.fileId')
    .selectAll('photoRendition')
    .select(['storedFile.sha256', 'storedFile.byteSize', 'storedFile.mediaType'])
    .where('photoId', '=', photoId)
    .orderBy('size')
    .orderBy('format')
    .execute()
  return Promise.all(
    rows.map(async row => {
      const bytes = await files.get(`${row.sha256.slice(0, 2)}/${row.sha256}.${row.fileId}`)
      if (!bytes) throw new Error(`No bytes for ${row.size} ${row.format}`)
      return { ...row, bytes: Buffer.from(bytes) }
    }),
  )
}

/** The one rendition of a size and format. */
export async function renditionOf(
  bench: Pick<TestBench, 'db' | 'files'>,
  photoId: string,
  size: string,
  format = 'jpeg',
) {
  const found = (await renditionsOf(bench, photoId)).find(
    made => made.size === size && made.format === format,
  )
  if (!found) throw new Error(`No ${size} ${format}`)
  return found
}

export function photoRow(db: Db, photoId: string) {
  return db.selectFrom('photo').selectAll().where('id', '=', photoId).executeTakeFirstOrThrow()
}

/** A search for faces that finds none: for tests that look at something else. */
export async function findNone() {
  return { ok: true as const, value: [] }
}
