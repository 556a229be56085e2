import { describe, expect, test } from 'vitest'
import { selectAccountsWithPassword } from '#app/domain/accounts/accounts.server.ts'
import {
  completeOnboarding,
  lookAtOnboarding,
  selectIdsInState,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import {
  checkTransition,
  type ParticipationState,
  participationStates,
} from '#app/domain/ambassadors/participation.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { countStepsForComms, readPath } from '#app/domain/onboarding/onboarding.server.ts'
import { pathView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { selectFirstLoggedPosts } from '#app/domain/posts/posts.server.ts'
import { listWaiting } from '#app/domain/programme/programme.server.ts'
import { selectFirstPicks } from '#app/domain/topics/topics.server.ts'
import { aPostWithFigures, mailsTo } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aChecklist, onlySteps, queuedFinishes } from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPick, aTopic } from '#tests/support/topics.ts'

const bench = useTestBench()
const today = dayOf(TEST_NOW)
const aNewcomer = (since = '2026-11-10') => anAmbassador(bench.db, { state: 'onboarding', since })

const seenSteps = [
  { titleDe: 'Zugang', evidence: 'fact', fact: 'account' },
  { titleDe: 'Thema', evidence: 'fact', fact: 'topic' },
  { titleDe: 'Beitrag', evidence: 'fact', fact: 'post' },
] as const

describe('facts are looked up, never stored', () => {
  async function seenBy(ambassadorId: string) {
    const path = await readPath(bench.db, ambassadorId, today)
    return path?.steps.filter(({ state }) => state.kind === 'done').map(({ step }) => step.titleDe)
  }

  test('a topic taken is seen, also after it was given back', async () => {
    await onlySteps(bench, seenSteps)
    const jule = await aNewcomer()
    const { id: topicId } = await aTopic(bench.db)
    const ended = { at: '2026-11-12T09:00:00Z', reason: 'returned' as const }
    await aPick(bench.db, {
      topicId,
      ambassadorId: jule.ambassadorId,
      pickedAt: '2026-11-11T09:00:00Z',
      ended,
    })
    expect(await seenBy(jule.ambassadorId)).toEqual(['Thema'])
  })

  test('whoever has posted has found a topic', async () => {
    await onlySteps(bench, seenSteps)
    const jule = await aNewcomer()
    await aPostWithFigures(bench.db, { ambassadorId: jule.ambassadorId, publishedAt: '2026-11-12T09:00:00Z' })
    expect(await seenBy(jule.ambassadorId)).toEqual(['Thema', 'Beitrag'])
  })

  test('and a post that is deleted is no longer seen', async () => {
    await onlySteps(bench, seenSteps)
    const jule = await aNewcomer()
    const publishedAt = '2026-11-12T09:00:00Z'
    const id = await aPostWithFigures(bench.db, { ambassadorId: jule.ambassadorId, publishedAt })
    await bench.db.deleteFrom('post').where('id', '=', id).execute()
    expect(await seenBy(jule.ambassadorId)).toEqual([])
    expect(await bench.db.selectFrom('onboardingCompletion').selectAll().execute()).toEqual([])
  })

  test('everything is asked for many people at once, and nobody asks for nothing', async () => {
    const [one, two] = [await aNewcomer(), await aNewcomer()]
    const { id: topicId } = await aTopic(bench.db)
    for (const pickedAt of ['2026-11-13T09:00:00Z', '2026-11-11T09:00:00Z']) {
      const ended = { at: '2026-11-14T09:00:00Z', reason: 'returned' as const }
      await aPick(bench.db, { topicId, ambassadorId: one.ambassadorId, pickedAt, ended })
    }
    const ids = [one.ambassadorId, two.ambassadorId]
    expect(await selectFirstPicks(bench.db, ids)).toEqual(
      new Map([[one.ambassadorId, new Date('2026-11-11T09:00:00Z')]]),
    )
    expect(await selectFirstLoggedPosts(bench.db, ids)).toEqual(new Map())
    const account = await anAccount(bench.db, [], { passwordHash: 'x' })
    const accountIds = [account.accountId, one.accountId]
    expect(await selectAccountsWithPassword(bench.db, accountIds)).toEqual(new Set([account.accountId]))
    expect(await selectFirstPicks(bench.db, [])).toEqual(new Map())
    expect(await selectFirstLoggedPosts(bench.db, [])).toEqual(new Map())
    expect(await selectAccountsWithPassword(bench.db, [])).toEqual(new Set())
  })
})

describe('the programme moves nobody, except to where their own steps have led them', () => {
  test.each(participationStates)('from %s', from => {
    const moves = participationStates.filter(to => checkTransition(from, to, 'system').ok)
    const allowed: ParticipationState[] = from === 'onboarding' ? ['active'] : []
    expect(moves).toEqual(allowed)
  })

  test('and says so: nobody is welcomed who is not in onboarding', async () => {
    const jana = await anAmbassador(bench.db)
    expect(await completeOnboarding(bench.ctx(), jana.ambassadorId)).toEqual({
      ok: false,
      reason: 'already-there',
    })
    const invited = await anAmbassador(bench.db, { state: 'invited' })
    expect((await completeOnboarding(bench.ctx(), invited.ambassadorId)).ok).toBe(false)
    expect(await mailsTo(bench.db, jana.accountId)).toEqual([])
    expect(await mailsTo(bench.db, invited.accountId)).toEqual([])
  })

  test('it looks at those in onboarding, one or all', async () => {
    const [one, two] = [await aNewcomer(), await aNewcomer()]
    const active = await anAmbassador(bench.db)
    await lookAtOnboarding(bench.ctx(), [active.ambassadorId, one.ambassadorId])
    expect(await queuedFinishes(bench.db)).toEqual([one.ambassadorId])
    await lookAtOnboarding(bench.ctx(), 'everybody')
    const everybody = [one.ambassadorId, one.ambassadorId, two.ambassadorId].toSorted()
    expect((await queuedFinishes(bench.db)).toSorted()).toEqual(everybody)
    expect(await selectIdsInState(bench.db, 'active', undefined)).toEqual([active.ambassadorId])
  })
})

describe('comms’ first page', () => {
  test('says how many steps wait for them, and nothing when none does', async () => {
    await onlySteps(bench, [{ dueDays: 30 }, { owner: 'comms', dueDays: 5 }, { owner: 'comms', dueDays: 60 }])
    expect(await countStepsForComms(bench.db, today)).toBe(0)
    await aNewcomer('2026-11-18')
    expect(await countStepsForComms(bench.db, today)).toBe(0)
    await aNewcomer('2026-11-10')
    await aNewcomer('2026-11-11')
    expect(await countStepsForComms(bench.db, today)).toBe(2)
    expect(await listWaiting(bench.ctx())).toContainEqual({ kind: 'onboarding-steps', count: 2 })
  })
})

describe('a path on a page', () => {
  test('speaks the reader’s language', async () => {
    await aChecklist(bench.ctx())
    const path = await readPath(bench.db, (await aNewcomer()).ambassadorId, today)
    if (!path) throw new Error('There is a path')
    expect(pathView(path, 'de').next).toMatchObject({ title: 'Willkommen gelesen', forComms: false })
    expect(pathView(path, 'en').next).toMatchObject({
      title: 'Welcome read',
      helpPath: '/hilfe/botschafterinnen',
    })
    expect(
      pathView(path, 'de')
        .steps.filter(({ forComms }) => forComms)
        .map(({ title }) => title),
    ).toEqual([
      'Zugang eingerichtet',
      'Beim Auftakt-Workshop dabei gewesen',
      'Eigenes Foto und Einwilligung dazu',
    ])
  })
})
