import { type Channel, channels } from '#app/domain/consents/scope.rules.ts'
import { readFile } from '#app/domain/files/files.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { gateOf } from '../gate/gate.rules.ts'
import { type GateFacts, readGateFacts } from '../gate/read-gate-facts.ts'
import { maySeePhoto, mayUse } from '../photo-access.rules.ts'
import { type PhotoSize, selectPhotoWords, selectRenditions } from './usable-photo.queries.ts'

/** A photo as it is offered for use. */
export type PhotoForUse = {
  id: string
  altText: string
  uploadedAt: Date
  /** Where whoever asks may use it at all, each with whether it is clear for it now. */
  channels: Array<{ channel: Channel; clear: boolean }>
  /** In which sizes it can be had, the smallest first; in pixels. */
  sizes: Array<{ size: PhotoSize; width: number; height: number }>
  maySeePhoto: boolean
}

/**
 * A photo with where it may be used. Whoever looks after it sees it in any case, others only while it is clear for
 * what they may use it for. @returns undefined if it does not exist, or not for this person
 */
export async function readPhotoForUse(
  ctx: Ctx<AccountActor>,
  photoId: string,
): Promise<PhotoForUse | undefined> {
  const allowed = await readAllowed(ctx, photoId)
  const words = allowed && (await selectPhotoWords(ctx.db, photoId))
  if (!words) return undefined
  const made = await selectRenditions(ctx.db, photoId)
  const sizes = made.filter(({ size }, index) => made.findIndex(other => other.size === size) === index)
  return {
    ...{ id: words.id, altText: words.altText, uploadedAt: words.uploadedAt },
    ...allowed,
    sizes: sizes.map(({ size, width, height }) => ({ size, width, height })),
  }
}

/** The small picture of a photo, for whoever may see it. */
export async function readPreview(ctx: Ctx<AccountActor>, photoId: string) {
  if (!(await readAllowed(ctx, photoId))) return undefined
  const small = (await selectRenditions(ctx.db, photoId)).filter(({ size }) => size === 'small')
  const chosen = small.find(({ format }) => format === 'webp') ?? small[0]
  return chosen && readFile(ctx, chosen.fileId)
}

async function readAllowed(ctx: Ctx<AccountActor>, photoId: string) {
  const [facts] = isId(photoId) ? await readGateFacts(ctx, [photoId]) : []
  if (!facts) return undefined
  const allowed = channelsFor(ctx, facts)
  const responsible = maySeePhoto(ctx.actor, facts)
  return responsible || allowed.some(({ clear }) => clear)
    ? { channels: allowed, maySeePhoto: responsible }
    : undefined
}

function channelsFor({ actor, now }: Ctx<AccountActor>, facts: GateFacts) {
  const today = dayOf(now)
  return channels
    .filter(channel => mayUse(actor, facts, channel))
    .map(channel => ({ channel, clear: gateOf(facts.photo, facts.people, { channel, today }).clear }))
}
