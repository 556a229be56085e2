import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CoverFacts, coverOf, type GivenConsent } from '#app/domain/consents/consent-cover.rules.ts'
import { correctConsent, readCoverFacts, recordAnswers } from '#app/domain/consents/consents.server.ts'
import { type Channel, channels, purposes } from '#app/domain/consents/scope.rules.ts'
import {
  decideWithdrawal,
  spreadWithdrawal,
  type WithdrawnChannels,
  withdrawnSince,
} from '#app/domain/consents/withdrawal/withdrawal.rules.ts'
import { addDays } from '#app/domain/kernel/calendar.ts'
import { withdrawConsent } from '#app/domain/publications/publications.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aFamily } from '#tests/support/families.ts'
import { GATE_DAY, somePerson } from '#tests/support/gate-facts.ts'
import { anAccount } from '#tests/support/people.ts'
import { addPublishedPhoto, mailLines, openTakeDownLines } from '#tests/support/publications.ts'

// Tests happen on Thursday, 19 November 2026. Whoever withdraws wants the photos to be gone, whatever they signed when.
const bench = useTestBench()
const by = { kind: 'person' } as const
const everywhere: WithdrawnChannels[] = ['all', ['website'], ['website', 'instagram'], [...channels]]
const withdraw = (consentId: string, wanted: WithdrawnChannels = 'all') =>
  withdrawConsent(bench.ctx(), { consentId, channels: wanted, by })

async function isCovered(personId: string, channel: Channel, today = '2026-11-19') {
  const [person] = await readCoverFacts(bench.ctx(), [personId])
  if (!person) throw new Error('nobody')
  return purposes.some(purpose => coverOf(person, { purpose, channel, today }).covered)
}
const events = (consentId: string) =>
  bench.db
    .selectFrom('consentEvent')
    .select(['kind', 'by', 'detail'])
    .where('consentId', '=', consentId)
    .orderBy('sequence')
    .execute()

describe('a withdrawal is for the person', () => {
  test('a newer consent for the same channels goes with it: an event on each, all in the audit log', async () => {
    const { id } = await addDepictedPerson(bench.db, { kind: 'citizen', email: 'samira@post.example' })
    const old = await addConsent(bench.db, id)
    const newer = await addConsent(bench.db, id, { givenOn: '2026-11-01', validFrom: '2026-11-01' })
    await addPublishedPhoto(bench.db, [id], 'website')
    expect(await withdraw(old, ['website'])).toMatchObject({ value: { taken: ['website'], takeDowns: 1 } })
    expect([await isCovered(id, 'website'), await isCovered(id, 'print')]).toEqual([false, true])
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-11-24'])
    expect(await events(old)).toEqual([
      { kind: 'partly-withdrawn', by: 'person', detail: { channels: ['website'] } },
    ])
    expect(await events(newer)).toEqual([
      { kind: 'partly-withdrawn', by: 'person', detail: { channels: ['website'], saidAt: old } },
    ])
    const audit = await bench.db.selectFrom('auditEntry').select(['subjectId', 'detail']).execute()
    expect(audit).toMatchObject([
      { subjectId: old, detail: { channels: ['website'], consents: [old, newer] } },
    ])
    expect(await mailLines(bench.db)).toEqual(['consent-withdrawn samira@post.example'])
  })

  test('everything means every channel of the consent it was said at, wherever it is granted', async () => {
    const { id } = await addDepictedPerson(bench.db)
    const scopes = [{ purpose: 'recruiting', channel: 'website' }] as const
    const small = await addConsent(bench.db, id, { scopes })
    const large = await addConsent(bench.db, id)
    await withdraw(small)
    expect([await isCovered(id, 'website'), await isCovered(id, 'print')]).toEqual([false, true])
    await withdraw(large)
    expect(await isCovered(id, 'print')).toBe(false)
    expect((await events(small)).map(({ kind }) => kind)).toEqual(['withdrawn'])
  })

  test('from one guardian alone: both hear of it, also the one who signed only the other consent', async () => {
    const { child, mother, father } = await aFamily(bench.db)
    const first = await addConsent(bench.db, child.id, { signers: [mother] })
    await addConsent(bench.db, child.id, { signers: [mother, father] })
    expect(await isCovered(child.id, 'website')).toBe(true)
    const guardian = { kind: 'guardian', guardianId: mother } as const
    await withdrawConsent(bench.ctx(), { consentId: first, channels: 'all', by: guardian })
    expect(await isCovered(child.id, 'website')).toBe(false)
    expect(await mailLines(bench.db)).toEqual([
      'consent-withdrawn anna@post.example',
      'consent-withdrawn tom@post.example',
    ])
  })

  test('what one parent has said yes to and the other has not answered yet goes with it', async () => {
    const { child, mother, father } = await aFamily(bench.db)
    const given = await addConsent(bench.db, child.id, { signers: [mother, father] })
    const pending = await addConsent(bench.db, child.id, {
      ...{ givenOn: null, validFrom: null, signers: [mother] },
    })
    await withdraw(given)
    const left = await bench.db
      .selectFrom('consentScope')
      .select('channel')
      .where('consentId', '=', pending)
      .where('withdrawnAt', 'is', null)
      .execute()
    expect(left).toEqual([])
  })

  test('of somebody else nothing is taken', async () => {
    const [one, other] = [await addDepictedPerson(bench.db), await addDepictedPerson(bench.db)]
    const consentId = await addConsent(bench.db, one.id)
    await addConsent(bench.db, other.id)
    await withdraw(consentId)
    expect(await isCovered(other.id, 'website')).toBe(true)
  })
})

describe('a consent given afterwards covers again', () => {
  test.each(['2026-11-19', '2026-11-20'])('given on %s', async day => {
    const { id } = await addDepictedPerson(bench.db)
    await withdraw(await addConsent(bench.db, id))
    await addConsent(bench.db, id, { givenOn: day, validFrom: day })
    expect(await isCovered(id, 'website', day)).toBe(true)
  })

  const paper = (givenOn: string) => ({
    ...{ givenOn, signers: ['person'], collectedBy: undefined },
    granted: [
      { purpose: 'recruiting' as const, channel: 'website' as const },
      { purpose: 'recruiting' as const, channel: 'print' as const },
    ],
  })

  /** Somebody who withdrew the website today, and another form of theirs that is still to be written down. */
  async function withAForm() {
    const { id } = await addDepictedPerson(bench.db)
    await withdraw(await addConsent(bench.db, id), ['website'])
    const waiting = { givenOn: null, validFrom: null, form: 'other', formReason: 'E-Mail' } as const
    const form = await addConsent(bench.db, id, { ...waiting, signers: [] })
    return { id, form, ctx: bench.ctx({ actor: await anAccount(bench.db, ['comms']) }) }
  }

  test('but a paper signed before and written down late does not bring it back', async () => {
    const { id, form, ctx } = await withAForm()
    expect(await recordAnswers(ctx, form, paper('2026-11-18'))).toMatchObject({ ok: true })
    expect([await isCovered(id, 'website'), await isCovered(id, 'print')]).toEqual([false, true])
    expect(await events(form)).toMatchObject([
      { kind: 'given', by: 'comms' },
      { kind: 'partly-withdrawn', by: 'system', detail: { channels: ['website'], signedBefore: true } },
    ])
  })

  test('and neither does correcting the day to one before', async () => {
    const { id, form, ctx } = await withAForm()
    await recordAnswers(ctx, form, paper('2026-11-19'))
    expect(await isCovered(id, 'website')).toBe(true)
    const corrected = { ...paper('2026-11-18'), occasion: '', note: 'Tag verlesen', validUntil: undefined }
    expect(await correctConsent(ctx, form, corrected)).toMatchObject({ ok: true })
    expect([await isCovered(id, 'website'), await isCovered(id, 'print')]).toEqual([false, true])
  })

  test('a withdrawal before the day of signing takes nothing', () => {
    const scope = (withdrawnAt: string | null) => ({
      ...{ channel: 'website' as const, granted: true },
      withdrawnAt: withdrawnAt ? new Date(withdrawnAt) : null,
    })
    // 23:30 UTC on the 18th is the 19th in Germany.
    const scopes = [scope('2026-11-18T23:30:00Z'), scope('2026-11-10T09:00:00Z'), scope(null)]
    expect([...withdrawnSince(scopes, '2026-11-19')]).toEqual([])
    expect([...withdrawnSince(scopes, '2026-11-18')]).toEqual([['website', new Date('2026-11-18T23:30:00Z')]])
    expect(withdrawnSince(scopes.toReversed(), '2026-11-01').get('website')).toEqual(
      new Date('2026-11-18T23:30:00Z'),
    )
  })
})

describe('whatever somebody has agreed to before', () => {
  const withdrawn = (person: CoverFacts, consentId: string, wanted: WithdrawnChannels): CoverFacts => {
    const sheets = person.consents.map(({ id, scopes }) => ({
      consentId: id,
      scopes: scopes.map(scope => ({ ...scope, withdrawnAt: scope.withdrawn ? new Date(0) : null })),
    }))
    const taken = new Map(
      spreadWithdrawal(sheets, { consentId, wanted }).map(each => [each.consentId, each.taken]),
    )
    const consents = person.consents.map(consent => ({
      ...consent,
      scopes: consent.scopes.map(scope => ({
        ...scope,
        withdrawn:
          scope.withdrawn || (scope.granted && (taken.get(consent.id) ?? []).includes(scope.channel)),
      })),
    }))
    return { ...person, consents }
  }
  const channelsOf = (consent: GivenConsent | undefined, wanted: WithdrawnChannels) =>
    wanted === 'all'
      ? decideWithdrawal(
          (consent?.scopes ?? []).map(each => ({
            ...each,
            withdrawnAt: each.withdrawn ? new Date(0) : null,
          })),
          'all',
        ).taken
      : wanted

  test('after a withdrawal no channel of it is covered, for no purpose, on no day', () => {
    const day = fc.integer({ min: -30, max: 400 }).map(days => addDays(GATE_DAY, days))
    const wanted = fc.constantFrom<WithdrawnChannels>(...everywhere)
    fc.assert(
      fc.property(somePerson('ada'), wanted, day, fc.nat(2), (person, what, today, index) => {
        const said = person.consents[index % person.consents.length]
        const after = withdrawn(person, said?.id ?? '', what)
        for (const channel of channelsOf(said, what))
          for (const purpose of purposes)
            expect(coverOf(after, { purpose, channel, today }).covered).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  test('what was not withdrawn stays as it was, and a consent given the same day covers as if alone', () => {
    fc.assert(
      fc.property(somePerson('ada'), fc.nat(2), (person, index) => {
        const said = person.consents[index % person.consents.length]
        const after = withdrawn(person, said?.id ?? '', ['website'])
        for (const channel of channels.filter(each => each !== 'website'))
          for (const purpose of purposes) {
            const asked = { purpose, channel, today: GATE_DAY }
            expect(coverOf(after, asked)).toEqual(coverOf(person, asked))
          }
        const fresh: GivenConsent = {
          ...{ id: 'fresh', givenOn: GATE_DAY, validFrom: GATE_DAY, validUntil: null },
          ...{ endsWithEmployment: false, signers: [null, ...person.guardianIds] },
          scopes: [{ purpose: 'recruiting', channel: 'website', granted: true, withdrawn: false }],
        }
        const asked = { purpose: 'recruiting', channel: 'website', today: GATE_DAY } as const
        expect(coverOf({ ...after, consents: [...after.consents, fresh] }, asked).covered).toBe(
          coverOf({ ...after, consents: [fresh] }, asked).covered,
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('the same in the database: no cover is left, and every publication there has its take-down', async () => {
    const given = fc.record({
      day: fc.constantFrom('2026-10-01', '2026-11-18', '2026-11-19'),
      of: fc.subarray(['website', 'instagram', 'print'] as const, { minLength: 1 }),
    })
    const wanted = fc.constantFrom<WithdrawnChannels>(...everywhere)
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 4 }), wanted, async (sheets, what) => {
        const { id } = await addDepictedPerson(bench.db)
        const ids: string[] = []
        for (const { day, of } of sheets) {
          const scopes = of.flatMap(channel => purposes.map(purpose => ({ purpose, channel })))
          ids.push(await addConsent(bench.db, id, { givenOn: day, validFrom: day, scopes }))
        }
        const { photoId } = await addPublishedPhoto(bench.db, [id], 'website')
        await addPublishedPhoto(bench.db, [], 'instagram', { photoId })
        const covered = await Promise.all(channels.map(channel => isCovered(id, channel)))
        const done = await withdraw(ids[0] ?? '', what)
        const gone = channels.filter(channel =>
          (what === 'all' ? sheets[0]?.of : what)?.includes(channel as never),
        )
        for (const channel of gone) expect(await isCovered(id, channel)).toBe(false)
        const online = gone.filter(channel => channel === 'website' || channel === 'instagram')
        const asked = online.filter(channel => covered[channels.indexOf(channel)])
        expect(done).toMatchObject({ ok: true, value: { takeDowns: asked.length } })
      }),
      { numRuns: 25 },
    )
  })
})

test('withdrawing twice at two consents changes nothing the second time', async () => {
  const { id } = await addDepictedPerson(bench.db, { createdAt: TEST_NOW.toString() })
  const [one, two] = [await addConsent(bench.db, id), await addConsent(bench.db, id)]
  await withdraw(one)
  expect(await withdraw(two)).toMatchObject({ ok: true, value: { taken: [], takeDowns: 0 } })
  expect(await events(two)).toHaveLength(1)
})
