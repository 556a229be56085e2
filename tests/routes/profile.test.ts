import { describe, expect, test } from 'vitest'
import { readOwnParticipation } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listOwnSessions, startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import * as absence from '#app/routes/profile/absence.route.tsx'
import * as nudgeMail from '#app/routes/profile/nudge-mail.route.tsx'
import * as participation from '#app/routes/profile/participation.route.tsx'
import * as profile from '#app/routes/profile/profile.route.tsx'
import * as target from '#app/routes/profile/target.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

async function me(given: Parameters<typeof anAmbassador>[1] = {}) {
  const actor: AmbassadorActor = await anAmbassador(bench.db, given)
  const ctx = bench.ctx({ actor })
  return { actor, ctx, own: () => readOwnParticipation(ctx) }
}

describe('/profil', () => {
  test('shows my part in the programme as it is today', async () => {
    const departmentId = await aDepartment(bench.db, 'Kita')
    const { actor, ctx } = await me({ name: 'Mona', departmentId, target: 1 })
    await callRoute(target.action, ctx, { form: { postsPerMonth: '3' } })
    await callRoute(absence.action, ctx, { form: { from: '2026-11-23', to: '2026-11-27' } })
    const loaded = await callRoute(profile.loader, ctx)
    expect(loaded).toMatchObject({ name: 'Mona', email: actor.email })
    expect(loaded.part).toEqual({
      state: 'active',
      since: '2025-01-01',
      moves: ['paused', 'left'],
      departmentName: 'Kita',
      target: 1,
      comingTarget: { from: '2026-12', postsPerMonth: 3 },
      absences: [{ id: expect.any(String), from: '2026-11-23', to: '2026-11-27' }],
      nudgeMail: true,
    })
  })

  test('is there for people without a part in it, with language and sessions', async () => {
    const actor = await anAccount(bench.db, ['hr'], { name: 'Thomas' })
    expect(await callRoute(profile.loader, bench.ctx({ actor }))).toMatchObject({
      name: 'Thomas',
      part: null,
      sessions: [],
    })
  })

  test('ends every other session, and this one goes on', async () => {
    const { actor, ctx } = await me()
    const { sessionId } = await startSessionOf(ctx, actor.accountId)
    await startSessionOf(ctx, actor.accountId)
    const before = await callRoute(profile.loader, ctx, { sessionId })
    expect(before.sessions.map(session => session.current).sort()).toEqual([false, true])
    expect(await sentTo(callRoute(profile.action, ctx, { sessionId, form: {} }))).toBe(
      '/profil?notice=signed-out-elsewhere',
    )
    expect((await listOwnSessions(ctx, sessionId)).map(session => session.current)).toEqual([true])
  })

  test('does not show absences that are over', async () => {
    const { actor, own } = await me()
    await bench.db
      .insertInto('absence')
      .values({
        id: newId(),
        ambassadorId: actor.ambassadorId,
        fromDay: '2026-11-01',
        toDay: '2026-11-18',
        enteredAt: '2026-11-01T08:00:00Z',
      })
      .execute()
    expect((await own()).absences).toEqual([])
  })

  test('is honest about somebody whose part has not begun', async () => {
    const { own } = await me({ since: '2027-01-01' })
    expect(await own()).toMatchObject({ state: null, since: null, moves: ['applied'] })
  })
})

describe('/profil/ziel', () => {
  test.each([
    ['1', '2026-11', 'target-lowered'],
    ['2', '2026-11', 'target-lowered'],
    ['5', '2026-12', 'target-raised'],
  ])('%s posts: counts from %s, and the page says so', async (postsPerMonth, _from, notice) => {
    const { ctx } = await me({ target: 2 })
    const answer = callRoute(target.action, ctx, { form: { postsPerMonth } })
    expect(await sentTo(answer)).toBe(`/profil?notice=${notice}`)
  })

  test('refuses what is no target', async () => {
    const { ctx } = await me()
    const errors = (postsPerMonth: string) =>
      fieldErrors(callRoute(target.action, ctx, { form: { postsPerMonth } }))
    expect(await errors('9')).toEqual({ postsPerMonth: ['out-of-range'] })
    expect(await errors('viele')).toEqual({ postsPerMonth: ['not-a-number'] })
    expect(await errors('')).toEqual({ postsPerMonth: ['not-a-number'] })
  })

  test('names this month and the next', async () => {
    const { ctx } = await me({ target: 2 })
    expect(await callRoute(target.loader, ctx)).toEqual({
      target: 2,
      comingTarget: null,
      thisMonth: '2026-11',
      nextMonth: '2026-12',
    })
  })
})

describe('/profil/teilnahme', () => {
  const step = async (ctx: Awaited<ReturnType<typeof me>>['ctx'], to: string) =>
    sentTo(callRoute(participation.action, ctx, { form: { to } }))

  test.each([
    ['active', 'paused', 'own-paused'],
    ['paused', 'active', 'own-resumed'],
    ['invited', 'onboarding', 'own-joined'],
  ] as const)('from %s to %s is one click', async (from, to, notice) => {
    const { ctx, own } = await me({ state: from })
    expect((await callRoute(participation.loader, ctx)).moves).toContain(to)
    expect(await step(ctx, to)).toBe(`/profil?notice=${notice}`)
    expect((await own()).state).toBe(to)
  })

  test('leaving says first what happens, on a page of its own', async () => {
    const { ctx, own } = await me()
    expect(await step(ctx, 'left')).toBe('/profil/austritt')
    expect((await own()).state).toBe('active')
  })

  test('what is not mine to choose changes nothing', async () => {
    const { ctx, own } = await me({ state: 'onboarding' })
    expect(await step(ctx, 'active')).toBe('/profil?notice=own-unchanged')
    expect(await step(ctx, 'toString')).toBe('/profil/teilnahme?notice=own-unchanged')
    expect((await own()).state).toBe('onboarding')
  })

  test('after leaving there is nothing left to choose', async () => {
    const { ctx } = await me({ state: 'left' })
    expect((await callRoute(participation.loader, ctx)).moves).toEqual([])
  })
})

describe('/profil/abwesenheit', () => {
  test('lists mine, and takes them back', async () => {
    const { ctx } = await me()
    const enter = (from: string, to: string) => callRoute(absence.action, ctx, { form: { from, to } })
    expect(await fieldErrors(enter('2026-11-01', '2026-11-02'))).toEqual({ to: ['already-over'] })
    expect(await sentTo(enter('2026-12-01', '2026-12-02'))).toBe('/profil/abwesenheit?notice=absence-entered')
    const { absences, today } = await callRoute(absence.loader, ctx)
    expect(today).toBe('2026-11-19')
    const form = { intent: 'remove', absence: absences[0]?.id ?? '' }
    expect(await sentTo(callRoute(absence.action, ctx, { form }))).toBe(
      '/profil/abwesenheit?notice=absence-removed',
    )
    expect(await thrownStatus(() => callRoute(absence.action, ctx, { form }))).toBe(404)
  })

  test('leaves alone what is over', async () => {
    const { actor, ctx } = await me()
    const id = newId()
    const days = { fromDay: '2026-11-01', toDay: '2026-11-02', enteredAt: '2026-11-01T08:00:00Z' }
    await bench.db
      .insertInto('absence')
      .values({ id, ambassadorId: actor.ambassadorId, ...days })
      .execute()
    const form = { intent: 'remove', absence: id }
    expect(await sentTo(callRoute(absence.action, ctx, { form }))).toBe(
      '/profil/abwesenheit?notice=absence-over',
    )
  })

  test('is closed to everybody else', async () => {
    const mona = await me()
    await callRoute(absence.action, mona.ctx, { form: { from: '2026-12-01', to: '2026-12-02' } })
    const [theirs] = (await mona.own()).absences
    const { ctx } = await me()
    const form = { intent: 'remove', absence: theirs?.id ?? '' }
    expect(await thrownStatus(() => callRoute(absence.action, ctx, { form }))).toBe(404)
    expect((await mona.own()).absences).toHaveLength(1)
  })
})

describe('/profil/erinnerungen', () => {
  test('switches reminders off and on again', async () => {
    const { ctx, own } = await me()
    const send = async (mail: string) => sentTo(callRoute(nudgeMail.action, ctx, { form: { mail } }))
    expect(await send('off')).toBe('/profil?notice=nudges-off')
    expect((await own()).nudgeMail).toBe(false)
    expect(await send('on')).toBe('/profil?notice=nudges-on')
    expect((await own()).nudgeMail).toBe(true)
    expect(await sentTo(callRoute(nudgeMail.loader, ctx))).toBe('/profil')
  })
})
