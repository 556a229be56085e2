import { describe, expect, test } from 'vitest'
import type { AccountActor, AmbassadorActor } from '#app/domain/kernel/context.ts'
import { formOfStep } from '#app/domain/onboarding/checklist/step-form.rules.ts'
import { readChecklist } from '#app/domain/onboarding/onboarding.server.ts'
import * as addStep from '#app/routes/onboarding/add-step.route.tsx'
import * as board from '#app/routes/onboarding/board.route.tsx'
import * as checklist from '#app/routes/onboarding/checklist.route.tsx'
import * as editStep from '#app/routes/onboarding/edit-step.route.tsx'
import * as evidenceFile from '#app/routes/onboarding/evidence-file.route.tsx'
import * as ownPath from '#app/routes/onboarding/own-path.route.tsx'
import * as ownStep from '#app/routes/onboarding/own-step.route.tsx'
import * as personPath from '#app/routes/onboarding/person-path.route.tsx'
import * as today from '#app/routes/today/today.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  aChecklist,
  aNewVersion,
  aStepInput,
  onlySteps,
  readText,
  sampleFiles,
  stepNamed,
} from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const as = <Actor extends AccountActor>(actor: Actor) => bench.ctx({ actor })
const comms = async (name = 'Katharina') => as(await anAccount(bench.db, ['comms'], { name }))
const aNewcomer = () => anAmbassador(bench.db, { name: 'Jule', state: 'onboarding', since: '2026-11-18' })
const NOBODY = '00000000-0000-4000-8000-000000000000'
const idOf = async (title: string) => (await stepNamed(bench.db, title)).id

/** Sends a file as a browser does. */
function upload<Answer>(
  action: (args: Parameters<typeof ownStep.action>[0]) => Answer,
  actor: AccountActor,
  params: Record<string, string>,
  file: File | null,
  search = '',
): Answer {
  const body = new FormData()
  if (file) body.set('file', file)
  const request = new Request(`http://127.0.0.1:3000/${search}`, { method: 'POST', body })
  const context = { ctx: as(actor), app: {}, locale: 'de', nonce: '', sessionId: null, networkAddress: '' }
  return action({ request, params, context } as unknown as Parameters<typeof ownStep.action>[0])
}

async function refusal(answer: unknown) {
  const { data, init } = (await answer) as { data: { refused: string | null }; init: { status: number } }
  return { status: init.status, refused: data.refused }
}

describe('/onboarding', () => {
  test('shows what is next and why, what is done, and how far it is', async () => {
    await aChecklist(bench.ctx())
    const jule = await aNewcomer()
    const { path } = await callRoute(ownPath.loader, as(jule))
    expect(path).toMatchObject({ done: 0, of: 10, finished: false, next: { title: 'Willkommen gelesen' } })
    expect(path?.next?.why).toContain('worum es geht')
    const stepId = await idOf('Willkommen gelesen')
    const ticked = callRoute(ownStep.action, as(jule), { params: { stepId }, form: {} })
    expect(await sentTo(ticked)).toBe('/onboarding?notice=onboarding-step-done')
    const after = (await callRoute(ownPath.loader, as(jule))).path
    expect(after).toMatchObject({ done: 1, next: { title: 'Zugang eingerichtet' } })
  })

  test('has nothing for somebody who never began', async () => {
    await aChecklist(bench.ctx())
    expect(
      (await callRoute(ownPath.loader, as(await anAmbassador(bench.db, { state: 'invited' })))).path,
    ).toBeNull()
  })
})

describe('/onboarding/:stepId', () => {
  const send = async (jule: AmbassadorActor, title: string, form: Record<string, string>) =>
    callRoute(ownStep.action, as(jule), { params: { stepId: await idOf(title) }, form })

  test('asks for a day that is one and has been', async () => {
    await aChecklist(bench.ctx())
    const jule = await aNewcomer()
    const title = 'Führungskraft informiert'
    for (const [day, code] of [
      ['', 'not-a-date'],
      ['2026-02-30', 'not-a-date'],
      ['morgen', 'not-a-date'],
      ['2026-11-20', 'day-to-come'],
    ] as const) {
      expect(await fieldErrors(send(jule, title, { day }))).toEqual({ day: [code] })
    }
    expect(await send(jule, title, { day: '2026-11-20' })).toMatchObject({
      data: { form: { initialValue: { day: '2026-11-20' } } },
    })
    expect(await sentTo(send(jule, title, { day: '2026-11-18' }))).toContain('onboarding-step-done')
  })

  test('shows a text with what has changed since it was read', async () => {
    await aChecklist(bench.ctx())
    const jule = await aNewcomer()
    await readText(as(jule), 'guidelines')
    await aNewVersion(await comms(), 'guidelines')
    const stepId = await idOf('Leitlinien gelesen')
    const { reading, step } = await callRoute(ownStep.loader, as(jule), { params: { stepId } })
    expect(step.state).toMatchObject({ kind: 'open', reason: { code: 'new-version', read: 1 } })
    expect(reading).toMatchObject({ number: 2, changeNote: 'Ein Satz mehr.', lastRead: { number: 1 } })
    expect(JSON.stringify(reading?.difference)).toContain('Das gilt seit Fassung 2.')
  })

  test('takes a file and says in one word why it does not', async () => {
    const [step] = await onlySteps(bench, [{ evidence: 'file' }])
    const jule = await aNewcomer()
    const params = { stepId: step?.id ?? '' }
    const send = (file: File | null) => upload(ownStep.action, jule, params, file)
    expect(await refusal(send(null))).toEqual({ status: 400, refused: 'no-file' })
    expect(await refusal(send(new File([], 'leer.pdf')))).toEqual({ status: 409, refused: 'empty-file' })
    const text = new File([sampleFiles.text], 'Nachweis.pdf')
    expect(await refusal(send(text))).toEqual({ status: 409, refused: 'wrong-file-type' })
    const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'groß.pdf')
    expect(await refusal(send(large))).toEqual({ status: 400, refused: 'file-too-large' })
    // A form without a file at all, as an empty request sends it.
    const empty = callRoute(ownStep.action, as(jule), { params, form: {} })
    expect(await refusal(empty)).toEqual({ status: 400, refused: 'no-file' })
    const pdf = new File([sampleFiles.pdf], 'Größe (1).pdf')
    expect(await sentTo(send(pdf))).toContain('onboarding-step-done')
    const { step: done } = await callRoute(ownStep.loader, as(jule), { params })
    const fileId = done.file?.fileId ?? ''
    const file = await callRoute(evidenceFile.loader, as(jule), { params: { fileId } })
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%281%29.pdf",
    })
    const stranger = as(await anAmbassador(bench.db))
    const asked = () => callRoute(evidenceFile.loader, stranger, { params: { fileId } })
    expect(await thrownStatus(asked)).toBe(404)
  })

  test('says who does a step that is not the person’s, and 404 for none', async () => {
    await aChecklist(bench.ctx())
    const jule = await aNewcomer()
    const photo = send(jule, 'Eigenes Foto und Einwilligung dazu', {})
    expect(await refusal(photo)).toEqual({ status: 409, refused: 'not-yours' })
    for (const stepId of [NOBODY, 'kein-schritt']) {
      const params = { stepId }
      expect(await thrownStatus(() => callRoute(ownStep.loader, as(jule), { params }))).toBe(404)
      expect(await thrownStatus(() => callRoute(ownStep.action, as(jule), { params, form: {} }))).toBe(404)
    }
  })
})

describe('/heute', () => {
  test('shows the next step to somebody in onboarding', async () => {
    await aChecklist(bench.ctx())
    const loaded = await callRoute(today.loader, as(await aNewcomer()))
    expect(loaded).toMatchObject({ path: { next: { title: 'Willkommen gelesen' } }, unread: [] })
  })

  test('asks somebody active once to read a new version, with the difference', async () => {
    await aChecklist(bench.ctx())
    const jana = await anAmbassador(bench.db)
    await readText(as(jana), 'guidelines')
    await readText(as(jana), 'works-agreement')
    expect(await callRoute(today.loader, as(jana))).toMatchObject({ path: null, unread: [] })
    await aNewVersion(await comms(), 'works-agreement')
    const { unread } = await callRoute(today.loader, as(jana))
    expect(unread).toMatchObject([{ title: 'Dienstvereinbarung', number: 2, lastRead: { number: 1 } }])
    expect(unread[0]?.difference).not.toEqual([])
    await readText(as(jana), 'works-agreement')
    expect((await callRoute(today.loader, as(jana))).unread).toEqual([])
  })
})

describe('/onboarding-uebersicht', () => {
  test('is the board; a person’s own page ticks and takes back', async () => {
    await aChecklist(bench.ctx())
    const [jule, ctx] = [await aNewcomer(), await comms()]
    expect((await callRoute(board.loader, ctx)).people).toMatchObject([{ name: 'Jule', turn: 'person' }])
    const params = { ambassadorId: jule.ambassadorId }
    const stepId = await idOf('Eigenes Foto und Einwilligung dazu')
    const back = `/onboarding-uebersicht/${jule.ambassadorId}?notice=`
    const send = (form: Record<string, string>) => callRoute(personPath.action, ctx, { params, form })
    expect(await sentTo(send({ stepId, intent: 'tick' }))).toBe(`${back}onboarding-step-ticked`)
    expect((await callRoute(personPath.loader, ctx, { params })).done).toBe(1)
    expect(await sentTo(send({ stepId, intent: 'take-back' }))).toBe(`${back}onboarding-step-taken-back`)
    expect(await sentTo(send({ stepId, intent: 'take-back' }))).toContain('nothing-to-take-back')
    const file = new File([sampleFiles.png], 'Einwilligung.png')
    const withFile = upload(personPath.action, ctx.actor, params, file, `?schritt=${stepId}`)
    expect(await sentTo(withFile)).toBe(`${back}onboarding-step-ticked`)
  })

  test('refuses in words what is not comms’ to tick, what is no file, and what is nothing', async () => {
    await aChecklist(bench.ctx())
    const [jule, ctx] = [await aNewcomer(), await comms()]
    const params = { ambassadorId: jule.ambassadorId }
    const send = (form: Record<string, string>) => callRoute(personPath.action, ctx, { params, form })
    const own = { stepId: await idOf('Willkommen gelesen'), intent: 'tick' }
    expect(await refusal(send(own))).toEqual({ status: 400, refused: 'not-ours' })
    expect(await refusal(send({}))).toEqual({ status: 400, refused: 'unknown-step' })
    expect(await refusal(send({ ...own, stepId: NOBODY }))).toMatchObject({ refused: 'unknown-step' })
    const search = `?schritt=${await idOf('Eigenes Foto und Einwilligung dazu')}`
    expect(await refusal(upload(personPath.action, ctx.actor, params, null, search))).toMatchObject({
      refused: 'no-file',
    })
    for (const ambassadorId of [
      NOBODY,
      'niemand',
      (await anAmbassador(bench.db, { state: 'invited' })).ambassadorId,
    ]) {
      const load = () => callRoute(personPath.loader, ctx, { params: { ambassadorId } })
      expect(await thrownStatus(load)).toBe(404)
    }
  })
})

describe('/checkliste', () => {
  const form = { ...formOfStep(aStepInput()), revision: '1' }

  test('adds, edits, moves and retires', async () => {
    await aChecklist(bench.ctx())
    const ctx = await comms()
    const done = '/checkliste?notice=checklist-changed'
    expect(await sentTo(callRoute(addStep.action, ctx, { form }))).toBe(done)
    const params = { stepId: await idOf('Schreibtisch gezeigt') }
    expect((await callRoute(editStep.loader, ctx, { params })).form).toEqual(formOfStep(aStepInput()))
    const edited = { ...form, titleDe: 'Büro gezeigt', revision: '2' }
    expect(await sentTo(callRoute(editStep.action, ctx, { params, form: edited }))).toBe(done)
    const arrange = (intent: string, revision: string) =>
      callRoute(checklist.action, ctx, { form: { intent, revision, ...params } })
    expect(await sentTo(arrange('up', '3'))).toBe(done)
    expect(await sentTo(arrange('retire', '4'))).toBe(done)
    const loaded = await callRoute(checklist.loader, ctx)
    expect(loaded).toMatchObject({
      revision: 5,
      changedBy: 'Katharina',
      retired: [{ title: 'Büro gezeigt' }],
    })
    expect(await sentTo(arrange('explode', '5'))).toContain('checklist-unknown')
    expect(await sentTo(callRoute(checklist.action, ctx, { form: {} }))).toContain('checklist-unknown')
  })

  test('of two people the second keeps what they typed and is told who was first', async () => {
    await aChecklist(bench.ctx())
    const [katharina, murat] = [await comms('Katharina'), await comms('Murat')]
    const params = { stepId: await idOf('Willkommen gelesen') }
    await callRoute(editStep.action, katharina, { params, form })
    const late = { ...form, titleDe: 'Von Murat' }
    for (const answer of [
      callRoute(editStep.action, murat, { params, form: late }),
      callRoute(addStep.action, murat, { form: late }),
    ]) {
      expect(await answer).toMatchObject({
        data: { stale: true, form: { initialValue: { titleDe: 'Von Murat' } } },
        init: { status: 409 },
      })
    }
    const moved = callRoute(checklist.action, murat, { form: { intent: 'down', revision: '1', ...params } })
    expect(await moved).toMatchObject({ data: { stale: true }, init: { status: 409 } })
    expect((await callRoute(editStep.loader, murat, { params })).changedBy).toBe('Katharina')
    expect((await readChecklist(bench.db))?.revision).toBe(2)
  })

  test('says at the field what is missing', async () => {
    await aChecklist(bench.ctx())
    const ctx = await comms()
    const wrong = callRoute(addStep.action, ctx, { form: { ...form, titleEn: '', evidence: 'fact' } })
    expect(await fieldErrors(wrong)).toMatchObject({ titleEn: ['required'] })
    const gone = { ...form, evidence: 'acknowledgement', agreementId: NOBODY }
    const unknown = callRoute(addStep.action, ctx, { form: gone })
    expect(await fieldErrors(unknown)).toEqual({ agreementId: ['unknown-choice'] })
    const params = { stepId: 'kein-schritt' }
    expect(await thrownStatus(() => callRoute(editStep.loader, ctx, { params }))).toBe(404)
    expect(await thrownStatus(() => callRoute(editStep.action, ctx, { params, form }))).toBe(404)
  })
})
