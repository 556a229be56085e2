import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { type ChannelGate, facesAtLeast, gateOf } from './gate.rules.ts'
import { readGateFacts } from './read-gate-facts.ts'

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
  const today = dayOf(ctx.now)
  return new Map(
    facts.map(({ photo, people }) => [
      photo.id,
      { ...gateOf(photo, people, { channel, today }), faces: facesAtLeast(photo) },
    ]),
  )
}
