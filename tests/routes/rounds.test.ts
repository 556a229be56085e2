import { describe, expect, test } from 'vitest'
import type { VisitorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readRound } from '#app/domain/rounds/rounds.server.ts'
import * as signIn from '#app/routes/account/sign-in.route.tsx'
import * as programme from '#app/routes/programme/programme.route.tsx'
import * as addRound from '#app/routes/rounds/add-round.route.tsx'
import * as application from '#app/routes/rounds/application.route.tsx'
import * as call from '#app/routes/rounds/call.route.tsx'
import * as choice from '#app/routes/rounds/choice.route.tsx'
import * as openRounds from '#app/routes/rounds/open-rounds.route.tsx'
import * as own from '#app/routes/rounds/own-application.route.tsx'
import * as round from '#app/routes/rounds/round.route.tsx'
import * as rounds from '#app/routes/rounds/rounds.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import {
  aConfirmedApplication,
  anApplicationInput,
  applicationsOf,
  aQuestion,
  aRound,
  mailsToAddress,
  tokenOf,
} from '#tests/support/rounds.ts'

const bench = useTestBench()
const visitor = (now = TEST_NOW) => bench.ctx<VisitorActor>({ actor: { kind: 'visitor' }, now })
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
const email = 'mona.neu@stadt.example'

/** What an action answered without leaving the page. */
async function refusal(answer: unknown) {
  const { data, init } = (await answer) as { data: Record<string, unknown>; init: { status: number } | null }
  return { status: init?.status ?? 200, data }
}

describe('/mitmachen', () => {
  test('lists what is open, and the sign-in page leads there only then', async () => {
    expect(await callRoute(openRounds.loader, visitor())).toEqual({ rounds: [] })
    expect(await callRoute(signIn.loader, visitor())).toMatchObject({ openCalls: false })
    const { slug } = await aRound(bench.db)
    await aRound(bench.db, { opensOn: '2026-12-01', closesOn: '2026-12-24' })
    await aRound(bench.db, { closedAt: '2026-11-18T08:00:00Z' })
    const loaded = await callRoute(openRounds.loader, visitor())
    expect(loaded.rounds.map(each => each.slug)).toEqual([slug])
    expect(await callRoute(signIn.loader, visitor())).toMatchObject({ openCalls: true })
  })
})

describe('/mitmachen/:slug', () => {
  async function anOpenCall() {
    const { id, slug } = await aRound(bench.db)
    const departmentId = await aDepartment(bench.db)
    const form = {
      ...{ name: 'Mona Neu', email, departmentId, job: 'Ich pflege Rasen.', linkedin: 'yes' },
      ...{ motivation: 'Gern.', website: '' },
    }
    const params = { slug }
    return {
      ...{ id, slug, form },
      send: (change: Record<string, string> = {}, ctx = visitor()) =>
        callRoute(call.action, ctx, { params, form: { ...form, ...change } }),
      read: (path = '/') => callRoute(call.loader, visitor(), { params, path }),
    }
  }

  test('shows the text sanitised, its headings below that of the page', async () => {
    const { id, read } = await anOpenCall()
    const invitation = '# Kommt\n\n#### Wann\n\n**Bald.** <script>alert(1)</script> [x](javascript:alert(1))'
    await bench.db.updateTable('round').set({ invitation }).where('id', '=', id).execute()
    const { invitation: html } = await read()
    expect(html).toContain('<h2>Kommt</h2>')
    expect(html).toContain('<h3>Wann</h3>')
    expect(html).toContain('<strong>Bald.</strong>')
    expect(html).not.toMatch(/<script|href|<h1/)
  })

  test('takes an application and answers the same to everybody', async () => {
    const { slug, send, read } = await anOpenCall()
    const thanks = `/mitmachen/${slug}?gesendet=1`
    expect(await sentTo(send())).toBe(thanks)
    expect(await sentTo(send({ email: 'MONA.NEU@stadt.example' }))).toBe(thanks)
    expect(await sentTo(send({ website: 'x', email: 'bot@stadt.example' }))).toBe(thanks)
    expect(await applicationsOf(bench.db, 'bot@stadt.example')).toEqual([])
    expect((await read('/?gesendet=1')).sent).toBe(true)
    expect((await read()).sent).toBe(false)
  })

  test('hands back what is missing, beside its field, with what was typed', async () => {
    const { id, send } = await anOpenCall()
    const question = await aQuestion(bench.db, id, 1, true)
    const answer = send({ name: ' ', email: 'mona' })
    expect(await fieldErrors(answer)).toEqual({
      ...{ name: ['required'], email: ['not-an-email'], [`answers.${question}`]: ['required'] },
    })
    expect(await answer).toMatchObject({ data: { form: { initialValue: { motivation: 'Gern.' } } } })
    const answered = { [`answers.${question}`]: 'Ja.', 'about.age': '30-39' }
    expect(await sentTo(send(answered))).toContain('gesendet')
    const [stored] = await applicationsOf(bench.db, email)
    expect(stored?.selfDescription).toEqual({ age: '30-39' })
  })

  test('refuses an unknown department at its field', async () => {
    const { send } = await anOpenCall()
    expect(await fieldErrors(send({ departmentId: newId() }))).toEqual({
      departmentId: ['unknown-department'],
    })
  })

  test('keeps what was typed when the call ended meanwhile', async () => {
    const { send } = await anOpenCall()
    const { status, data } = await refusal(send({}, visitor(TEST_NOW.add({ hours: 24 * 30 }))))
    expect(status).toBe(409)
    expect(data).toMatchObject({ refused: 'not-open', form: { initialValue: { name: 'Mona Neu' } } })
  })

  test('is not there before its first day, and for an address nobody knows', async () => {
    const planned = await aRound(bench.db, { opensOn: '2026-11-20' })
    for (const slug of [planned.slug, 'gibt-es-nicht']) {
      const asked = { params: { slug } }
      expect(await thrownStatus(() => callRoute(call.loader, visitor(), asked))).toBe(404)
      const sent = { ...asked, form: { name: 'Mona' } }
      expect(await thrownStatus(() => callRoute(call.action, visitor(), sent))).toBe(404)
    }
  })
})

describe('/bewerbung/:token', () => {
  async function anApplication() {
    const { slug } = await aRound(bench.db)
    const departmentId = await aDepartment(bench.db)
    const params = { slug }
    const form = { name: 'Mona', email, departmentId, job: 'Rasen.', linkedin: 'no', motivation: 'Gern.' }
    await callRoute(call.action, visitor(), { params, form })
    const [{ id } = { id: '' }] = await applicationsOf(bench.db, email)
    const token = tokenOf(id)
    return {
      ...{ id, token, form, slug },
      read: (now = TEST_NOW) => refusal(callRoute(own.loader, visitor(now), { params: { token } })),
      press: (intent: string, now = TEST_NOW) =>
        callRoute(own.action, visitor(now), { params: { token }, form: { intent } }),
    }
  }

  test('shows the application, confirms it once, and says so the second time', async () => {
    const { token, read, press } = await anApplication()
    expect(await read()).toMatchObject({ status: 200, data: { state: 'unconfirmed', motivation: 'Gern.' } })
    expect(await sentTo(press('confirm'))).toBe(`/bewerbung/${token}?notice=application-confirmed`)
    expect(await read()).toMatchObject({ data: { state: 'confirmed' } })
    expect(await refusal(press('confirm'))).toEqual({ status: 200, data: { refused: 'already-confirmed' } })
  })

  test('says that it expired', async () => {
    const { read, press } = await anApplication()
    const late = TEST_NOW.add({ hours: 7 * 24 })
    expect(await read(late)).toEqual({ status: 410, data: { unusable: 'expired' } })
    expect(await refusal(press('confirm', late))).toEqual({ status: 410, data: { unusable: 'expired' } })
  })

  test('withdraws, and says so afterwards', async () => {
    const { read, press } = await anApplication()
    await press('confirm')
    expect(await sentTo(press('withdraw'))).toBe('/mitmachen?notice=application-withdrawn')
    expect(await read()).toEqual({ status: 410, data: { unusable: 'withdrawn' } })
    expect(await refusal(press('confirm'))).toEqual({ status: 410, data: { unusable: 'withdrawn' } })
  })

  test('knows no other button and no other link', async () => {
    const { press } = await anApplication()
    expect(await refusal(press('delete'))).toEqual({ status: 400, data: { refused: null } })
    const asked = { params: { token: 'kein-echter-link' } }
    const unknown = { status: 410, data: { unusable: 'unknown' } }
    expect(await refusal(callRoute(own.loader, visitor(), asked))).toEqual(unknown)
    for (const intent of ['confirm', 'withdraw'])
      expect(await refusal(callRoute(own.action, visitor(), { ...asked, form: { intent } }))).toEqual(unknown)
  })
})

describe('/aufrufe', () => {
  const form = {
    ...{ title: 'Zweite Runde', invitation: 'Kommt.', opensOn: '2026-11-20', closesOn: '2026-12-04' },
    ...{ kickOffOn: '', places: '12', selfDescription: 'on' },
  }

  test('gets a new call, which then is on its page and in the list', async () => {
    const ctx = await comms()
    const added = (await sentTo(callRoute(addRound.action, ctx, { form }))) ?? ''
    expect(added).toMatch(/^\/aufrufe\/[0-9a-f-]{36}\?notice=round-added$/)
    const id = added.slice(9, 45)
    expect(await callRoute(round.loader, ctx, { params: { id } })).toMatchObject({
      round: { title: 'Zweite Runde', places: 12, kickOffOn: null, selfDescription: true },
      publicUrl: 'http://127.0.0.1:3000/mitmachen/zweite-runde',
    })
    expect((await callRoute(rounds.loader, ctx)).rounds).toMatchObject([{ id, phase: 'planned' }])
    const wrong = callRoute(addRound.action, ctx, { form: { ...form, closesOn: '2026-11-01' } })
    expect(await fieldErrors(wrong)).toEqual({ closesOn: ['ends-before-it-begins'] })
  })

  test('every button of a call does what it says', async () => {
    const ctx = await comms()
    const { id } = await aRound(bench.db)
    const press = (fields: Record<string, string>) =>
      callRoute(round.action, ctx, { params: { id }, form: fields })
    const to = (notice: string) => `/aufrufe/${id}?notice=${notice}`
    expect(await sentTo(press({ ...form, intent: 'save' }))).toBe(to('round-saved'))
    const add = { intent: 'add-question', question: 'Wozu?', required: 'on' }
    expect(await sentTo(press(add))).toBe(to('round-question-added'))
    expect(await sentTo(press({ intent: 'add-question', question: 'Wo?' }))).toBe(to('round-question-added'))
    const questions = async () => (await readRound(ctx, id))?.questions ?? []
    const [first, second] = await questions()
    expect([first?.required, second?.required]).toEqual([true, false])
    const down = { intent: 'move-down', questionId: first?.id ?? '' }
    expect(await sentTo(press(down))).toBe(to('round-question-moved'))
    const up = { intent: 'move-up', questionId: first?.id ?? '' }
    expect(await sentTo(press(up))).toBe(to('round-question-moved'))
    const remove = { intent: 'remove-question', questionId: first?.id ?? '' }
    expect(await sentTo(press(remove))).toBe(to('round-question-removed'))
    expect((await questions()).map(each => each.question)).toEqual(['Wo?'])
    expect(await sentTo(press({ intent: 'close' }))).toBe(to('round-closed'))
    expect(await sentTo(press({ intent: 'reopen' }))).toBe(to('round-reopened'))
  })

  test('says what is wrong with a question, and when there are enough', async () => {
    const ctx = await comms()
    const { id } = await aRound(bench.db)
    const add = (question: string) =>
      callRoute(round.action, ctx, { params: { id }, form: { intent: 'add-question', question } })
    expect(await fieldErrors(add(' '))).toEqual({ question: ['required'] })
    for (let position = 1; position <= 8; position += 1) await aQuestion(bench.db, id, position)
    expect(await fieldErrors(add('Neun?'))).toEqual({ question: ['too-many-questions'] })
  })

  test('is not there for an id nobody knows, whatever is asked', async () => {
    const ctx = await comms()
    for (const id of [newId(), 'egal']) {
      const params = { id }
      const inFull = { id, applicationId: newId() }
      expect(await thrownStatus(() => callRoute(round.loader, ctx, { params }))).toBe(404)
      expect(await thrownStatus(() => callRoute(choice.loader, ctx, { params }))).toBe(404)
      expect(await thrownStatus(() => callRoute(application.loader, ctx, { params: inFull }))).toBe(404)
      for (const fields of [{}, { intent: 'close' }, { ...form, intent: 'save' }])
        expect(await thrownStatus(() => callRoute(round.action, ctx, { params, form: fields }))).toBe(404)
      for (const fields of [{}, { 'wanted.x': 'accepted' }])
        expect(await thrownStatus(() => callRoute(choice.action, ctx, { params, form: fields }))).toBe(404)
    }
  })
})

describe('/aufrufe/:id/auswahl', () => {
  async function twoApplied() {
    const ctx = await comms()
    const { id, slug } = await aRound(bench.db)
    const departmentId = await aDepartment(bench.db)
    const [mona, omar] = [
      await aConfirmedApplication(ctx, slug, anApplicationInput(departmentId)),
      await aConfirmedApplication(
        ctx,
        slug,
        anApplicationInput(departmentId, { name: 'Omar', email: 'omar@stadt.example' }),
      ),
    ]
    const texts = { accepted: 'Ja.', waiting: 'Bald.', declined: 'Nein.' }
    const save = (form: Record<string, string>) =>
      callRoute(choice.action, ctx, { params: { id }, form: { ...texts, ...form } })
    const to = (notice: string) => `/aufrufe/${id}/auswahl?notice=${notice}`
    return { ctx, id, mona, omar, save, to }
  }

  test('saves everything with one button, and the second time there is nothing new', async () => {
    const { save, mona, omar, to } = await twoApplied()
    const form = {
      ...{ [`seen.${mona}`]: 'open', [`wanted.${mona}`]: 'declined' },
      ...{ [`seen.${omar}`]: 'open', [`wanted.${omar}`]: 'open' },
    }
    expect(await sentTo(save(form))).toBe(to('choice-saved'))
    expect(await sentTo(save(form))).toBe(to('choice-unchanged'))
    expect((await mailsToAddress(bench.db, email)).map(({ template }) => template)).toEqual([
      'application-confirm',
      'application-declined',
    ])
    expect(await mailsToAddress(bench.db, 'omar@stadt.example')).toHaveLength(1)
  })

  test('says what somebody else decided meanwhile, and saves nothing', async () => {
    const { save, mona, omar } = await twoApplied()
    await save({ [`wanted.${mona}`]: 'declined' })
    const stale = { [`wanted.${mona}`]: 'accepted', [`wanted.${omar}`]: 'waiting' }
    const { status, data } = await refusal(save(stale))
    expect(status).toBe(409)
    expect(data).toMatchObject({
      problem: { kind: 'changed-meanwhile', applicationIds: [mona] },
      form: { initialValue: { wanted: { [omar]: 'waiting' } } },
    })
    expect(choice.shouldRevalidate()).toBe(true)
  })

  test('names a missing text beside its field', async () => {
    const { save, mona } = await twoApplied()
    const answer = save({ [`wanted.${mona}`]: 'declined', declined: ' ' })
    expect(await fieldErrors(answer)).toEqual({ declined: ['required'] })
  })

  test('names who cannot be taken on', async () => {
    const { save, mona } = await twoApplied()
    await anAccount(bench.db, ['ambassador'], { email })
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('email', '=', email)
      .execute()
    const { status, data } = await refusal(save({ [`wanted.${mona}`]: 'accepted' }))
    expect({ status, data }).toMatchObject({
      status: 409,
      data: { problem: { kind: 'hindered', people: [{ name: 'Mona Neu', reason: 'email-taken' }] } },
    })
  })

  test('refuses what no form of ours sends', async () => {
    const { save, mona } = await twoApplied()
    for (const form of [{ 'wanted.egal': 'accepted' }, { [`wanted.${mona}`]: 'vielleicht' }])
      expect((await refusal(save(form))).status).toBe(400)
  })

  test('is reached from the programme while somebody waits for a decision', async () => {
    const { ctx, id, save, mona, omar } = await twoApplied()
    const waiting = async () =>
      (await callRoute(programme.loader, ctx)).waiting.filter(({ kind }) => kind === 'applications')
    expect(await waiting()).toEqual([{ kind: 'applications', roundId: id, count: 2 }])
    await save({ [`wanted.${mona}`]: 'declined', [`wanted.${omar}`]: 'waiting' })
    expect(await waiting()).toEqual([])
  })

  test('leads to one application in full', async () => {
    const { ctx, id, mona } = await twoApplied()
    const params = { id, applicationId: mona }
    expect(await callRoute(application.loader, ctx, { params })).toMatchObject({
      application: { name: 'Mona Neu', motivation: 'Ich erzähle gern.' },
      roundId: id,
    })
  })
})
