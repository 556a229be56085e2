import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { gatesOf } from '../gate/gates-of.ts'
import { ambassadorChannel, keepsPhotos } from '../photo-access.rules.ts'
import type { PhotoFilter } from './photo-facts.schema.ts'
import { selectOccasions, selectPhotos, selectUploaders } from './photo-list.queries.ts'

/** How many photos stand on one page. */
const PHOTOS_PER_PAGE = 48

/** A photo in a list. */
export type ListedPhoto = Awaited<ReturnType<typeof selectPhotos>>[number] & { clear: boolean }

/**
 * Photos, the newest first: one's own, for comms those of everybody. `clear` says whether a photo may be shown in
 * ambassadors' profiles today, `more` whether older photos follow.
 */
export async function listPhotos(
  ctx: Pick<Ctx<AccountActor>, 'db' | 'actor' | 'now'>,
  filter: PhotoFilter,
): Promise<{ photos: ListedPhoto[]; more: boolean }> {
  const { db, actor } = ctx
  const scope = { uploadedBy: keepsPhotos(actor) ? null : actor.accountId }
  const page = { limit: PHOTOS_PER_PAGE + 1, offset: (filter.seite - 1) * PHOTOS_PER_PAGE }
  const found = await selectPhotos(db, scope, filter, page)
  const shown = found.slice(0, PHOTOS_PER_PAGE)
  const ids = shown.map(({ id }) => id)
  const gates = await gatesOf(ctx, ids, ambassadorChannel)
  return {
    photos: shown.map(photo => ({ ...photo, clear: gates.get(photo.id)?.clear ?? false })),
    more: found.length > PHOTOS_PER_PAGE,
  }
}

/** Everybody who uploaded a photo, for comms to narrow the list down; nobody for others. */
export function listUploaders({ db, actor }: Pick<Ctx<AccountActor>, 'db' | 'actor'>) {
  return keepsPhotos(actor) ? selectUploaders(db, 200) : Promise.resolve([])
}

/** The latest hundred occasions, to say what a photo was taken at. */
export function listPhotoOccasions({ db }: Pick<Ctx, 'db'>) {
  return selectOccasions(db, 100)
}
