import { describe, expect, test } from 'vitest'
import { readDepictedPerson } from '#app/domain/consents/consents.server.ts'
import { leaveProgramme, readPlannedDeparture } from '#app/domain/departures/departures.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listWaiting } from '#app/domain/programme/programme.server.ts'
import * as keptData from '#app/routes/departures/kept-data.route.tsx'
import * as keptDataFile from '#app/routes/departures/kept-data-file.route.tsx'
import * as leave from '#app/routes/departures/leave.route.tsx'
import * as onRequest from '#app/routes/departures/leave-on-request.route.tsx'
import * as ownData from '#app/routes/departures/own-data.route.tsx'
import * as ownDataFile from '#app/routes/departures/own-data-file.route.tsx'
import * as closeTask from '#app/routes/nudges/close-task.route.tsx'
import * as person from '#app/routes/people/person.route.tsx'
import * as profile from '#app/routes/profile/profile.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { everythingAbout } from '#tests/support/departures.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

// Tests happen on 19 November 2026.
const bench = useTestBench()
const today = '2026-11-19'

async function me(given: Parameters<typeof anAmbassador>[1] = {}) {
  const actor: AmbassadorActor = await anAmbassador(bench.db, given)
  return {
    actor,
    ctx: bench.ctx({ actor }),
    planned: () => readPlannedDeparture(bench.ctx(), actor.ambassadorId),
  }
}
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
const send = (ctx: Ctx, form: Record<string, string>) => callRoute(leave.action, ctx, { form })

describe('/profil/austritt', () => {
  test('offers today and at most half a year ahead', async () => {
    const { ctx } = await me()
    expect(await callRoute(leave.loader, ctx)).toEqual({ planned: null, today, latest: '2027-05-19' })
  })

  test('one button, and I have left; I land where my data are, without an account', async () => {
    const { actor, ctx } = await me()
    const goal = await sentTo(send(ctx, { lastDay: today, figures: 'keep' }))
    expect(goal).toMatch(/^\/meine-daten\/[0-9a-f-]{36}\.[\w-]+\?notice=own-left$/)
    const state = await bench.db
      .selectFrom('account')
      .select('deactivatedAt')
      .where('id', '=', actor.accountId)
      .executeTakeFirst()
    expect(state?.deactivatedAt).not.toBeNull()
  })

  test.each([
    [['ambassador'], '/anmelden?notice=own-left'],
    [['ambassador', 'comms'], '/profil?notice=own-left'],
  ] as const)('with figures given up, as %j, I land at %s', async (roles, goal) => {
    const { ctx } = await me({ roles })
    expect(await sentTo(send(ctx, { lastDay: today, figures: 'anonymise' }))).toBe(goal)
  })

  test('a coming day is planned, shown on my profile, and taken back there', async () => {
    const { ctx, planned } = await me()
    const plan = { lastDay: '2026-12-31', figures: 'keep' }
    expect(await sentTo(send(ctx, plan))).toBe('/profil?notice=departure-planned')
    expect((await callRoute(profile.loader, ctx)).planned).toEqual(plan)
    expect(await sentTo(send(ctx, plan))).toBe('/profil?notice=departure-already-planned')
    expect(await sentTo(send(ctx, { intent: 'stay' }))).toBe('/profil?notice=departure-taken-back')
    expect(await planned()).toBeNull()
    expect(await sentTo(send(ctx, { intent: 'stay' }))).toBe('/profil?notice=departure-nothing-planned')
  })

  test.each([
    [{}, { lastDay: ['required'], figures: ['required'] }],
    [{ lastDay: '2026-02-30', figures: 'keep' }, { lastDay: ['not-a-date'] }],
    [{ lastDay: '2026-11-18', figures: 'keep' }, { lastDay: ['last-day-over'] }],
    [{ lastDay: '2027-05-20', figures: 'keep' }, { lastDay: ['last-day-too-far'] }],
    [{ lastDay: today, figures: 'verkaufen' }, { figures: ['required'] }],
  ] as Array<[Record<string, string>, object]>)('%j is answered beside the field', async (form, errors) => {
    const { ctx, planned } = await me()
    expect(await fieldErrors(send(ctx, form))).toEqual(errors)
    expect(await planned()).toBeNull()
  })

  test('whoever has left already is told so', async () => {
    const { ctx } = await me({ state: 'left' })
    expect(await sentTo(send(ctx, { lastDay: today, figures: 'keep' }))).toBe(
      '/profil?notice=departure-already-left',
    )
  })
})

describe('/menschen/:id/austritt', () => {
  test('is where the button on the person leads', async () => {
    const { actor, planned } = await me()
    const asked = { params: { id: actor.ambassadorId }, form: { to: 'left' } }
    expect(await sentTo(callRoute(person.action, await comms(), asked))).toBe(
      `/menschen/${actor.ambassadorId}/austritt`,
    )
    expect(await planned()).toBeNull()
  })

  test('shows the last day, never what somebody chose for their figures', async () => {
    const { actor, ctx } = await me({ name: 'Mona' })
    await leaveProgramme(ctx, { lastDay: '2026-12-31', figures: 'anonymise' })
    const loaded = await callRoute(onRequest.loader, await comms(), { params: { id: actor.ambassadorId } })
    expect(loaded).toMatchObject({ name: 'Mona', lastDay: '2026-12-31' })
    expect(JSON.stringify(loaded)).not.toContain('anonymise')
  })

  test('enters it, now or ahead, and takes it back', async () => {
    const { actor } = await me()
    const ctx = await comms()
    const params = { id: actor.ambassadorId }
    const ask = async (form: Record<string, string>) =>
      sentTo(callRoute(onRequest.action, ctx, { params, form }))
    const home = `/menschen/${actor.ambassadorId}`
    expect(await ask({ lastDay: '2026-12-31' })).toBe(`${home}?notice=departure-planned`)
    expect(await ask({ lastDay: today })).toBe(`${home}?notice=departure-already-planned`)
    expect(await ask({ intent: 'stay' })).toBe(`${home}?notice=departure-taken-back-for`)
    expect(await ask({ intent: 'stay' })).toBe(`${home}?notice=departure-nothing-planned`)
    expect(await ask({ lastDay: today })).toBe(`${home}?notice=departure-completed`)
    expect(await ask({ lastDay: today })).toBe(`${home}?notice=departure-already-left`)
    expect(await fieldErrors(callRoute(onRequest.action, ctx, { params, form: {} }))).toEqual({
      lastDay: ['required'],
    })
  })

  test('with a tick it is the last day at work as well', async () => {
    const { actor } = await me()
    const { id } = await addDepictedPerson(bench.db, { accountId: actor.accountId })
    const params = { id: actor.ambassadorId }
    const form = { lastDay: '2026-12-31', leavesTown: 'on' }
    await callRoute(onRequest.action, await comms(), { params, form })
    expect((await readDepictedPerson(bench.ctx(), id))?.leftOn).toBe('2027-01-01')
  })

  test.each(['kein-mensch', newId()])('%s is nobody', async id => {
    const ctx = await comms()
    const asked = { params: { id }, form: { lastDay: today } }
    expect(await thrownStatus(() => callRoute(onRequest.loader, ctx, { params: { id } }))).toBe(404)
    expect(await thrownStatus(() => callRoute(onRequest.action, ctx, asked))).toBe(404)
  })

  test('afterwards comms finds one task: to review photos and consents, and closes it', async () => {
    const { actor, ctx } = await me({ name: 'Mona' })
    await leaveProgramme(ctx, { lastDay: today, figures: 'keep' })
    const team = await comms()
    const waiting = (await listWaiting(team)).find(item => item.kind === 'review')
    expect(waiting).toMatchObject({ kind: 'review', name: 'Mona', ambassadorId: actor.ambassadorId })
    const params = { id: waiting && 'taskId' in waiting ? waiting.taskId : '' }
    expect(await sentTo(callRoute(closeTask.action, team, { params, form: {} }))).toBe(
      '/programm?notice=task-closed',
    )
    expect((await listWaiting(team)).some(item => item.kind === 'review')).toBe(false)
  })
})

describe('/profil/daten', () => {
  test('shows every kind with how much there is of it', async () => {
    const { actor, ctx } = await me()
    await everythingAbout(bench.db, actor)
    const { kinds } = await callRoute(ownData.loader, ctx)
    const counts = Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))
    expect(counts).toMatchObject({ account: 2, posts: 8, figures: 3, picks: 1, mails: 0, applications: 0 })
  })

  test('is there for everybody with an account', async () => {
    const ctx = bench.ctx({ actor: await anAccount(bench.db, ['oversight']) })
    const { kinds } = await callRoute(ownData.loader, ctx)
    expect(kinds.find(({ kind }) => kind === 'account')?.count).toBe(2)
  })

  test('is a file to take along, with everything in it', async () => {
    const { actor, ctx } = await me()
    await everythingAbout(bench.db, actor)
    const file = await callRoute(ownDataFile.loader, ctx)
    expect(file.headers.get('Content-Disposition')).toBe(
      'attachment; filename="stadtstimmen-2026-11-19.json"',
    )
    const { madeAt, data } = await file.json()
    expect(madeAt).toBe(TEST_NOW.toString())
    expect(data.figures.postFigure).toMatchObject([{ impressions: 321 }])
    expect(data.account.account).toMatchObject([{ email: actor.email }])
  })
})

describe('/meine-daten/:token', () => {
  const visitor = () => bench.ctx({ actor: { kind: 'visitor' } })

  async function gone() {
    const { actor, ctx } = await me({ name: 'Mona' })
    await everythingAbout(bench.db, actor)
    const goal = await sentTo(send(ctx, { lastDay: today, figures: 'keep' }))
    return { token: /\/meine-daten\/([^?]+)/.exec(goal ?? '')?.[1] ?? '' }
  }

  test('shows and hands out what is kept, without an account', async () => {
    const params = await gone()
    const page = await callRoute(keptData.loader, visitor(), { params })
    expect(page.data).toMatchObject({ name: 'Mona', anonymised: false })
    const file = await callRoute(keptDataFile.loader, visitor(), { params })
    expect((await file.json()).data.figures.postFigure).toMatchObject([{ impressions: 321 }])
  })

  test('turns the figures into totals with its one button, and by nothing else', async () => {
    const params = await gone()
    const ask = (form: Record<string, string>) => callRoute(keptData.action, visitor(), { params, form })
    expect(await ask({})).toMatchObject({ init: { status: 400 } })
    expect((await callRoute(keptData.loader, visitor(), { params })).data).toMatchObject({
      anonymised: false,
    })
    expect(await sentTo(ask({ intent: 'totals' }))).toBe(
      `/meine-daten/${params.token}?notice=figures-anonymised`,
    )
    expect((await callRoute(keptData.loader, visitor(), { params })).data).toMatchObject({ anonymised: true })
  })

  test('says calmly when the link does not work, and gives nothing away', async () => {
    const params = { token: 'kein-echter-link' }
    const unusable = { data: { unusable: 'unknown' }, init: { status: 410 } }
    expect(await callRoute(keptData.loader, visitor(), { params })).toMatchObject(unusable)
    expect(await callRoute(keptData.action, visitor(), { params, form: { intent: 'totals' } })).toMatchObject(
      unusable,
    )
    expect(await thrownStatus(() => callRoute(keptDataFile.loader, visitor(), { params }))).toBe(404)
  })
})
