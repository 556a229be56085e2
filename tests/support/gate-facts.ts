import fc from 'fast-check'
import type { CoverFacts, GivenConsent } from '#app/domain/consents/consent-cover.rules.ts'
import { channels, purposes } from '#app/domain/consents/scope.rules.ts'
import { addDays } from '#app/domain/kernel/calendar.ts'
import type { GateFace, GatePhoto } from '#app/domain/photos/gate/gate.rules.ts'

// Photos and people for property tests. Every part is right more often than not, so that among thousands of photos
// many are clear, and most of the others fail by one thing.

/** The day all questions are asked on. */
export const GATE_DAY = '2026-11-19'

/** Right in most cases, else whatever else it may be. */
function mostly<T>(right: T, ...wrong: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { arbitrary: fc.constant(right), weight: 9 },
    { arbitrary: fc.constantFrom(...wrong), weight: 1 },
  )
}

const dayAround = fc.integer({ min: -400, max: 400 }).map(days => addDays(GATE_DAY, days))
const bornOn = fc.oneof(
  fc.integer({ min: 0, max: 20 * 366 }).map(days => addDays(GATE_DAY, -days)),
  fc.constantFrom('2008-11-19', '2008-11-20', '2012-11-19', '2012-11-20'),
)
const scope = fc.record({
  purpose: fc.constantFrom(...purposes),
  channel: fc.constantFrom(...channels),
  granted: mostly(true, false),
  withdrawn: mostly(false, true),
})

const SIGNERS = [null, 'mother', 'father', 'aunt'] as const

export const someConsent: fc.Arbitrary<GivenConsent> = fc.record({
  id: fc.uuid(),
  givenOn: mostly<string | null>('2026-10-01', null),
  validFrom: mostly<string | null>('2026-10-01', null, GATE_DAY, addDays(GATE_DAY, 1)),
  validUntil: fc.oneof(
    fc.constantFrom(null, GATE_DAY, addDays(GATE_DAY, -1), '2030-01-01'),
    fc.option(dayAround, { nil: null }),
  ),
  endsWithEmployment: fc.boolean(),
  scopes: fc.uniqueArray(scope, {
    selector: row => `${row.purpose} ${row.channel}`,
    minLength: 8,
    maxLength: 14,
  }),
  signers: fc.subarray([...SIGNERS], { minLength: 0 }),
})

/** Somebody with one to three consents that may miss anything. */
export function somePerson(id: string): fc.Arbitrary<CoverFacts> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant('Mia'),
    kind: fc.constantFrom('employee' as const, 'citizen' as const, 'child' as const, 'partner' as const),
    bornOn: fc.option(bornOn, { nil: null, freq: 9 }),
    soleCustody: fc.boolean(),
    leftOn: fc.option(fc.oneof(dayAround, fc.constant(GATE_DAY)), { nil: null, freq: 1 }),
    guardianIds: fc.constantFrom(['mother', 'father'], ['mother', 'father'], ['mother'], []),
    consents: fc.array(someConsent, { minLength: 1, maxLength: 3 }),
  })
}

const PEOPLE = ['ada', 'ben', 'mia']

function someFace(id: string): fc.Arbitrary<GateFace> {
  return fc.record({
    id: fc.constant(id),
    personId: fc.constantFrom(...PEOPLE, ...PEOPLE, null, 'nobody-knows'),
    claimedName: fc.constantFrom('', 'Frau Klein'),
    blurred: mostly(false, true),
    exception: mostly<GateFace['exception']>(
      null,
      'not-a-face',
      'background',
      'assembly',
      'contemporary-history',
    ),
    exceptionAsked: fc.boolean(),
    consentAsked: fc.boolean(),
  })
}

const faces = fc
  .integer({ min: 0, max: 4 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, i) => someFace(`face-${i}`))))

/** A photo and the people of the register it may show. */
export const somePhoto: fc.Arbitrary<{ photo: GatePhoto; people: CoverFacts[] }> = faces.chain(marked =>
  fc.record({
    photo: fc.record({
      id: fc.constant('photo'),
      purpose: fc.constantFrom(...purposes),
      state: mostly<GatePhoto['state']>('ready', 'waiting', 'refused'),
      discarded: mostly(false, true),
      revision: fc.constant(3),
      renderedRevision: mostly<number | null>(3, 2, 4, null),
      detection: mostly<GatePhoto['detection']>('done', 'failed', 'waiting'),
      facesFound: mostly<number | null>(marked.length, null, 0, marked.length + 1),
      facesCounted: mostly<number | null>(null, marked.length, marked.length, marked.length + 1, 0),
      faces: fc.constant(marked),
    }),
    people: fc.tuple(...PEOPLE.map(somePerson)),
  }),
)

export const someChannel = fc.constantFrom(...channels)
