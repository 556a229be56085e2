import { type CoverFacts, coverOf, type Uncovered } from '#app/domain/consents/consent-cover.rules.ts'
import type { Channel, Purpose } from '#app/domain/consents/scope.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'

/** A face marked on a photo, with what was agreed about it apart from consents. */
export type GateFace = {
  id: string
  personId: string | null
  claimedName: string
  blurred: boolean
  /** The ground of the exception that a second person approved, if one did. */
  exception: 'contemporary-history' | 'background' | 'assembly' | 'not-a-face' | null
  /** Somebody asked for an exception, and nobody has decided yet. */
  exceptionAsked: boolean
  /** Somebody asked comms to ask the person. */
  consentAsked: boolean
}

/** A photo as far as the gate needs it. */
export type GatePhoto = {
  id: string
  purpose: Purpose
  state: 'waiting' | 'ready' | 'refused'
  discarded: boolean
  revision: number
  renderedRevision: number | null
  detection: 'waiting' | 'done' | 'failed'
  /** What the detector found: at least so many. */
  facesFound: number | null
  /** What somebody counted by hand. */
  facesCounted: number | null
  /** In the order they were marked. */
  faces: readonly GateFace[]
}

/** The one thing that leads on. */
export type NextStep = 'ask' | 'blur' | 'exception' | 'count' | 'wait' | 'name'

/** Something that keeps a photo from a channel. Those with a box are about one face, the others about the photo. */
export type Blocker =
  | { kind: 'unusable' | 'unready' | 'rendering' | 'detecting'; next: 'wait' }
  | { kind: 'uncounted'; next: 'count' }
  | { kind: 'unmarked'; count: number; next: 'name' }
  | { kind: 'unnamed'; boxId: string; next: NextStep }
  | { kind: 'uncovered'; boxId: string; reason: Uncovered; next: NextStep }

/** Whether a photo may go to a channel, and if not, everything that is in the way. */
export type ChannelGate = { channel: Channel; clear: boolean; blockers: Blocker[] }

/**
 * Whether a photo may go to a channel today (KUG § 22: only with consent; § 23: exceptions). It may if the picture is
 * as it was decided, its faces are known, and every face is somebody with a consent valid today, an exception that a
 * second person approved, or blurred. Nothing of this is stored: what counts is what holds when it is asked.
 */
export function gateOf(
  photo: GatePhoto,
  people: readonly CoverFacts[],
  { channel, today }: { channel: Channel; today: Day },
): ChannelGate {
  const known = new Map(people.map(person => [person.id, person]))
  const blockers = [
    ...pictureBlockers(photo),
    ...countBlockers(photo),
    ...photo.faces.flatMap(face => faceBlockers(face, known, { purpose: photo.purpose, channel, today })),
  ]
  return { channel, clear: blockers.length === 0, blockers }
}

/** How many faces a photo has at least: what was found, counted or marked, whichever is most. */
export function facesAtLeast({ facesFound, facesCounted, faces }: GatePhoto): number {
  return Math.max(facesFound ?? 0, facesCounted ?? 0, faces.filter(isFace).length)
}

/** How many faces keep a photo from a channel: those that may not be shown yet, and those nobody has marked. */
export function openFaces({ blockers }: { blockers: readonly Blocker[] }): number {
  return blockers.reduce(
    (sum, blocker) => sum + (blocker.kind === 'unmarked' ? blocker.count : 'boxId' in blocker ? 1 : 0),
    0,
  )
}

// A picture that is still being made anew is not the one that was decided about: a blur may be missing on it.
function pictureBlockers({ state, discarded, revision, renderedRevision }: GatePhoto): Blocker[] {
  if (discarded || state === 'refused') return [{ kind: 'unusable', next: 'wait' }]
  if (state === 'waiting') return [{ kind: 'unready', next: 'wait' }]
  return revision === renderedRevision ? [] : [{ kind: 'rendering', next: 'wait' }]
}

// The detector counts what it takes for a face, people count faces: a box that is none stands for one of the former only.
function countBlockers({ state, detection, facesFound, facesCounted, faces }: GatePhoto): Blocker[] {
  if (state !== 'ready') return []
  if (detection === 'waiting') return [{ kind: 'detecting', next: 'wait' }]
  const foundByMachine = detection === 'done' ? facesFound : null
  if (foundByMachine === null && facesCounted === null) return [{ kind: 'uncounted', next: 'count' }]
  const missing = Math.max(
    (facesFound ?? 0) - faces.length,
    (facesCounted ?? 0) - faces.filter(isFace).length,
  )
  return missing > 0 ? [{ kind: 'unmarked', count: missing, next: 'name' }] : []
}

function isFace({ exception }: GateFace): boolean {
  return exception !== 'not-a-face'
}

function faceBlockers(
  face: GateFace,
  people: ReadonlyMap<string, CoverFacts>,
  question: { purpose: Purpose; channel: Channel; today: Day },
): Blocker[] {
  // Whether the blur is on the picture already is a question about the picture, and asked there.
  if (face.blurred) return []
  const person = face.personId === null ? undefined : people.get(face.personId)
  const cover = person && coverOf(person, question)
  if (cover?.covered) return []
  const reason = cover?.reason
  // An exception spares asking somebody. It does not speak against somebody who has said no.
  if (face.exception !== null && reason !== 'withdrawn') return []
  return [
    reason === undefined
      ? { kind: 'unnamed', boxId: face.id, next: nextForUnnamed(face) }
      : { kind: 'uncovered', boxId: face.id, reason, next: nextForUncovered(face, reason) },
  ]
}

function nextForUnnamed({ claimedName, exceptionAsked, consentAsked }: GateFace): NextStep {
  if (exceptionAsked || consentAsked) return 'wait'
  return claimedName === '' ? 'name' : 'ask'
}

// Whoever withdrew is not asked again, and whoever was asked is given time.
function nextForUncovered({ exceptionAsked, consentAsked }: GateFace, reason: Uncovered): NextStep {
  if (reason === 'withdrawn') return 'blur'
  if (exceptionAsked || consentAsked || reason === 'not-answered' || reason === 'not-yet-valid') return 'wait'
  return 'ask'
}
