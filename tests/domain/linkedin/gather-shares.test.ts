import { describe, expect, test } from 'vitest'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { ShareRow } from '#app/domain/linkedin/archive/read-share.ts'
import { gatherShares } from '#app/domain/linkedin/portability/gather-shares.ts'
import type { LinkedInFailure } from '#app/domain/linkedin/portability/linkedin-client.rules.ts'
import { aShare } from '#tests/support/connections.ts'

// How many pages and rows are read before it is too much, and what becomes of a page that fails.

type Page = Result<readonly ShareRow[], LinkedInFailure>

async function* pagesOf(...pages: Page[]): AsyncGenerator<Page> {
  yield* pages
}

const row = (at: string) => aShare(at) as ShareRow
const rows = (count: number) => Array.from({ length: count }, () => row('2026-04-12T01:04:49Z'))

describe('what LinkedIn hands out', () => {
  test('without a post has no period', async () => {
    expect(await gatherShares(pagesOf(success([])))).toMatchObject({ value: { posts: [], period: null } })
  })

  test('is in the order of its posts, whatever the order of its rows', async () => {
    const [one, two, three] = [
      row('2026-01-01T00:00:00Z'),
      row('2026-01-01T00:00:00Z'),
      row('2026-02-01T00:00:00Z'),
    ]
    const either = await gatherShares(pagesOf(success([three, two]), success([one])))
    expect(either).toEqual(await gatherShares(pagesOf(success([one]), success([two, three]))))
    expect(either).toMatchObject({ value: { period: { from: '2026-01-01', to: '2026-02-01' } } })
  })

  test('of twenty thousand rows is read, of one more it is not', async () => {
    const most = Array.from({ length: 20 }, () => success(rows(1_000)))
    const read = await gatherShares(pagesOf(...most))
    expect(read.ok && read.value.posts.length).toBe(20_000)
    expect(await gatherShares(pagesOf(...most, success(rows(1))))).toEqual(failure('too-much'))
  })

  test('on two hundred pages is read, on one more it is not, however empty', async () => {
    const pages = Array.from({ length: 200 }, () => success([]))
    expect(await gatherShares(pagesOf(...pages))).toMatchObject({ ok: true })
    expect(await gatherShares(pagesOf(...pages, success([])))).toEqual(failure('too-much'))
  })

  test('is not asked for any further once it is too much', async () => {
    let asked = 0
    async function* endless(): AsyncGenerator<Page> {
      for (;;) {
        asked += 1
        yield success(rows(1))
      }
    }
    expect(await gatherShares(endless(), { pages: 3, rows: 100 })).toEqual(failure('too-much'))
    expect(asked).toBe(4)
  })

  test('is nothing at all if one page fails', async () => {
    expect(await gatherShares(pagesOf(success(rows(2)), failure('busy')))).toEqual(failure('busy'))
  })

  test('is quoted in a warning only as far as anybody needs to see it', async () => {
    const long = { ShareLink: `https://nirgendwo.example/${'x'.repeat(5_000)}` }
    const read = await gatherShares(pagesOf(success([long])))
    expect(read.ok && read.value.warnings[0]?.value?.length).toBe(120)
  })
})
