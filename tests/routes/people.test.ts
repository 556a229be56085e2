import { describe, expect, test } from 'vitest'
import { listPeople, readAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { enterDeparture } from '#app/domain/departures/departures.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import * as changeDepartment from '#app/routes/people/change-department.route.tsx'
import * as department from '#app/routes/people/department.route.tsx'
import * as departments from '#app/routes/people/departments.route.tsx'
import * as absence from '#app/routes/people/enter-absence.route.tsx'
import * as invite from '#app/routes/people/invite.route.tsx'
import * as people from '#app/routes/people/people.route.tsx'
import * as person from '#app/routes/people/person.route.tsx'
import { aPostWithFigures, mailsTo } from '#tests/support/ambassadors.ts'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })

describe('/menschen', () => {
  test('shows everybody, and what the address narrows it down to', async () => {
    const kita = await aDepartment(bench.db, 'Kita')
    await anAmbassador(bench.db, { name: 'Mona Neu', departmentId: kita })
    await anAmbassador(bench.db, { name: 'Otto Alt', state: 'left' })
    const names = async (path: string) =>
      (await callRoute(people.loader, await comms(), { path })).people.map(each => each.name)
    expect(await names('/menschen')).toEqual(['Mona Neu', 'Otto Alt'])
    expect(await names('/menschen?stand=left')).toEqual(['Otto Alt'])
    expect(await names(`/menschen?bereich=${kita}`)).toEqual(['Mona Neu'])
    expect(await names('/menschen?suche=otto')).toEqual(['Otto Alt'])
    expect(await names("/menschen?bereich=' or 1=1&stand=x")).toEqual(['Mona Neu', 'Otto Alt'])
  })
})

describe('/menschen/einladen', () => {
  test('invites and leads to the person', async () => {
    const departmentId = await aDepartment(bench.db)
    const form = { name: 'Mona Neu', email: 'mona@stadt.example', departmentId }
    const to = await sentTo(callRoute(invite.action, await comms(), { form }))
    const [mona] = await listPeople(bench.db)
    expect(to).toBe(`/menschen/${mona?.ambassadorId}?notice=person-invited`)
    expect(mona).toMatchObject({ name: 'Mona Neu', state: 'invited' })
  })

  test('says at the field what is wrong, and offers the departments', async () => {
    const ctx = await comms()
    const departmentId = await aDepartment(bench.db, 'Kita')
    await anAmbassador(bench.db, { email: 'otto@stadt.example', departmentId })
    const asked = (form: Record<string, string>) => fieldErrors(callRoute(invite.action, ctx, { form }))
    expect(await asked({})).toEqual({
      name: ['required'],
      email: ['required'],
      departmentId: ['required'],
    })
    const form = { name: 'Otto', email: 'OTTO@stadt.example', departmentId }
    expect(await asked(form)).toEqual({ email: ['email-taken'] })
    expect(await asked({ ...form, departmentId: newId() })).toEqual({ departmentId: ['unknown-department'] })
    expect((await callRoute(invite.loader, ctx)).departments).toEqual([
      { value: departmentId, label: 'Kita' },
    ])
  })
})

describe('/menschen/:id', () => {
  test('sends the browser no figure of a person, however many there are', async () => {
    const mona = await anAmbassador(bench.db, { name: 'Mona', target: 7 })
    const publishedAt = '2026-11-12T08:14:00Z'
    await aPostWithFigures(bench.db, { ...mona, publishedAt, impressions: 987_654_321 })
    const loaded = JSON.stringify(
      await callRoute(person.loader, await comms(), { params: { id: mona.ambassadorId } }),
    )
    expect(loaded).toContain('Mona')
    expect(loaded).toContain('linkedin.com')
    for (const secret of [
      '987654321',
      '1234567890',
      'mpressions',
      'reactions',
      'minutes',
      'target',
      'Notiz',
    ]) {
      expect(loaded).not.toContain(secret)
    }
  })

  test('moves somebody, and says so when a colleague was faster', async () => {
    const { ambassadorId: id } = await anAmbassador(bench.db)
    const move = async (to: string) =>
      sentTo(callRoute(person.action, await comms(), { params: { id }, form: { to } }))
    expect(await move('paused')).toBe(`/menschen/${id}?notice=person-moved`)
    expect(await move('paused')).toBe(`/menschen/${id}?notice=person-already-there`)
    expect(await move('invited')).toBe(`/menschen/${id}?notice=person-move-not-possible`)
    expect(await move('asleep')).toBe(`/menschen/${id}?notice=person-move-not-possible`)
  })

  test('asks for another department first when the old one is gone', async () => {
    const { ambassadorId: id } = await anAmbassador(bench.db, { state: 'left' })
    await bench.db.updateTable('department').set({ retiredAt: '2026-01-01T08:00:00Z' }).execute()
    const answer = callRoute(person.action, await comms(), { params: { id }, form: { to: 'invited' } })
    expect(await sentTo(answer)).toBe(`/menschen/${id}?notice=person-department-retired`)
  })

  test('corrects the address of an invitation that did not arrive, and says at the field what is wrong', async () => {
    const { ambassadorId: id } = await anAmbassador(bench.db, {
      state: 'invited',
      email: 'mnoa@stadt.example',
    })
    await anAmbassador(bench.db, { email: 'otto@stadt.example' })
    const correct = async (email: string) =>
      callRoute(person.action, await comms(), { params: { id }, form: { intent: 'correct-address', email } })
    expect(await fieldErrors(correct('mona@'))).toEqual({ email: ['not-an-email'] })
    expect(await fieldErrors(correct('OTTO@stadt.example'))).toEqual({ email: ['email-taken'] })
    expect(await sentTo(correct('mona@stadt.example'))).toBe(
      `/menschen/${id}?notice=person-address-corrected`,
    )
    await bench.db.updateTable('account').set({ passwordHash: 'hash' }).execute()
    expect(await sentTo(correct('x@stadt.example'))).toBe(`/menschen/${id}?notice=person-address-in-use`)
    await bench.db.updateTable('participationSpell').set({ state: 'active' }).execute()
    expect(await sentTo(correct('x@stadt.example'))).toBe(`/menschen/${id}?notice=person-not-invited`)
  })

  test('sends an invitation again while there is one', async () => {
    const invited = await anAmbassador(bench.db, { state: 'invited' })
    const active = await anAmbassador(bench.db)
    const resend = async (id: string) =>
      sentTo(callRoute(person.action, await comms(), { params: { id }, form: { intent: 'resend' } }))
    expect(await resend(invited.ambassadorId)).toContain('notice=person-invited')
    expect(await resend(active.ambassadorId)).toContain('notice=person-not-invited')
    expect(await mailsTo(bench.db, invited.accountId)).toEqual(['invitation'])
  })

  test.each([
    ['nobody has', newId()],
    ['is none', 'mona'],
  ])('is not there for an id that %s, whatever is asked', async (_case, id) => {
    const ctx = await comms()
    const params = { id }
    const departmentId = await aDepartment(bench.db)
    const calls = [
      () => callRoute(person.loader, ctx, { params }),
      () => callRoute(person.action, ctx, { params, form: { to: 'active' } }),
      () => callRoute(person.action, ctx, { params, form: { intent: 'resend' } }),
      () => callRoute(changeDepartment.loader, ctx, { params }),
      () => callRoute(changeDepartment.action, ctx, { params, form: { departmentId } }),
      () => callRoute(absence.loader, ctx, { params }),
      () => callRoute(absence.action, ctx, { params, form: { from: '2026-12-01', to: '2026-12-02' } }),
      () => callRoute(department.loader, ctx, { params }),
      () => callRoute(department.action, ctx, { params, form: { intent: 'retire' } }),
      () =>
        callRoute(department.action, ctx, { params, form: { name: 'A', shortName: 'A', colour: '#112233' } }),
    ]
    for (const call of calls) expect(await thrownStatus(call)).toBe(404)
  })
})

describe('/menschen/:id/bereich', () => {
  test('offers the other departments and moves there', async () => {
    const ctx = await comms()
    const { ambassadorId: id } = await anAmbassador(bench.db, {
      departmentId: await aDepartment(bench.db, 'Kita'),
    })
    const it = await aDepartment(bench.db, 'IT')
    const params = { id }
    const loaded = await callRoute(changeDepartment.loader, ctx, { params })
    expect(loaded).toMatchObject({ departmentName: 'Kita', departments: [{ value: it, label: 'IT' }] })
    const change = (departmentId: string) =>
      callRoute(changeDepartment.action, ctx, { params, form: { departmentId } })
    expect(await sentTo(change(it))).toBe(`/menschen/${id}?notice=person-department-changed`)
    expect(await fieldErrors(change(it))).toEqual({ departmentId: ['same-department'] })
    expect(await fieldErrors(change(newId()))).toEqual({ departmentId: ['unknown-department'] })
    expect(await fieldErrors(change(''))).toEqual({ departmentId: ['required'] })
  })
})

describe('/menschen/:id/abwesenheit', () => {
  test('takes an absence down on request, or says at the day what is wrong', async () => {
    const ctx = await comms()
    const { ambassadorId: id } = await anAmbassador(bench.db, { name: 'Mona' })
    const enter = (from: string, to: string) =>
      callRoute(absence.action, ctx, { params: { id }, form: { from, to } })
    expect(await callRoute(absence.loader, ctx, { params: { id } })).toEqual({
      ambassadorId: id,
      name: 'Mona',
      today: '2026-11-19',
    })
    expect(await fieldErrors(enter('2026-12-02', '2026-12-01'))).toEqual({ to: ['ends-before-it-begins'] })
    expect(await fieldErrors(enter('2028-12-02', '2028-12-02'))).toEqual({ from: ['too-far-ahead'] })
    expect(await fieldErrors(enter('', 'morgen'))).toMatchObject({ from: ['required'], to: ['not-a-date'] })
    expect(await sentTo(enter('2026-12-01', '2026-12-02'))).toBe(`/menschen/${id}?notice=absence-entered`)
    expect((await readAmbassador(bench.db, id))?.absences).toHaveLength(1)
  })
})

describe('/bereiche', () => {
  const form = { name: 'Kita', shortName: 'Kita', colour: '#2a5d9f', parentId: '' }

  test('shows how many people of each state are where', async () => {
    const ctx = await comms()
    const parent = await aDepartment(bench.db, 'Bildung')
    await callRoute(departments.action, ctx, { form: { ...form, parentId: parent } })
    await anAmbassador(bench.db, { departmentId: parent })
    const loaded = await callRoute(departments.loader, ctx)
    expect(loaded.departments).toMatchObject([
      { name: 'Bildung', parentName: null, people: { active: 1 } },
      { name: 'Kita', parentName: 'Bildung', people: {} },
    ])
  })

  test('adds one, or says at the field why not', async () => {
    const ctx = await comms()
    const add = (change: object = {}) => callRoute(departments.action, ctx, { form: { ...form, ...change } })
    expect(await sentTo(add())).toBe('/bereiche?notice=department-added')
    expect(await fieldErrors(add())).toEqual({ name: ['name-taken'] })
    expect(await fieldErrors(add({ name: 'IT', parentId: newId() }))).toEqual({
      parentId: ['unknown-parent'],
    })
    expect(await fieldErrors(add({ name: '' }))).toEqual({ name: ['required'] })
  })

  test('changes one, or says at the field why not', async () => {
    const ctx = await comms()
    const id = await aDepartment(bench.db, 'Kita')
    await aDepartment(bench.db, 'IT')
    const loaded = await callRoute(department.loader, ctx, { params: { id } })
    expect(loaded.department.name).toBe('Kita')
    expect(loaded.parents.map(parent => parent.name)).toEqual(['IT'])
    const change = (changed: object) =>
      callRoute(department.action, ctx, { params: { id }, form: { ...form, ...changed } })
    expect(await sentTo(change({ name: 'Kitas' }))).toBe('/bereiche?notice=department-changed')
    expect(await fieldErrors(change({ name: 'it' }))).toEqual({ name: ['name-taken'] })
    expect(await fieldErrors(change({ parentId: id }))).toEqual({ parentId: ['circle'] })
    expect(await fieldErrors(change({ shortName: '' }))).toEqual({ shortName: ['required'] })
  })

  test('retires one only when nobody is in it and nothing is part of it', async () => {
    const ctx = await comms()
    const id = await aDepartment(bench.db, 'Kita')
    const retire = async () =>
      sentTo(callRoute(department.action, ctx, { params: { id }, form: { intent: 'retire' } }))
    const { ambassadorId } = await anAmbassador(bench.db, { departmentId: id })
    expect(await retire()).toBe(`/bereiche/${id}?notice=department-has-people`)
    await enterDeparture(ctx, ambassadorId, { lastDay: '2026-11-19' })
    await callRoute(departments.action, ctx, { form: { ...form, name: 'Hort', parentId: id } })
    expect(await retire()).toBe(`/bereiche/${id}?notice=department-has-parts`)
    await bench.db.updateTable('department').set({ parentId: null }).execute()
    expect(await retire()).toBe('/bereiche?notice=department-retired')
  })
})
