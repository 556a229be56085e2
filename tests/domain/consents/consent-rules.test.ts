import { describe, expect, test } from 'vitest'
import { type CoverFacts, missingSigner } from '#app/domain/consents/consent-cover.rules.ts'
import { scanTypeOf, whyNameRefuses } from '#app/domain/consents/evidence/scan.rules.ts'
import { changedFields, guardianChanges } from '#app/domain/consents/people/person-change.rules.ts'
import { countByFilter, statesFor } from '#app/domain/consents/people/register-filter.rules.ts'
import { answersSchema, askSchema, SELF, scopeValue } from '#app/domain/consents/recording/consent.schema.ts'
import { consentStateOf, consentStates } from '#app/domain/consents/recording/consent-state.rules.ts'
import {
  needsScan,
  signerIds,
  wereAsked,
  whyDaysRefuse,
} from '#app/domain/consents/recording/recording.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'

const today = '2026-11-19'
const website = { purpose: 'recruiting', channel: 'website' } as const
const given = {
  ...{ id: 'consent', givenOn: '2026-10-01', validFrom: '2026-10-01', validUntil: null },
  ...{
    endsWithEmployment: false,
    scopes: [{ ...website, granted: true, withdrawn: false }],
    signers: [null],
  },
}
const person: CoverFacts = {
  id: 'person',
  name: 'Samira',
  kind: 'employee',
  bornOn: null,
  soleCustody: false,
  leftOn: null,
  guardianIds: [],
  consents: [],
}

describe('where a consent stands', () => {
  const stateOf = (change: object, who: Partial<CoverFacts> = {}) =>
    consentStateOf({ ...given, ...change }, { ...person, ...who }, today)

  test('asked, answered with no, withdrawn everywhere', () => {
    expect(stateOf({ givenOn: null, validFrom: null })).toBe('open')
    expect(stateOf({ scopes: [{ ...website, granted: false, withdrawn: false }] })).toBe('refused')
    expect(stateOf({ scopes: [] })).toBe('refused')
    const withdrawn = { ...website, granted: true, withdrawn: true }
    expect(stateOf({ scopes: [withdrawn] })).toBe('withdrawn')
    const kept = { ...withdrawn, channel: 'print', withdrawn: false }
    expect(stateOf({ scopes: [withdrawn, kept] })).toBe('valid')
  })

  test('valid without an end, soon to end within 30 and within 14 days, over on the day after', () => {
    expect(stateOf({})).toBe('valid')
    expect(stateOf({ validUntil: '2026-12-20' })).toBe('valid')
    expect(stateOf({ validUntil: '2026-12-19' })).toBe('expires-30')
    expect(stateOf({ validUntil: '2026-12-04' })).toBe('expires-30')
    expect(stateOf({ validUntil: '2026-12-03' })).toBe('expires-14')
    expect(stateOf({ validUntil: '2026-11-19' })).toBe('expires-14')
    expect(stateOf({ validUntil: '2026-11-18' })).toBe('expired')
  })

  test('over with the job, for whoever has left by then', () => {
    const ending = { endsWithEmployment: true }
    expect(stateOf(ending, { leftOn: today })).toBe('expired')
    expect(stateOf(ending, { leftOn: '2026-11-20' })).toBe('valid')
    expect(stateOf({}, { leftOn: today })).toBe('valid')
  })

  test('incomplete while somebody has not signed', () => {
    expect(stateOf({ signers: [] })).toBe('incomplete')
    const child = { kind: 'child', bornOn: '2019-05-04', guardianIds: ['mother', 'father'] } as const
    expect(stateOf({ signers: ['mother'] }, child)).toBe('incomplete')
    expect(stateOf({ signers: ['mother', 'father'] }, child)).toBe('valid')
    const half = { ...given, signers: ['mother'] }
    expect(missingSigner(half, { ...person, ...child }, today)).toBe('guardian-missing')
  })
})

describe('the filters of the register', () => {
  test('who runs out within 14 days also runs out within 30, and is valid until then', () => {
    expect(statesFor('valid')).toEqual(['valid', 'expires-30', 'expires-14'])
    expect(statesFor('expires-30')).toEqual(['expires-30', 'expires-14'])
    expect(statesFor('expires-14')).toEqual(['expires-14'])
  })

  test('count people by every combination of states', () => {
    const counts = countByFilter([
      { states: ['valid', 'open'], people: 3 },
      { states: ['expires-14'], people: 2 },
      { states: ['refused'], people: 9 },
      { states: [], people: 40 },
    ])
    expect(counts).toEqual({
      ...{ valid: 5, 'expires-30': 2, 'expires-14': 2, expired: 0, withdrawn: 0, open: 3, incomplete: 0 },
    })
    expect(countByFilter(consentStates.map(state => ({ states: [state], people: 1 })))).toMatchObject({
      ...{ valid: 3, expired: 1, withdrawn: 1, open: 1, incomplete: 1 },
    })
  })
})

describe('recording', () => {
  test('who signed: the person themself and guardians, each once', () => {
    const mother = newId()
    expect(signerIds([SELF, mother, mother])).toEqual([null, mother])
    expect(signerIds([])).toEqual([])
  })

  test('nobody agrees to what was not asked', () => {
    const print = { purpose: 'recruiting', channel: 'print' } as const
    expect(wereAsked([], [website])).toBe(true)
    expect(wereAsked([website], [website, print])).toBe(true)
    expect(wereAsked([website, print], [website])).toBe(false)
    expect(wereAsked([{ ...website, purpose: 'public-relations' }], [website])).toBe(false)
  })

  test('no day to come, and no end before the beginning', () => {
    expect(whyDaysRefuse({ givenOn: today, validUntil: today }, today)).toBeNull()
    expect(whyDaysRefuse({ givenOn: today, validUntil: null }, today)).toBeNull()
    expect(whyDaysRefuse({ givenOn: '2026-11-20', validUntil: null }, today)).toBe('day-to-come')
    expect(whyDaysRefuse({ givenOn: today, validUntil: '2026-11-18' }, today)).toBe('ends-before-it-begins')
  })

  test('writing and signature need the sheet, another form its reason', () => {
    expect([needsScan('written'), needsScan('signature'), needsScan('other')]).toEqual([true, true, false])
    const asked = { textId: newId(), purposes: ['recruiting'], channels: ['website'] }
    expect(askSchema.safeParse({ ...asked, form: 'written' }).success).toBe(true)
    expect(askSchema.safeParse({ ...asked, form: 'other' }).error?.issues[0]?.path).toEqual(['formReason'])
    expect(askSchema.safeParse({ ...asked, form: 'other', formReason: 'Mail' }).success).toBe(true)
    expect(askSchema.safeParse({ ...asked, form: 'click' }).success).toBe(false)
  })

  test('a tick is a purpose and a channel, and nothing else', () => {
    const parse = (granted: string[]) => answersSchema.safeParse({ givenOn: today, signers: [SELF], granted })
    expect(scopeValue('recruiting', 'website')).toBe('recruiting/website')
    expect(parse(['recruiting/website']).data?.granted).toEqual([website])
    for (const nothing of ['recruiting', 'recruiting/fax', 'fun/website', '', '/'])
      expect(parse([nothing]).success).toBe(false)
    expect(answersSchema.safeParse({ givenOn: today, signers: ['mother'] }).success).toBe(false)
    expect(answersSchema.safeParse({ givenOn: today, signers: [] }).success).toBe(false)
  })
})

describe('what a form changes about somebody', () => {
  const guardian = (id: string, name: string, removedAt: Date | null = null) => ({
    ...{ id, name, email: null, removedAt },
  })
  const known = [guardian('a', 'Ayla'), guardian('j', 'Jan'), guardian('k', 'Kim', new Date('2026-01-01'))]

  test('nothing, when the same guardians come back', () => {
    const same = [
      { id: 'a', name: 'Ayla' },
      { id: 'j', name: 'Jan' },
    ]
    expect(guardianChanges(known, same)).toEqual({ added: [], changed: [], removed: [] })
  })

  test('who joins, who is written differently, and who no longer is one', () => {
    const form = [{ id: 'a', name: 'Ayla Kaya', email: 'ayla@example.org' }, { name: 'Leo' }]
    expect(guardianChanges(known, form)).toEqual({
      added: [{ name: 'Leo', email: undefined }],
      changed: [{ id: 'a', name: 'Ayla Kaya', email: 'ayla@example.org' }],
      removed: ['j'],
    })
  })

  test('whoever was taken out comes back as somebody new: they have to sign again', () => {
    const { added } = guardianChanges(known, [{ id: 'k', name: 'Kim' }])
    expect(added).toEqual([{ name: 'Kim', email: undefined }])
  })

  test('fields with what stood there before; nothing and empty are the same', () => {
    const before = { guardians: [], name: 'Samira', email: null, note: '' }
    expect(changedFields(before, { name: 'Samira', email: null, note: '' })).toEqual({})
    expect(changedFields(before, { name: 'Kaya', note: '' })).toEqual({ name: 'Samira' })
    expect(
      changedFields({ ...before, bornOn: '2019-05-04' }, { name: 'Samira', note: '', bornOn: '2019-05-05' }),
    ).toEqual({
      bornOn: '2019-05-04',
    })
  })
})

describe('a file by its first bytes', () => {
  const bytes = (...start: number[]) => new Uint8Array([...start, 0, 0, 0])

  test('PDF, JPEG, PNG and nothing else', () => {
    expect(scanTypeOf(bytes(0x25, 0x50, 0x44, 0x46, 0x2d))).toEqual({ ok: true, value: 'application/pdf' })
    expect(scanTypeOf(bytes(0xff, 0xd8, 0xff))).toEqual({ ok: true, value: 'image/jpeg' })
    const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
    expect(scanTypeOf(png)).toEqual({ ok: true, value: 'image/png' })
    for (const other of [bytes(0x47, 0x49, 0x46), bytes(0x3c, 0x73, 0x76, 0x67), bytes(0x50, 0x4b, 3, 4)])
      expect(scanTypeOf(other)).toEqual({ ok: false, reason: 'wrong-type' })
  })

  test('names in a PDF that run something or carry files', () => {
    for (const name of ['JavaScript', 'JS', 'Launch', 'SubmitForm', 'ImportData', 'XFA', 'RichMedia'])
      expect(whyNameRefuses(name)).toBe('active-content')
    for (const name of ['EmbeddedFiles', 'EmbeddedFile', 'FileAttachment', 'EF'])
      expect(whyNameRefuses(name)).toBe('embedded-files')
    for (const name of ['OpenAction', 'GoTo', 'Page', 'Font', 'js']) expect(whyNameRefuses(name)).toBeNull()
  })
})
