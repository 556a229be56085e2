import { describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/kernel/context.ts'
import * as image from '#app/routes/reports/image.route.tsx'
import * as imagePicture from '#app/routes/reports/image-picture.route.tsx'
import * as recruiting from '#app/routes/reports/recruiting.route.tsx'
import * as recruitingPicture from '#app/routes/reports/recruiting-picture.route.tsx'
import { callRoute, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'
import { aJobAd, aTeam, eachPosts } from '#tests/support/reports.ts'

const bench = useTestBench()
const as = async (...roles: Role[]) => bench.ctx({ actor: await anAccount(bench.db, roles) })

/** Six people with a post about a job in October, each seen 4,321 times; and two with one in November. */
async function aTown() {
  const jobAdId = await aJobAd(bench.db, 'Erzieher:in', '2026-01-01')
  const team = await aTeam(bench.db, 6)
  await eachPosts(bench.db, team, '2026-10-07', { jobAdId, impressions: 4321 })
  await eachPosts(bench.db, team.slice(0, 2), '2026-11-04', { jobAdId, impressions: 77_777 })
  return team
}

describe('who reads which report', () => {
  const everybody: Role[] = ['ambassador', 'comms', 'hr', 'oversight', 'admin']
  const pages = [
    ['recruiting', recruiting.loader, ['comms', 'hr']],
    ['the recruiting picture', recruitingPicture.loader, ['comms', 'hr']],
    ['image', image.loader, ['comms']],
    ['the image picture', imagePicture.loader, ['comms']],
  ] as const

  test.each(pages)('%s', async (_name, loader, readers) => {
    for (const role of everybody) {
      const ctx = await as(role)
      const status = await thrownStatus(() => callRoute<unknown>(loader, ctx))
      expect([role, status]).toEqual([role, (readers as readonly Role[]).includes(role) ? null : 403])
    }
  })
})

describe('what is sent to the browser', () => {
  test.each(['2026-10', '2026-11', '2026-Q4', '2026'])(
    '%s: totals, nobody by name or id, no small sum',
    async key => {
      const team = await aTown()
      const path = `/?zeitraum=${key}`
      const ctx = await as('hr', 'comms')
      const sent = JSON.stringify([
        await callRoute(recruiting.loader, ctx, { path }),
        await callRoute(image.loader, ctx, { path }),
      ])
      for (const { ambassadorId, name } of team) {
        expect(sent).not.toContain(ambassadorId)
        expect(sent).not.toContain(name)
      }
      // One person's own figures, and the sum of two people in November. An id may have the same digits in it by chance.
      const figures = sent.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      for (const small of ['4321', '77777', '155554']) expect(figures).not.toContain(small)
    },
  )

  test('a picture tells no more than its report', async () => {
    await aTown()
    const path = '/?zeitraum=2026-11'
    for (const { loader } of [recruitingPicture, imagePicture]) {
      const svg = await (await callRoute(loader, await as('comms'), { path })).text()
      expect(svg).toContain('<svg')
      for (const small of ['77.777', '155.554', '77777', '155554']) expect(svg).not.toContain(small)
    }
  })

  test('only HR is offered to add a job ad', async () => {
    expect((await callRoute(recruiting.loader, await as('hr'))).mayAddAds).toBe(true)
    expect((await callRoute(recruiting.loader, await as('comms'))).mayAddAds).toBe(false)
  })

  test('a period nobody understands is answered with the usual one', async () => {
    const { report } = await callRoute(recruiting.loader, await as('hr'), {
      path: "/?zeitraum='; drop table post",
    })
    expect(report.period.key).toBe('2026-Q4')
  })
})
