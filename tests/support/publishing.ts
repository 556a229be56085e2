import type { Insertable } from 'kysely'
import { keepFile, writeFile } from '#app/domain/files/files.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import type { HandOut, PhotoRendition, Publication } from '#db/types.generated.ts'
import { addConsent, addDepictedPerson } from './consents.ts'
import { TEST_NOW } from './database.ts'
import { addFace, addPhoto } from './photos.ts'

const mediaTypes = { jpeg: 'image/jpeg', webp: 'image/webp', avif: 'image/avif' } as const

/** A file made of a photo, with bytes that say what they are. @returns the file's id */
export async function addRendition(
  ctx: Pick<Ctx, 'db' | 'files' | 'now'>,
  photoId: string,
  change: Partial<Insertable<PhotoRendition>> = {},
): Promise<string> {
  const { size = 'large', format = 'jpeg' } = change
  const bytes = new TextEncoder().encode(`${size} ${format} of ${photoId}`)
  const fileId = await keepFile(ctx, await writeFile(ctx, { bytes, mediaType: mediaTypes[format] }))
  const row = { photoId, size, format, fileId, width: 1600, height: 1200 }
  await ctx.db
    .insertInto('photoRendition')
    .values({ ...row, ...change })
    .execute()
  return fileId
}

/** A photo of one person who agreed to everything, with a large JPEG to hand out. */
export async function addClearPhoto(
  ctx: Pick<Ctx, 'db' | 'files' | 'now'>,
  uploadedBy: string,
): Promise<{ photoId: string; personId: string; boxId: string; consentId: string }> {
  const person = await addDepictedPerson(ctx.db)
  const consentId = await addConsent(ctx.db, person.id)
  const photoId = await addPhoto(ctx.db, { uploadedBy, facesFound: 1 })
  const boxId = await addFace(ctx.db, photoId, { personId: person.id })
  await addRendition(ctx, photoId)
  return { photoId, personId: person.id, boxId, consentId }
}

/** Withdraws every scope of a consent, and nothing else. */
export async function withdrawScopes(db: Db, consentId: string): Promise<void> {
  await db
    .updateTable('consentScope')
    .set({ withdrawnAt: TEST_NOW.toString() })
    .where('consentId', '=', consentId)
    .execute()
}

/** A photo in somebody's hands. @returns the row's id */
export async function addHandOut(
  db: Db,
  photoId: string,
  change: Partial<Insertable<HandOut>> = {},
): Promise<string> {
  const id = newId()
  await db
    .insertInto('handOut')
    .values({
      ...{ id, photoId, channel: 'linkedin-profiles', size: 'large', handedAt: TEST_NOW.toString() },
      ...change,
    })
    .execute()
  return id
}

/** A photo that was published on 10 November 2026. @returns the row's id */
export async function addPublication(
  db: Db,
  photoId: string,
  change: Partial<Insertable<Publication>> = {},
): Promise<string> {
  const id = newId()
  await db
    .insertInto('publication')
    .values({
      ...{
        id,
        photoId,
        channel: 'website',
        url: 'https://www.stadt.example/team',
        publishedOn: '2026-11-10',
      },
      enteredAt: TEST_NOW.toString(),
      ...change,
    })
    .execute()
  return id
}
