import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { listJobAds } from '#app/domain/recruiting/recruiting.server.ts'
import * as addJobAd from '#app/routes/job-ads/add-job-ad.route.tsx'
import * as editJobAd from '#app/routes/job-ads/edit-job-ad.route.tsx'
import * as jobAds from '#app/routes/job-ads/job-ads.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import { aJobAd, aPostOn, aTeam } from '#tests/support/reports.ts'

const bench = useTestBench()
const hr = async () => bench.ctx({ actor: await anAccount(bench.db, ['hr']) })
const form = {
  title: 'Gärtner:in im Bauhof',
  departmentId: '',
  url: 'https://karriere.stadt.example/bauhof',
  opensOn: '2026-11-01',
  closesOn: '',
}

async function hostsAre(hosts: string) {
  const setting = { key: 'jobAdHosts', value: JSON.stringify(hosts), changedAt: '2026-11-01T08:00:00Z' }
  await bench.db.insertInto('setting').values(setting).execute()
}

describe('/stellen', () => {
  test('lists the job ads with the number of their posts, and nobody who wrote them', async () => {
    const [author] = await aTeam(bench.db, 1)
    if (!author) throw new Error('nobody')
    const id = await aJobAd(bench.db, 'Erzieher:in', '2026-10-01')
    await aPostOn(bench.db, author, '2026-11-03', { jobAdId: id, impressions: 987_654 })
    const loaded = await callRoute(jobAds.loader, await hr())
    expect(loaded.today).toBe('2026-11-19')
    expect(loaded.ads).toMatchObject([{ id, title: 'Erzieher:in', posts: 1 }])
    const sent = JSON.stringify(loaded)
    for (const secret of [author.name, author.ambassadorId, '987654']) expect(sent).not.toContain(secret)
  })
})

describe('/stellen/neu', () => {
  test('adds a job ad and says so in the list', async () => {
    expect(await sentTo(callRoute(addJobAd.action, await hr(), { form }))).toBe(
      '/stellen?notice=job-ad-saved',
    )
    expect(await listJobAds(bench.db)).toMatchObject([
      { title: 'Gärtner:in im Bauhof', departmentId: null, closesOn: null },
    ])
  })

  test('offers the departments and names the hosts of the town', async () => {
    const id = await aDepartment(bench.db, 'Bauhof')
    await hostsAre('karriere.stadt.example, interamt.example')
    expect(await callRoute(addJobAd.loader, await hr())).toMatchObject({
      departments: [{ id, name: 'Bauhof' }],
      hosts: ['karriere.stadt.example', 'interamt.example'],
      today: '2026-11-19',
    })
  })

  test.each([
    ['nothing', {}, { title: ['required'], url: ['required'], opensOn: ['required'] }],
    ['an address elsewhere', { ...form, url: 'https://boese.example/' }, { url: ['host-not-listed'] }],
    [
      'an address without https',
      { ...form, url: 'http://karriere.stadt.example/' },
      { url: ['not-an-https-address'] },
    ],
    ['a last day before the first', { ...form, closesOn: '2026-10-31' }, { closesOn: ['before-it-opens'] }],
    ['an unknown department', { ...form, departmentId: newId() }, { departmentId: ['unknown-department'] }],
  ])('%s: says at the field what is wrong and stores nothing', async (_case, given, errors) => {
    await hostsAre('karriere.stadt.example')
    expect(await fieldErrors(callRoute(addJobAd.action, await hr(), { form: given }))).toEqual(errors)
    expect(await listJobAds(bench.db)).toEqual([])
  })

  test('a refused form comes back with what was typed', async () => {
    const given = { ...form, opensOn: 'morgen' }
    const refused = await callRoute(addJobAd.action, await hr(), { form: given })
    expect(JSON.stringify(refused)).toContain('Gärtner:in im Bauhof')
    expect(JSON.stringify(refused)).toContain('morgen')
  })
})

describe('/stellen/:id', () => {
  test('changes the job ad', async () => {
    const id = await aJobAd(bench.db, 'Erzieher:in', '2026-10-01')
    const asked = { params: { id }, form: { ...form, closesOn: '2026-12-24' } }
    expect(await sentTo(callRoute(editJobAd.action, await hr(), asked))).toBe('/stellen?notice=job-ad-saved')
    expect((await callRoute(editJobAd.loader, await hr(), { params: { id } })).ad).toMatchObject({
      title: 'Gärtner:in im Bauhof',
      closesOn: '2026-12-24',
    })
  })

  test.each(['', 'keine', newId()])('an ad that does not exist is not found: %j', async id => {
    const ctx = await hr()
    expect(await thrownStatus(() => callRoute(editJobAd.loader, ctx, { params: { id } }))).toBe(404)
    expect(await thrownStatus(() => callRoute(editJobAd.action, ctx, { params: { id }, form }))).toBe(404)
  })
})

test.each(['ambassador', 'comms', 'oversight', 'admin'] as const)('%s does not see job ads', async role => {
  const ctx = bench.ctx({ actor: await anAccount(bench.db, [role]) })
  expect(await thrownStatus(() => callRoute(jobAds.loader, ctx))).toBe(403)
  expect(await thrownStatus(() => callRoute(addJobAd.action, ctx, { form }))).toBe(403)
})
