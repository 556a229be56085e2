import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { type ChannelGate, facesAtLeast, gateOf } from './gate.rules.ts'
import { type GateFacts, readGateFacts } from './read-gate-facts.ts'

/** Where a photo stands for one channel, and how many faces it has at least. */
export type PhotoGate = ChannelGate & { faces: number }

/**
 * The gate of many photos for one channel, by photo, in a number of queries that does not depend on how many they
 * are. Who may see the photos is for the caller to know.
 */
export async function gatesOf(
  ctx: Pick<Ctx, 'db' | 'now'>,
  photoIds: readonly string[],
  channel: Channel,
): Promise<Map<string, PhotoGate>> {
  const facts = await readGateFacts(ctx, photoIds)
  return new Map(facts.map(each => [each.photo.id, gateFrom(each, channel, dayOf(ctx.now))]))
}

/** Of many uses of photos, each in a channel of its own, those that are not clear; in as few queries. */
export async function usesNotClear<Use extends { photoId: string; channel: Channel }>(
  ctx: Pick<Ctx, 'db' | 'now'>,
  uses: readonly Use[],
): Promise<Use[]> {
  const facts = await readGateFacts(ctx, [...new Set(uses.map(({ photoId }) => photoId))])
  const known = new Map(facts.map(each => [each.photo.id, each]))
  return uses.filter(({ photoId, channel }) => {
    const asked = known.get(photoId)
    return asked !== undefined && !gateFrom(asked, channel, dayOf(ctx.now)).clear
  })
}

function gateFrom({ photo, people }: GateFacts, channel: Channel, today: Day): PhotoGate {
  return { ...gateOf(photo, people, { channel, today }), faces: facesAtLeast(photo) }
}
