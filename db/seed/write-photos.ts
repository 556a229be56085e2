import { readFile } from 'node:fs/promises'
import type { Transaction } from 'kysely'
import { keepFile, type WrittenFile, writeFile } from '#app/domain/files/files.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { Rendition } from '#app/domain/photos/processing/draw-renditions.ts'
import { renderPhoto } from '#app/domain/photos/processing/render-photo.ts'
import type { DB } from '#db/types.generated.ts'
import { accountIdOf } from './people-rows.ts'
import { berlin } from './town-calendar.ts'
import { photoId, type TownPhoto } from './town-photos.ts'
import { insertRows } from './write-town.ts'

/** A photo of Lindental whose files lie in the store and wait for their rows. */
export type DrawnTownPhoto = {
  photo: TownPhoto
  placeholder: string
  original: WrittenFile
  renditions: readonly { rendition: Rendition; file: WrittenFile }[]
}

/** Makes and stores everything shown of a photo, before any transaction. The pictures are drawn: nobody is on them. */
export async function drawTownPhoto(ctx: Pick<Ctx, 'files'>, photo: TownPhoto): Promise<DrawnTownPhoto> {
  const bytes = await readFile(new URL(`./pictures/${photo.slug}.jpg`, import.meta.url))
  const blurred = photo.boxes.filter(box => box.blurred)
  const drawn = await renderPhoto(bytes, blurred)
  if (!drawn.ok)
    throw new Error(`The picture ${photo.slug} of the demo town cannot be drawn: ${drawn.reason}`)
  const { placeholder, renditions } = drawn.value
  const written = renditions.map(async rendition => ({
    rendition,
    file: await writeFile(ctx, { bytes: rendition.bytes, mediaType: `image/${rendition.format}` }),
  }))
  const original = await writeFile(ctx, { bytes, mediaType: 'image/jpeg' })
  return { photo, placeholder, original, renditions: await Promise.all(written) }
}

/** Writes the rows of drawn photos and of their files. What is marked on them is written with the town. */
export async function writeTownPhotos(
  ctx: Pick<Ctx, 'now'> & { db: Transaction<DB> },
  drawn: readonly DrawnTownPhoto[],
): Promise<void> {
  for (const { photo, placeholder, original, renditions } of drawn) {
    for (const file of [original, ...renditions.map(({ file }) => file)]) await keepFile(ctx, file)
    await insertRows(ctx.db, 'photo', [photoRow(photo, { placeholder, originalId: original.id })])
    await insertRows(
      ctx.db,
      'photoRendition',
      renditions.map(({ rendition: { size, format, width, height }, file }) => ({
        ...{ photoId: photoId(photo.slug), size, format, width, height, fileId: file.id },
      })),
    )
  }
}

function photoRow(
  { slug, uploadedBy, uploadedOn, altText, purpose, boxes }: TownPhoto,
  made: { placeholder: string; originalId: string },
) {
  const faces = boxes.filter(({ kind }) => kind === 'face').length
  return {
    ...{ id: photoId(slug), uploadedBy: accountIdOf(uploadedBy), uploadedAt: berlin(uploadedOn, '09:15') },
    ...({ fileName: `${slug}.jpg`, purpose, altText, state: 'ready', ...made } as const),
    ...{ width: 1200, height: 800, revision: 0, renderedRevision: 0 },
    ...({ detection: 'done', facesFound: faces } as const),
    ...{ deskCheckedAt: berlin(uploadedOn, '09:30'), deskCheckedBy: accountIdOf(uploadedBy) },
  }
}
