import {
  discardWritten,
  dropFile,
  keepFile,
  readFile,
  type WrittenFile,
  writeFile,
} from '#app/domain/files/files.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { findFaces } from '../faces/find-faces.ts'
import { lockPhoto } from '../photo.queries.ts'
import type { Drawn, Rendition } from './draw-renditions.ts'
import { renderPhoto } from './render-photo.ts'
import * as rows from './rendering.queries.ts'
import type { Box } from './renditions.rules.ts'

type Finder = typeof findFaces

/**
 * Makes everything that is shown of a photo, then looks for faces on it, once per photo. May run twice, be killed at
 * any point and run beside itself: files are written first and the rows are swapped in one transaction, only if the
 * photo still is at the revision that was drawn. Rejects when the queue shall try again.
 */
export async function processPhoto(ctx: Ctx, photoId: string, find: Finder = findFaces): Promise<void> {
  const source = await rows.selectSource(ctx.db, photoId)
  if (!source || source.discardedAt !== null) return
  const { revision } = source
  const needed = source.renderedRevision !== revision || source.detection === 'waiting'
  const file = needed && source.fileId !== null ? await readFile(ctx, source.fileId) : undefined
  if (!file) return

  if (source.renderedRevision !== revision) await render(ctx, photoId, { revision, bytes: file.bytes })
  if (source.detection === 'waiting') await search(ctx, photoId, await find(file.bytes))
}

async function render(
  ctx: Ctx,
  photoId: string,
  { revision, bytes }: { revision: number; bytes: Uint8Array },
): Promise<void> {
  const blurred = await rows.selectBlurredBoxes(ctx.db, photoId)
  const drawn = await renderPhoto(bytes, blurred)
  if (!drawn.ok) {
    if (drawn.reason === 'too-costly') throw new Error(`Photo ${photoId} took too long to process`)
    return inTransaction(ctx.db, trx => rows.markRefused(trx, photoId, drawn.reason))
  }
  const written: Array<{ rendition: Rendition; file: WrittenFile }> = []
  for (const rendition of drawn.value.renditions) {
    const mediaType = `image/${rendition.format}`
    written.push({ rendition, file: await writeFile(ctx, { bytes: rendition.bytes, mediaType }) })
  }
  const kept = await swapRows(ctx, photoId, { revision, written, placeholder: drawn.value.placeholder })
  // Somebody changed the photo meanwhile, and whoever did asked for it to be drawn again.
  if (!kept) for (const { file } of written) await discardWritten(ctx, file)
}

async function swapRows(
  ctx: Ctx,
  photoId: string,
  made: {
    revision: number
    written: ReadonlyArray<{ rendition: Rendition; file: WrittenFile }>
    placeholder: Drawn['placeholder']
  },
): Promise<boolean> {
  return inTransaction(ctx.db, async trx => {
    const photo = await lockPhoto(trx, photoId)
    const wanted = photo?.discardedAt === null && photo.revision === made.revision
    // Another run of this job may have been faster.
    if (!wanted || photo.renderedRevision === made.revision) return false
    const within = { ...ctx, db: trx }
    for (const fileId of await rows.deleteRenditions(trx, photoId)) await dropFile(within, fileId)
    for (const { file } of made.written) await keepFile(within, file)
    await rows.insertRenditions(
      trx,
      made.written.map(({ rendition: { size, format, width, height }, file }) => {
        return { photoId, size, format, width, height, fileId: file.id }
      }),
    )
    await rows.markRendered(trx, photoId, made)
    return true
  })
}

async function search(ctx: Ctx, photoId: string, found: Awaited<ReturnType<Finder>>): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    const photo = await lockPhoto(trx, photoId)
    if (photo?.detection !== 'waiting') return
    if (found.ok) await rows.insertFoundFaces(trx, facesOf(ctx, photoId, found.value))
    await rows.markSearched(trx, photoId, {
      detection: found.ok ? 'done' : 'failed',
      facesFound: found.ok ? found.value.length : null,
    })
  })
}

function facesOf({ now }: Ctx, photoId: string, boxes: readonly Box[]) {
  const about = { photoId, kind: 'face', foundBy: 'detector', addedAt: now.toString() } as const
  return boxes.map(({ x, y, width, height }) => ({ id: newId(), ...about, x, y, width, height }))
}
