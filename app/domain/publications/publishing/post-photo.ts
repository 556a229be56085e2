import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Result } from '#app/domain/kernel/result.ts'
import { ambassadorChannel } from '#app/domain/photos/photo-access.rules.ts'
import { listPhotosForUse } from '#app/domain/photos/photos.server.ts'
import { listPhotosHandedToMe } from '../handing-out/list-hand-outs.ts'
import { updateAddressOfPost } from './publication.queries.ts'
import { type Recorded, recordPublication } from './record-publication.ts'

/** How many photos are offered beside a post. */
const OFFERED = 40

/** A post as far as a photo in it is concerned. */
type PostOfPhoto = { postId: string; url: string; publishedOn: Day }

/** The photos somebody may have used in a post: those they were handed, the last one first, then what is clear. */
export async function listPhotosForPost(
  ctx: Ctx<AccountActor>,
): Promise<Array<{ id: string; altText: string; day: Date }>> {
  const handed = await listPhotosHandedToMe(ctx)
  const { clear } = await listPhotosForUse(ctx)
  const offered = [
    ...handed.map(({ id, altText, uploadedAt }) => ({ id, altText, day: uploadedAt })),
    ...clear.map(({ id, altText, uploadedAt }) => ({ id, altText, day: uploadedAt })),
  ]
  return offered
    .filter(({ id }, index) => offered.findIndex(other => other.id === id) === index)
    .slice(0, OFFERED)
}

/** Records the photo of a post in the transaction that logs the post. */
export function recordPostPhoto(
  ctx: Ctx<AccountActor>,
  { postId, url, publishedOn }: PostOfPhoto,
  photoId: string,
): Promise<Result<Recorded, 'not-found' | 'day-to-come'>> {
  return recordPublication(ctx, { photoId, postId, url, publishedOn, place: '', channel: ambassadorChannel })
}

/** A post was logged under a wrong address: what was published with it follows to the right one. */
export async function movePostPhoto(
  { db }: Pick<Ctx, 'db'>,
  { postId, url, publishedOn }: PostOfPhoto,
): Promise<void> {
  await updateAddressOfPost(db, postId, { url, publishedOn })
}
