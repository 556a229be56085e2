import { describe, expect, test } from 'vitest'
import { createSignedLink } from '#app/domain/accounts/accounts.server.ts'
import {
  acceptInvitation,
  joinProgramme,
  moveAmbassador,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import {
  changeChecklist,
  finishOnboarding,
  readChecklist,
  readPath,
} from '#app/domain/onboarding/onboarding.server.ts'
import { logPost } from '#app/domain/posts/posts.server.ts'
import { pickTopic } from '#app/domain/topics/topics.server.ts'
import { auditOf, mailsTo, openPasswordLinks, spellsOf } from '#tests/support/ambassadors.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  aChecklist,
  aNewVersion,
  doAllByHand,
  onlySteps,
  queuedFinishes,
  readText,
} from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aTopic } from '#tests/support/topics.ts'

const bench = useTestBench()
const system = () => bench.ctx()
const aNewcomer = () => anAmbassador(bench.db, { state: 'onboarding', since: '2026-11-10' })
const comms = () => anAccount(bench.db, ['comms'])
const POST = 'https://www.linkedin.com/feed/update/urn:li:activity:7394000000000000000/'

describe('whoever has done everything that is required becomes active', () => {
  test('by the last step, with one welcome and the first three topics', async () => {
    await aChecklist(bench.ctx())
    const [jule, katharina] = [await aNewcomer(), await comms()]
    for (const title of ['Eins', 'Zwei', 'Drei', 'Vier']) await aTopic(bench.db, { title })
    await doAllByHand(bench, jule, katharina)
    await finishOnboarding(system(), jule.ambassadorId)
    expect(await spellsOf(bench.db, jule.ambassadorId)).toEqual(['onboarding 2026-11-10 –'])
    const logged = await logPost(bench.ctx({ actor: jule }), { url: POST, topicId: null })
    expect(logged.ok).toBe(true)
    await finishOnboarding(system(), jule.ambassadorId)
    expect(await spellsOf(bench.db, jule.ambassadorId)).toEqual([
      'onboarding 2026-11-10 – 2026-11-19',
      'active 2026-11-19 –',
    ])
    const mail = await bench.db
      .selectFrom('mail')
      .select(['template', 'params', 'confidential'])
      .where('accountId', '=', jule.accountId)
      .executeTakeFirstOrThrow()
    expect(mail).toMatchObject({ template: 'welcome', confidential: false })
    expect((mail.params as { topics: unknown[] }).topics).toHaveLength(3)
    expect((await auditOf(bench.db, jule.ambassadorId)).at(-1)).toMatchObject({
      action: 'participation.changed',
      actorKind: 'system',
      detail: { from: 'onboarding', to: 'active', by: 'system' },
    })
  })

  test('once, however often the job runs', async () => {
    const [step] = await onlySteps(bench, [
      { owner: 'person', evidence: 'acknowledgement', ...(await guidelines()) },
    ])
    const jule = await aNewcomer()
    await readText(bench.ctx({ actor: jule }), step?.agreementKey ?? '')
    await finishOnboarding(system(), jule.ambassadorId)
    await finishOnboarding(system(), jule.ambassadorId)
    expect(await mailsTo(bench.db, jule.accountId)).toEqual(['welcome'])
    expect(await spellsOf(bench.db, jule.ambassadorId)).toHaveLength(2)
  })

  test('also moved by hand: the same welcome, and the job adds nothing', async () => {
    await onlySteps(bench, [{}])
    const [jule, katharina] = [await aNewcomer(), await comms()]
    await moveAmbassador(bench.ctx({ actor: katharina }), jule.ambassadorId, 'active')
    await finishOnboarding(system(), jule.ambassadorId)
    expect(await mailsTo(bench.db, jule.accountId)).toEqual(['welcome'])
  })

  test('not with something required open, and not with nothing required at all', async () => {
    await onlySteps(bench, [{}, { required: false }])
    const jule = await aNewcomer()
    await finishOnboarding(system(), jule.ambassadorId)
    await onlyOptional()
    await finishOnboarding(system(), jule.ambassadorId)
    expect(await spellsOf(bench.db, jule.ambassadorId)).toEqual(['onboarding 2026-11-10 –'])
  })

  test.each(['invited', 'active', 'paused', 'left'] as const)('nobody who is %s', async state => {
    await onlySteps(bench, [{ evidence: 'fact', fact: 'post' }])
    const jana = await anAmbassador(bench.db, { state })
    await logPost(bench.ctx({ actor: jana }), { url: POST })
    await finishOnboarding(system(), jana.ambassadorId)
    expect(await spellsOf(bench.db, jana.ambassadorId)).toEqual([`${state} 2025-01-01 –`])
    expect(await mailsTo(bench.db, jana.accountId)).toEqual([])
  })

  test('nobody nobody knows', async () => {
    await onlySteps(bench, [{}])
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await finishOnboarding(system(), nobody)).toBeUndefined()
    expect(await bench.db.selectFrom('mail').select('id').execute()).toEqual([])
  })
})

describe('a new version of a text', () => {
  test('opens the step again for people in onboarding, and makes nobody active less active', async () => {
    await onlySteps(bench, [{ evidence: 'acknowledgement', ...(await guidelines()) }, {}])
    const [jule, katharina] = [await aNewcomer(), await comms()]
    await readText(bench.ctx({ actor: jule }), 'guidelines')
    const done = async () => (await readPath(bench.db, jule.ambassadorId, '2026-11-19'))?.done
    expect(await done()).toBe(1)
    await aNewVersion(bench.ctx({ actor: katharina }), 'guidelines')
    expect(await done()).toBe(0)
    const path = await readPath(bench.db, jule.ambassadorId, '2026-11-12')
    expect(path?.steps[0]?.state).toMatchObject({ reason: { code: 'new-version', read: 1 } })
  })
})

describe('the programme looks again after everything that can complete a step', () => {
  test('a topic is taken', async () => {
    const jule = await aNewcomer()
    const { slug } = await aTopic(bench.db)
    await pickTopic(bench.ctx({ actor: jule }), { slug, despiteOthers: false })
    expect(await queuedFinishes(bench.db)).toEqual([jule.ambassadorId])
  })

  test('no topic after the first one can be a step any more', async () => {
    const jule = await aNewcomer()
    for (const { slug } of [await aTopic(bench.db), await aTopic(bench.db)]) {
      await pickTopic(bench.ctx({ actor: jule }), { slug, despiteOthers: false })
    }
    expect(await queuedFinishes(bench.db)).toEqual([jule.ambassadorId])
  })

  test('an invitation is accepted by somebody who can sign in: what they did before still counts', async () => {
    const back = await anAmbassador(bench.db, { state: 'invited', since: '2026-11-18' })
    expect(await joinProgramme(bench.ctx({ actor: back }))).toMatchObject({ ok: true })
    expect(await queuedFinishes(bench.db)).toEqual([back.ambassadorId])
  })

  test('a post is logged, by somebody in onboarding', async () => {
    const [jule, active] = [await aNewcomer(), await anAmbassador(bench.db)]
    await logPost(bench.ctx({ actor: active }), { url: POST })
    expect(await queuedFinishes(bench.db)).toEqual([])
    const url = POST.replace('7394', '7395')
    await logPost(bench.ctx({ actor: jule }), { url })
    expect(await queuedFinishes(bench.db)).toEqual([jule.ambassadorId])
  })

  test('a password is set with an invitation', async () => {
    const jule = await anAmbassador(bench.db, { state: 'invited', since: '2026-11-18' })
    await createSignedLink(system(), {
      purpose: 'set-password',
      accountId: jule.accountId,
      subjectId: null,
      hours: 24,
    })
    const [link] = await openPasswordLinks(system(), jule.accountId)
    if (!link?.ok) throw new Error('The link works')
    await acceptInvitation(system(), link.value, 'Bücher riechen nach Regen')
    expect(await queuedFinishes(bench.db)).toEqual([jule.ambassadorId])
    await aChecklist(bench.ctx())
    const path = await readPath(bench.db, jule.ambassadorId, '2026-11-19')
    const account = path?.steps.find(({ step }) => step.fact === 'account')
    expect(account?.state).toMatchObject({ kind: 'done', reason: { code: 'seen' } })
  })
})

async function guidelines() {
  await aChecklist(bench.ctx())
  const agreement = await bench.db
    .selectFrom('agreement')
    .select('id')
    .where('key', '=', 'guidelines')
    .executeTakeFirstOrThrow()
  return { agreementId: agreement.id }
}

async function onlyOptional(): Promise<void> {
  const ctx = bench.ctx({ actor: await comms() })
  const checklist = await readChecklist(bench.db)
  for (const { id: stepId } of checklist?.steps.filter(({ required }) => required) ?? []) {
    await changeChecklist(ctx, checklist?.revision ?? 0, { kind: 'retire', stepId })
  }
}
