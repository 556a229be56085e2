import { describe, expect, test } from 'vitest'
import type { AccountActor, AmbassadorActor } from '#app/domain/kernel/context.ts'
import {
  completeOwnStep,
  readBoard,
  readEvidenceFile,
  readPath,
  takeBackFor,
  tickFor,
} from '#app/domain/onboarding/onboarding.server.ts'
import { pathView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aChecklist, onlySteps, queuedFinishes, sampleFiles, stepNamed } from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const as = <Actor extends AccountActor>(actor: Actor) => bench.ctx({ actor })
const comms = () => anAccount(bench.db, ['comms'], { name: 'Katharina' })
const aNewcomer = (name = 'Jule') =>
  anAmbassador(bench.db, { name, state: 'onboarding', since: '2026-11-10' })
const NOBODY = '00000000-0000-4000-8000-000000000000'

async function stateOf({ ambassadorId }: AmbassadorActor, stepId: string) {
  const path = await readPath(bench.db, ambassadorId, '2026-11-19')
  return path?.steps.find(({ step }) => step.id === stepId)?.state
}

describe('doing a step of one’s own', () => {
  test('a tick: once, however often it is pressed', async () => {
    await aChecklist(bench.ctx())
    const jule = await aNewcomer()
    const { id } = await stepNamed(bench.db, 'Willkommen gelesen')
    expect((await completeOwnStep(as(jule), id, { kind: 'tick' })).ok).toBe(true)
    expect((await completeOwnStep(as(jule), id, { kind: 'tick' })).ok).toBe(true)
    expect(await stateOf(jule, id)).toEqual({
      kind: 'done',
      reason: { code: 'ticked', on: '2026-11-19', byName: 'Jule' },
    })
    expect(await auditOf(bench.db, jule.ambassadorId)).toMatchObject([
      { action: 'onboarding-step.done', actorId: jule.accountId, detail: { stepId: id } },
    ])
    expect(await queuedFinishes(bench.db)).toEqual([jule.ambassadorId])
  })

  test('a day: today or earlier, not one that is yet to come', async () => {
    await aChecklist(bench.ctx())
    const jule = await aNewcomer()
    const { id } = await stepNamed(bench.db, 'Führungskraft informiert')
    const tomorrow = await completeOwnStep(as(jule), id, { kind: 'date', day: '2026-11-20' })
    expect(tomorrow).toEqual({ ok: false, reason: 'in-future' })
    expect((await completeOwnStep(as(jule), id, { kind: 'date', day: '2026-11-19' })).ok).toBe(true)
    expect(await stateOf(jule, id)).toEqual({ kind: 'done', reason: { code: 'dated', day: '2026-11-19' } })
  })

  test('a file: kept for its owner and comms, for nobody else', async () => {
    const [step] = await onlySteps(bench, [{ evidence: 'file' }])
    const [jule, other, katharina] = [await aNewcomer(), await aNewcomer('Mehmet'), await comms()]
    const file = { kind: 'file', name: 'C:\\Scans\\Nachweis.pdf', bytes: sampleFiles.pdf } as const
    expect((await completeOwnStep(as(jule), step?.id ?? '', file)).ok).toBe(true)
    // Handed in again: the first one stays, and nothing is left lying about.
    await completeOwnStep(as(jule), step?.id ?? '', { ...file, bytes: sampleFiles.png })
    const path = await readPath(bench.db, jule.ambassadorId, '2026-11-19')
    const handedIn = path?.files.get(step?.id ?? '')
    expect(handedIn?.name).toBe('Nachweis.pdf')
    const stored = await bench.db.selectFrom('onboardingFile').select('mediaType').execute()
    expect(stored).toEqual([{ mediaType: 'application/pdf' }])
    for (const reader of [jule, katharina]) {
      const read = await readEvidenceFile(as(reader), handedIn?.fileId ?? '')
      expect(read).toEqual({ name: 'Nachweis.pdf', mediaType: 'application/pdf', bytes: sampleFiles.pdf })
    }
    const hr = await anAccount(bench.db, ['hr'])
    for (const reader of [other, hr]) {
      expect(await readEvidenceFile(as(reader), handedIn?.fileId ?? '')).toBeUndefined()
    }
    expect(await readEvidenceFile(as(jule), NOBODY)).toBeUndefined()
    expect(await readEvidenceFile(as(jule), 'keine-id')).toBeUndefined()
  })

  test('a file that is none is refused and stores nothing', async () => {
    const [step] = await onlySteps(bench, [{ evidence: 'file' }])
    const jule = await aNewcomer()
    const text = { kind: 'file', name: 'Nachweis.pdf', bytes: sampleFiles.text } as const
    expect(await completeOwnStep(as(jule), step?.id ?? '', text)).toMatchObject({ reason: 'wrong-file-type' })
    expect(await bench.db.selectFrom('onboardingFile').select('id').execute()).toEqual([])
    expect(await stateOf(jule, step?.id ?? '')).toMatchObject({ kind: 'overdue' })
  })

  test.each([
    ['Eigenes Foto und Einwilligung dazu', 'not-yours'],
    ['Beim Auftakt-Workshop dabei gewesen', 'not-yours'],
    ['Erster Beitrag eingetragen', 'wrong-evidence'],
    ['Leitlinien gelesen', 'wrong-evidence'],
    ['Führungskraft informiert', 'wrong-evidence'],
  ])('%s cannot simply be ticked: %s', async (title, reason) => {
    await aChecklist(bench.ctx())
    const jule = await aNewcomer()
    const { id } = await stepNamed(bench.db, title)
    expect(await completeOwnStep(as(jule), id, { kind: 'tick' })).toEqual({ ok: false, reason })
  })

  test('neither can a retired step, nor one nobody knows', async () => {
    await onlySteps(bench, [])
    const jule = await aNewcomer()
    const { id } = await stepNamed(bench.db, 'Willkommen gelesen')
    for (const stepId of [id, NOBODY, 'keine-id']) {
      expect(await completeOwnStep(as(jule), stepId, { kind: 'tick' })).toMatchObject({
        reason: 'unknown-step',
      })
    }
  })
})

describe('comms ticks for somebody', () => {
  test('their own step, with a file if they like', async () => {
    await aChecklist(bench.ctx())
    const [jule, katharina] = [await aNewcomer(), await comms()]
    const { id: stepId } = await stepNamed(bench.db, 'Eigenes Foto und Einwilligung dazu')
    const about = { ambassadorId: jule.ambassadorId, stepId }
    const file = { name: 'Einwilligung.jpg', bytes: sampleFiles.jpeg }
    expect((await tickFor(as(katharina), about, file)).ok).toBe(true)
    expect(await stateOf(jule, stepId)).toMatchObject({ reason: { code: 'ticked', byName: 'Katharina' } })
    const view = pathView((await readPath(bench.db, jule.ambassadorId, '2026-11-19')) ?? never(), 'en')
    expect(view.steps.find(({ id }) => id === stepId)).toMatchObject({
      title: 'Own photo and its consent',
      file: { name: 'Einwilligung.jpg' },
      helpPath: '/hilfe/onboarding-foto',
    })
  })

  test('a workshop by hand, where there are no events', async () => {
    await aChecklist(bench.ctx())
    const [jule, katharina] = [await aNewcomer(), await comms()]
    const { id: stepId } = await stepNamed(bench.db, 'Beim Auftakt-Workshop dabei gewesen')
    expect((await tickFor(as(katharina), { ambassadorId: jule.ambassadorId, stepId }, null)).ok).toBe(true)
    expect(await stateOf(jule, stepId)).toMatchObject({ reason: { code: 'confirmed' } })
  })

  test('nothing that is the person’s own, and nothing for nobody', async () => {
    await aChecklist(bench.ctx())
    const [jule, katharina] = [await aNewcomer(), await comms()]
    const tick = async (title: string, ambassadorId = jule.ambassadorId) =>
      tickFor(as(katharina), { ambassadorId, stepId: (await stepNamed(bench.db, title)).id }, null)
    for (const title of ['Willkommen gelesen', 'Leitlinien gelesen', 'Erster Beitrag eingetragen']) {
      expect(await tick(title)).toEqual({ ok: false, reason: 'not-ours' })
    }
    const photo = 'Eigenes Foto und Einwilligung dazu'
    for (const id of [NOBODY, 'keine-id']) {
      expect(await tick(photo, id)).toEqual({ ok: false, reason: 'unknown' })
    }
  })

  test('a step that asks for a file needs one, and a real one', async () => {
    const [step] = await onlySteps(bench, [{ owner: 'comms', evidence: 'file' }])
    const [jule, katharina] = [await aNewcomer(), await comms()]
    const about = { ambassadorId: jule.ambassadorId, stepId: step?.id ?? '' }
    expect(await tickFor(as(katharina), about, null)).toMatchObject({ reason: 'no-file' })
    const wrong = { name: 'a.pdf', bytes: sampleFiles.text }
    expect(await tickFor(as(katharina), about, wrong)).toMatchObject({ reason: 'wrong-file-type' })
  })

  test('takes a tick back; the log keeps who had done it and when', async () => {
    await aChecklist(bench.ctx())
    const [jule, katharina] = [await aNewcomer(), await comms()]
    const { id: stepId } = await stepNamed(bench.db, 'Willkommen gelesen')
    const about = { ambassadorId: jule.ambassadorId, stepId }
    await completeOwnStep(as(jule), stepId, { kind: 'tick' })
    expect((await takeBackFor(as(katharina), about)).ok).toBe(true)
    expect(await stateOf(jule, stepId)).toMatchObject({ kind: 'overdue' })
    expect((await auditOf(bench.db, jule.ambassadorId)).at(-1)).toMatchObject({
      action: 'onboarding-step.taken-back',
      actorId: katharina.accountId,
      detail: { stepId, doneOn: '2026-11-19', doneBy: jule.accountId },
    })
    expect(await takeBackFor(as(katharina), about)).toMatchObject({ reason: 'nothing-to-take-back' })
    const nobody = { ambassadorId: 'keine-id', stepId }
    expect(await takeBackFor(as(katharina), nobody)).toMatchObject({ reason: 'nothing-to-take-back' })
  })
})

describe('the board', () => {
  test('shows by whose turn it is who waits for what, and nobody else', async () => {
    await onlySteps(bench, [
      { titleDe: 'Selbst', dueDays: 3 },
      { titleDe: 'Wir', owner: 'comms', dueDays: 30 },
    ])
    const [anna, bert, katharina] = [await aNewcomer('Anna'), await aNewcomer('Bert'), await comms()]
    await anAmbassador(bench.db, { name: 'Lange dabei' })
    await anAmbassador(bench.db, { name: 'Eingeladen', state: 'invited' })
    await completeOwnStep(as(bert), (await stepNamed(bench.db, 'Selbst')).id, { kind: 'tick' })
    const board = await readBoard(as(katharina))
    expect(board.map(({ name, turn, since, overdue }) => [name, turn, since, overdue])).toEqual([
      ['Anna', 'person', '2026-11-10', 1],
      ['Bert', 'comms', '2026-11-19', 0],
    ])
    expect(board.find(({ ambassadorId }) => ambassadorId === anna.ambassadorId)?.forPerson).toMatchObject([
      { titleDe: 'Selbst' },
    ])
  })
})

function never(): never {
  throw new Error('There is a path')
}
