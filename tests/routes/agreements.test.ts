import { describe, expect, test } from 'vitest'
import { readAgreement } from '#app/domain/agreements/agreements.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import * as agreement from '#app/routes/agreements/agreement.route.tsx'
import * as agreements from '#app/routes/agreements/agreements.route.tsx'
import * as guidelines from '#app/routes/agreements/guidelines.route.tsx'
import * as reader from '#app/routes/agreements/read-agreement.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aChecklist, aNewVersion, readText } from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const as = <Actor extends AccountActor>(actor: Actor) => bench.ctx({ actor })
const comms = async (name = 'Katharina') => as(await anAccount(bench.db, ['comms'], { name }))
const params = { key: 'guidelines' }
const unknown = { key: 'hausordnung' }
const versionId = async () => (await readAgreement(bench.db, 'guidelines'))?.current.id ?? ''

const form = {
  basedOn: '1',
  bodyDe: '## Ton\n\n<script>alert(1)</script> Höflich.',
  bodyEn: '## Tone\n\nPolite.',
  changeNoteDe: 'Höflich statt freundlich.',
  changeNoteEn: 'Polite rather than kind.',
}

describe('/leitlinien', () => {
  test('shows everybody the version that applies, and nothing that could act', async () => {
    await aChecklist(bench.ctx())
    const visitor = bench.ctx({ actor: { kind: 'visitor' as const } })
    expect(await callRoute(guidelines.loader, visitor)).toMatchObject({ title: 'Leitlinien', number: 1 })
    await callRoute(agreement.action, await comms(), { params, form })
    const shown = await callRoute(guidelines.loader, visitor)
    expect(shown).toMatchObject({ number: 2, publishedOn: '2026-11-19' })
    expect(shown.html).toContain('Höflich.')
    expect(shown.html).not.toContain('script')
  })

  test('is not there before the first start has loaded it', async () => {
    const visitor = bench.ctx({ actor: { kind: 'visitor' as const } })
    expect(await thrownStatus(() => callRoute(guidelines.loader, visitor))).toBe(404)
  })
})

describe('/vereinbarungen', () => {
  test('counts who has read what applies', async () => {
    await aChecklist(bench.ctx())
    const jana = await anAmbassador(bench.db, { name: 'Jana' })
    await readText(as(jana), 'guidelines')
    await anAmbassador(bench.db, { name: 'Mehmet' })
    const ctx = await comms()
    expect((await callRoute(agreements.loader, ctx)).agreements).toMatchObject([
      { key: 'guidelines', title: 'Leitlinien', read: 1, of: 2 },
      { key: 'works-agreement', title: 'Dienstvereinbarung', read: 0, of: 2 },
    ])
    const { reading } = await callRoute(agreement.loader, ctx, { params })
    expect(reading.open.map(({ name }) => name)).toEqual(['Mehmet'])
  })

  test('publishes a version and shows the difference to the one before', async () => {
    await aChecklist(bench.ctx())
    const ctx = await comms()
    const published = callRoute(agreement.action, ctx, { params, form })
    expect(await sentTo(published)).toBe('/vereinbarungen/guidelines?notice=agreement-published')
    const { versions } = await callRoute(agreement.loader, ctx, { params })
    expect(versions.map(({ number, publishedBy }) => [number, publishedBy])).toEqual([
      [2, 'Katharina'],
      [1, null],
    ])
    expect(versions[0]?.difference?.length).toBeGreaterThan(0)
    expect(versions[1]?.difference).toBeNull()
  })

  test('keeps what the second of two people typed', async () => {
    await aChecklist(bench.ctx())
    await callRoute(agreement.action, await comms(), { params, form })
    const late = callRoute(agreement.action, await comms('Murat'), {
      params,
      form: { ...form, bodyDe: 'Von Murat.' },
    })
    expect(await late).toMatchObject({
      data: { refused: 'stale', form: { initialValue: { bodyDe: 'Von Murat.' } } },
      init: { status: 409 },
    })
  })

  test('says what is missing, and that nothing has changed', async () => {
    await aChecklist(bench.ctx())
    const ctx = await comms()
    const empty = callRoute(agreement.action, ctx, { params, form: { basedOn: '1' } })
    expect(Object.keys((await fieldErrors(empty)) ?? {})).toEqual([
      'bodyDe',
      'bodyEn',
      'changeNoteDe',
      'changeNoteEn',
    ])
    const { current } = await callRoute(agreement.loader, ctx, { params })
    const same = { ...form, bodyDe: current.bodyDe, bodyEn: current.bodyEn }
    expect(await callRoute(agreement.action, ctx, { params, form: same })).toMatchObject({
      data: { refused: 'nothing-new' },
    })
    expect(await thrownStatus(() => callRoute(agreement.loader, ctx, { params: unknown }))).toBe(404)
    expect(await thrownStatus(() => callRoute(agreement.action, ctx, { params: unknown, form }))).toBe(404)
  })
})

describe('/vereinbarungen/:key/lesen', () => {
  test('acknowledges and goes back to where the person came from', async () => {
    await aChecklist(bench.ctx())
    const [active, fresh] = [
      await anAmbassador(bench.db),
      await anAmbassador(bench.db, { state: 'onboarding', since: '2026-11-10' }),
    ]
    const read = { params, form: { versionId: await versionId() } }
    expect(await sentTo(callRoute(reader.action, as(active), read))).toBe(
      '/heute?notice=agreement-acknowledged',
    )
    expect(await sentTo(callRoute(reader.action, as(fresh), read))).toBe(
      '/onboarding?notice=agreement-acknowledged',
    )
    const { reading } = await callRoute(reader.loader, as(active), { params })
    expect(reading).toMatchObject({ number: 1, lastRead: { current: true }, difference: null })
  })

  test('says when a newer version has come out since the page was opened', async () => {
    await aChecklist(bench.ctx())
    const jana = as(await anAmbassador(bench.db))
    const old = { versionId: await versionId() }
    await aNewVersion(await comms(), 'guidelines')
    const late = callRoute(reader.action, jana, { params, form: old })
    expect(await late).toMatchObject({ data: { outdated: true }, init: { status: 409 } })
    const empty = callRoute(reader.action, jana, { params, form: {} })
    expect(await empty).toMatchObject({ init: { status: 400 } })
    expect(await thrownStatus(() => callRoute(reader.loader, jana, { params: unknown }))).toBe(404)
    const nowhere = () => callRoute(reader.action, jana, { params: unknown, form: old })
    expect(await thrownStatus(nowhere)).toBe(404)
  })
})
