import { describe, expect, test } from 'vitest'
import { retireDepartment } from '#app/domain/departments/departments.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { jobAdSchema } from '#app/domain/recruiting/job-ad.schema.ts'
import { jobAdState } from '#app/domain/recruiting/job-ad-state.rules.ts'
import { checkJobAdUrl, jobAdHostsOf } from '#app/domain/recruiting/job-ad-url.rules.ts'
import { addJobAd, editJobAd, listJobAds, readJobAd } from '#app/domain/recruiting/recruiting.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'

const bench = useTestBench()
const asHr = async () => bench.ctx({ actor: await anAccount(bench.db, ['hr']) })
const anAd = { title: 'Erzieher:in', url: 'https://karriere.stadt.example/1', opensOn: '2026-11-01' }

describe('the address of a job ad', () => {
  const hosts = ['karriere.stadt.example']
  test.each([
    ['https://karriere.stadt.example/stelle?id=7', 'https://karriere.stadt.example/stelle?id=7'],
    ['  HTTPS://Karriere.Stadt.Example ', 'https://karriere.stadt.example/'],
    ['http://karriere.stadt.example/1', 'not-an-https-address'],
    ['karriere.stadt.example/1', 'not-an-https-address'],
    ['javascript:alert(1)', 'not-an-https-address'],
    ['https://karriere.stadt.example@boese.example/', 'not-an-https-address'],
    ['https://localhost/1', 'not-an-https-address'],
    ['', 'not-an-https-address'],
    ['https://stadt.example/1', 'host-not-listed'],
    ['https://www.karriere.stadt.example/1', 'host-not-listed'],
    ['https://karriere.stadt.example.boese.example/', 'host-not-listed'],
    ['https://kаrriere.stadt.example/1', 'host-not-listed'],
  ])('%j: %s', (text, answer) => {
    const checked = checkJobAdUrl(text, hosts)
    expect(checked.ok ? checked.value : checked.reason).toBe(answer)
  })

  test('without a list, any host will do', () => {
    expect(checkJobAdUrl('https://interamt.example/7', [])).toEqual({
      ok: true,
      value: 'https://interamt.example/7',
    })
  })

  test.each([
    ['', []],
    [' a.example, B.example;c.example\nd.example ', ['a.example', 'b.example', 'c.example', 'd.example']],
  ])('the list %j', (text, list) => {
    expect(jobAdHostsOf(text)).toEqual(list)
  })
})

describe('the form', () => {
  const codes = (change: Record<string, string | undefined>) =>
    jobAdSchema([])
      .safeParse({ ...anAd, ...change })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

  test.each([
    ['a whole one', {}, []],
    ['open for one day', { closesOn: '2026-11-01' }, []],
    ['no title', { title: '  ' }, ['title: required']],
    ['no address', { url: 'bald' }, ['url: not-an-https-address']],
    ['a day that does not exist', { opensOn: '2026-02-30' }, ['opensOn: not-a-date']],
    ['closed before it opens', { closesOn: '2026-10-31' }, ['closesOn: before-it-opens']],
    ['a made-up department', { departmentId: 'Kita' }, ['departmentId: invalid']],
  ])('%s', (_case, change, expected) => {
    expect(codes(change)).toEqual(expected)
  })
})

test.each([
  ['2026-10-31', 'planned'],
  ['2026-11-01', 'open'],
  ['2026-11-30', 'open'],
  ['2026-12-01', 'closed'],
])('on %s a job ad of November is %s', (today, state) => {
  expect(jobAdState({ opensOn: '2026-11-01', closesOn: '2026-11-30' }, today)).toBe(state)
})

test('a job ad without a last day stays open', () => {
  expect(jobAdState({ opensOn: '2026-11-01', closesOn: null }, '2036-01-01')).toBe('open')
})

describe('job ads', () => {
  test('are added, listed with the number of their posts, and changed', async () => {
    const ctx = await asHr()
    const departmentId = await aDepartment(bench.db, 'Kita')
    const added = await addJobAd(ctx, { ...anAd, departmentId })
    if (!added.ok) throw new Error(added.reason)
    await aPost(bench.db, await anAmbassador(bench.db), {
      publishedAt: '2026-11-05T08:00:00Z',
      jobAdId: added.value,
    })
    expect(await listJobAds(bench.db)).toEqual([
      { ...anAd, id: added.value, departmentId, departmentName: 'Kita', closesOn: null, posts: 1 },
    ])
    const changed = await editJobAd(ctx, added.value, {
      ...anAd,
      title: 'Erzieher:in (m/w/d)',
      closesOn: '2026-12-01',
    })
    expect(changed.ok).toBe(true)
    expect(await readJobAd(bench.db, added.value)).toMatchObject({
      title: 'Erzieher:in (m/w/d)',
      closesOn: '2026-12-01',
      departmentId: null,
    })
  })

  test('those that opened last come first', async () => {
    const ctx = await asHr()
    for (const opensOn of ['2026-03-01', '2026-11-01', '2026-07-01'])
      await addJobAd(ctx, { ...anAd, opensOn })
    const ads = await listJobAds(bench.db)
    expect(ads.map(({ opensOn }) => opensOn)).toEqual(['2026-11-01', '2026-07-01', '2026-03-01'])
  })

  test('each change is in the log, with nothing about a person', async () => {
    const ctx = await asHr()
    const added = await addJobAd(ctx, anAd)
    if (added.ok) await editJobAd(ctx, added.value, anAd)
    const entries = await bench.db
      .selectFrom('auditEntry')
      .select(['action', 'detail'])
      .orderBy('id')
      .execute()
    expect(entries).toEqual([
      { action: 'job-ad.added', detail: { title: 'Erzieher:in' } },
      { action: 'job-ad.changed', detail: { title: 'Erzieher:in' } },
    ])
  })

  test('a retired department stays with its ad, but is not chosen anew', async () => {
    const ctx = await asHr()
    const departmentId = await aDepartment(bench.db)
    const added = await addJobAd(ctx, { ...anAd, departmentId })
    if (!added.ok) throw new Error(added.reason)
    await retireDepartment(ctx, departmentId)
    expect(await addJobAd(ctx, { ...anAd, departmentId })).toEqual({
      ok: false,
      reason: 'unknown-department',
    })
    expect((await editJobAd(ctx, added.value, { ...anAd, departmentId })).ok).toBe(true)
    expect(await listJobAds(bench.db)).toHaveLength(1)
  })

  test.each(['', 'neu', newId()])('there is no ad %j', async id => {
    expect(await readJobAd(bench.db, id)).toBeUndefined()
  })

  test('an ad that is gone cannot be changed', async () => {
    expect(await editJobAd(await asHr(), newId(), anAd)).toEqual({ ok: false, reason: 'unknown-ad' })
  })
})
