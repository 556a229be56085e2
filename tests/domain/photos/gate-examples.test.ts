import { describe, expect, test } from 'vitest'
import type { CoverFacts, Uncovered } from '#app/domain/consents/consent-cover.rules.ts'
import {
  facesAtLeast,
  type GateFace,
  type GatePhoto,
  gateOf,
  openFaces,
} from '#app/domain/photos/gate/gate.rules.ts'

// The rule of the gate in single cases, to read. That no other case slips through is what the properties are for.

const TODAY = '2026-11-19'

function face(change: Partial<GateFace> = {}): GateFace {
  return {
    ...{ id: 'face', personId: null, claimedName: '', blurred: false },
    ...{ exception: null, exceptionAsked: false, consentAsked: false },
    ...change,
  }
}

function photo(faces: GateFace[], change: Partial<GatePhoto> = {}): GatePhoto {
  return {
    ...{ id: 'photo', purpose: 'public-relations', state: 'ready', discarded: false },
    ...{ revision: 0, renderedRevision: 0, detection: 'done', facesFound: faces.length, facesCounted: null },
    ...{ faces, ...change },
  }
}

/** Ada, with one consent to LinkedIn profiles; what is wrong with it, or with her, is what the test says. */
function ada(
  consent: Partial<CoverFacts['consents'][number]> | null = {},
  change: Partial<CoverFacts> = {},
): CoverFacts {
  const scope = { purpose: 'public-relations', channel: 'linkedin-profiles', granted: true } as const
  const given = {
    ...{ id: 'c', givenOn: '2026-10-01', validFrom: '2026-10-01', validUntil: null },
    ...{ endsWithEmployment: false, scopes: [{ ...scope, withdrawn: false }], signers: [null] },
  }
  return {
    ...{ id: 'ada', name: 'Ada', kind: 'employee', bornOn: null, soleCustody: false, leftOn: null },
    ...{ guardianIds: [], consents: consent === null ? [] : [{ ...given, ...consent }] },
    ...change,
  }
}

const ask = (asked: GatePhoto, people: CoverFacts[] = []) =>
  gateOf(asked, people, { channel: 'linkedin-profiles', today: TODAY })

describe('a face may be shown', () => {
  test.each([
    ['if the person agreed to that', face({ personId: 'ada' }), [ada()]],
    ['if it is blurred, whoever it is', face({ blurred: true }), []],
    ['if it is blurred, even of somebody who said no', face({ personId: 'ada', blurred: true }), [ada(null)]],
    ['if a second person agreed with an exception', face({ exception: 'assembly' }), []],
    [
      'with an exception, of somebody nobody asked',
      face({ personId: 'ada', exception: 'background' }),
      [ada(null)],
    ],
  ])('%s', (_case, shown, people) => {
    expect(ask(photo([shown]), people)).toEqual({ channel: 'linkedin-profiles', clear: true, blockers: [] })
  })
})

describe('a face may not be shown, and there is one step that leads on', () => {
  test.each([
    ['of nobody: somebody names it', face(), 'name'],
    ['with a name in words: comms is asked', face({ claimedName: 'Frau Klein' }), 'ask'],
    ['that comms was asked about: wait', face({ claimedName: 'Frau Klein', consentAsked: true }), 'wait'],
    ['with an exception nobody has decided on: wait', face({ exceptionAsked: true }), 'wait'],
    ['of somebody the register no longer knows: name it again', face({ personId: 'gone' }), 'name'],
  ])('%s', (_case, hidden, next) => {
    expect(ask(photo([hidden])).blockers).toEqual([{ kind: 'unnamed', boxId: 'face', next }])
  })

  const forLinkedIn = { purpose: 'public-relations', channel: 'linkedin-profiles', granted: true } as const
  const withdrawn = { scopes: [{ ...forLinkedIn, withdrawn: true }] }
  const cases: Array<[Uncovered, CoverFacts, string]> = [
    ['no-consent', ada(null), 'ask'],
    ['not-answered', ada({ givenOn: null, validFrom: null, signers: [] }), 'wait'],
    ['not-for-this-channel', ada({ scopes: [] }), 'ask'],
    ['withdrawn', ada(withdrawn), 'blur'],
    ['not-yet-valid', ada({ validFrom: '2026-11-20' }), 'wait'],
    ['expired', ada({ validUntil: '2026-11-18' }), 'ask'],
    ['employment-ended', ada({ endsWithEmployment: true }, { leftOn: TODAY }), 'ask'],
    ['guardian-missing', ada({}, { kind: 'child', bornOn: '2019-05-02' }), 'ask'],
    [
      'young-person-missing',
      ada(
        { signers: ['mother'] },
        { kind: 'child', bornOn: '2011-05-02', guardianIds: ['mother'], soleCustody: true },
      ),
      'ask',
    ],
    [
      'adult-now',
      ada({ signers: ['mother'] }, { kind: 'child', bornOn: '2008-11-19', guardianIds: ['mother'] }),
      'ask',
    ],
  ]
  test.each(cases)('%s', (reason, person, next) => {
    const named = face({ personId: 'ada' })
    expect(ask(photo([named]), [person]).blockers).toEqual([
      { kind: 'uncovered', boxId: 'face', reason, next },
    ])
  })

  test('whoever withdrew is not asked again, even if somebody wants to', () => {
    const asked = face({ personId: 'ada', consentAsked: true, exception: 'background' })
    expect(ask(photo([asked]), [ada(withdrawn)]).blockers).toMatchObject([
      { reason: 'withdrawn', next: 'blur' },
    ])
  })
})

describe('the number of faces is a floor', () => {
  test('a photo with more faces than boxes is not clear, whoever counted', () => {
    const agreed = [face({ personId: 'ada' })]
    expect(ask(photo(agreed, { facesFound: 3 }), [ada()]).blockers).toEqual([
      { kind: 'unmarked', count: 2, next: 'name' },
    ])
    expect(ask(photo(agreed, { facesCounted: 2 }), [ada()]).blockers).toMatchObject([{ count: 1 }])
    expect(ask(photo(agreed, { facesFound: 0, facesCounted: 1 }), [ada()]).clear).toBe(true)
  })

  test('what is no face counts for the search, and not for whoever counts', () => {
    const statue = face({ id: 'statue', exception: 'not-a-face' })
    const asked = photo([statue, face({ personId: 'ada' })])
    expect(ask(asked, [ada()]).clear).toBe(true)
    expect(facesAtLeast(asked)).toBe(2)
    expect(facesAtLeast({ ...asked, facesFound: 1 })).toBe(1)
    expect(ask({ ...asked, facesCounted: 2 }, [ada()]).blockers).toMatchObject([
      { kind: 'unmarked', count: 1 },
    ])
  })

  test('open faces are those without a proof and those without a box', () => {
    const asked = photo([face(), face({ id: 'ada', personId: 'ada' })], { facesFound: 4 })
    expect(openFaces(ask(asked, [ada()]))).toBe(3)
    expect(openFaces(ask(photo([], { detection: 'failed', facesFound: null })))).toBe(0)
    expect(facesAtLeast(photo([face()], { facesFound: 4, facesCounted: 6 }))).toBe(6)
  })
})
