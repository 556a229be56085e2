import { selectPersonIdOfAccount } from '#app/domain/consents/consents.server.ts'
import { type Channel, channels, type Purpose } from '#app/domain/consents/scope.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectBoxNumbers } from '../boxes/box.queries.ts'
import { keepsPhotos, maySeePhoto } from '../photo-access.rules.ts'
import { type Blocker, facesAtLeast, type GatePhoto, gateOf } from './gate.rules.ts'
import { type GateFacts, readGateFacts } from './read-gate-facts.ts'

/** A blocker as somebody may see it: the number its box carries on the photo, and a name where they may know it. */
export type ShownBlocker = Blocker & { face: number | null; name: string | null; personId: string | null }

export type ShownChannelGate = { channel: Channel; clear: boolean; blockers: ShownBlocker[] }

/** What the gate says about a photo, for every channel, to somebody who may see the photo. */
export type ShownGate = {
  photoId: string
  purpose: Purpose
  /** At least so many faces are on it. */
  faces: number
  channels: ShownChannelGate[]
  /** Whether whoever asks keeps the register: they see names and may decide. */
  keeper: boolean
}

/**
 * The gate of one photo for every channel at once. Only its uploader and comms see it. Comms reads the names of the
 * register; an uploader reads the names they gave themselves, their own, and nothing about what others agreed to.
 * @returns undefined if the photo does not exist, or not for this person
 */
export async function readGate(ctx: Ctx<AccountActor>, photoId: string): Promise<ShownGate | undefined> {
  const [facts] = isId(photoId) ? await readGateFacts(ctx, [photoId]) : []
  if (!facts || !maySeePhoto(ctx.actor, facts)) return undefined
  const keeper = keepsPhotos(ctx.actor)
  const selfId = (await selectPersonIdOfAccount(ctx.db, ctx.actor.accountId)) ?? null
  const numbers = await selectBoxNumbers(ctx.db, photoId)
  const show = shownTo({ keeper, selfId, numbers }, facts)
  const today = dayOf(ctx.now)
  const photo = keeper ? forWhoeverIsAsked(facts.photo) : facts.photo
  return {
    photoId,
    purpose: facts.photo.purpose,
    faces: facesAtLeast(facts.photo),
    channels: channels.map(channel => {
      const { clear, blockers } = gateOf(photo, facts.people, { channel, today })
      return { channel, clear, blockers: blockers.map(show) }
    }),
    keeper,
  }
}

// A request leaves whoever made it nothing but to wait; comms is who is waited for.
function forWhoeverIsAsked(photo: GatePhoto): GatePhoto {
  return { ...photo, faces: photo.faces.map(face => ({ ...face, consentAsked: false })) }
}

type Viewer = { keeper: boolean; selfId: string | null; numbers: ReadonlyMap<string, number> }

function shownTo(viewer: Viewer, { photo, people }: GateFacts): (blocker: Blocker) => ShownBlocker {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return blocker => {
    if (!('boxId' in blocker)) return { ...blocker, face: null, name: null, personId: null }
    const face = photo.faces.find(({ id }) => id === blocker.boxId)
    const personId = face?.personId ?? null
    const known = viewer.keeper || (personId !== null && personId === viewer.selfId)
    const registered = known && personId !== null ? names.get(personId) : undefined
    return {
      ...(known ? blocker : withoutReason(blocker)),
      face: viewer.numbers.get(blocker.boxId) ?? null,
      name: registered ?? (face?.claimedName || null),
      personId: viewer.keeper ? personId : null,
    }
  }
}

// Why somebody has not agreed, or no longer does, is between them and the town.
function withoutReason(blocker: Blocker): Blocker {
  return blocker.kind === 'uncovered' ? { ...blocker, reason: 'no-consent' } : blocker
}
