import type { AccountActor } from '#app/domain/kernel/context.ts'
import { keepsPhotos } from '../photo-access.rules.ts'

export const boxKinds = ['face', 'region'] as const
export type BoxKind = (typeof boxKinds)[number]

/** More boxes than anybody draws by hand; the detector may find more. */
export const MAX_BOXES = 300

/** What decides who may do what with a box. */
export type BoxFacts = {
  kind: BoxKind
  foundBy: 'detector' | 'hand'
  addedBy: string | null
  personId: string | null
  /** The account of the person named, if they have one. */
  personAccountId: string | null
  /** Whether a reason stands for it, agreed or still to be decided. */
  excepted: boolean
  /** Whether a reason was ever agreed, taken back since or not. */
  onceExcepted: boolean
}

/** Why a box stays where it is. */
export type BoxRefusal = 'found-by-detector' | 'not-yours' | 'named' | 'excepted'
/** Why a name is not given. */
export type NameRefusal = 'not-a-face' | 'already-named' | 'unknown-person' | 'comms-only'

/**
 * Why somebody may not move a box or change its size; null if they may. A detector's box keeps its place: it could be
 * shrunk away otherwise. So could one that somebody else drew around what the actor did not see. A box that carries a
 * person's consent or a reason would take it along to another face. Whoever is named may move their own box.
 */
export function whyNotPlace(actor: AccountActor, box: BoxFacts): BoxRefusal | null {
  if (box.foundBy === 'detector') return 'found-by-detector'
  if (box.excepted) return 'excepted'
  if (keepsPhotos(actor) || isSelf(actor, box)) return null
  if (box.personId !== null) return 'named'
  return box.addedBy === actor.accountId ? null : 'not-yours'
}

/**
 * Why somebody may not show again what is blurred; null if they may. A face that is shown is asked about at the gate;
 * about a screen or a licence plate nobody asks, so what comms or somebody else has hidden there stays hidden.
 */
export function whyNotShow(actor: AccountActor, box: BoxFacts): BoxRefusal | null {
  if (keepsPhotos(actor) || box.kind === 'face') return null
  return box.addedBy === actor.accountId ? null : 'not-yours'
}

/**
 * Why somebody may not take a box away; null if they may. Only what was drawn by hand goes, by who drew it or comms,
 * and never with a name on it: a withdrawal finds photos by the names on their boxes. Nor with a reason that was ever
 * agreed or is being decided: it is the proof for where the photo went, and would go with the box.
 */
export function whyNotRemove(actor: AccountActor, box: BoxFacts): BoxRefusal | null {
  if (box.foundBy === 'detector') return 'found-by-detector'
  if (!keepsPhotos(actor) && box.addedBy !== actor.accountId) return 'not-yours'
  if (box.excepted || box.onceExcepted) return 'excepted'
  return box.personId === null ? null : 'named'
}

/** Why somebody may not name a box, or take a name off it; null if they may. What comms named, comms changes. */
export function whyNotName(actor: AccountActor, box: BoxFacts): NameRefusal | null {
  if (box.kind !== 'face') return 'not-a-face'
  if (keepsPhotos(actor) || box.personId === null || isSelf(actor, box)) return null
  return 'already-named'
}

/** Whether it is the actor who is named. */
export function isSelf(actor: AccountActor, { personAccountId }: Pick<BoxFacts, 'personAccountId'>): boolean {
  return personAccountId !== null && personAccountId === actor.accountId
}
