import { beforeEach, describe, expect, test } from 'vitest'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import {
  disconnect,
  fetchShares,
  listFoundPosts,
  readConnection,
  undoImport,
} from '#app/domain/linkedin/linkedin.server.ts'
import type { LinkedInAccess } from '#app/domain/linkedin/portability/linkedin-client.rules.ts'
import {
  aConnection,
  accessTo,
  aShare,
  connected,
  fetchedPreview,
  IMPATIENT,
  PATIENT,
  storedConnections,
  TOKEN_SECRET,
  takeOver,
} from '#tests/support/connections.ts'
import { useTestBench } from '#tests/support/database.ts'
import { type Answer, answers, aPage, say } from '#tests/support/linkedin-server.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { useLinkedInServer } from '#tests/support/use-linkedin-server.ts'

// The same rows as in the data archive, fetched from LinkedIn: they wait as a preview like any file.

const bench = useTestBench()
const linkedIn = useLinkedInServer()
let jana: Ctx<AmbassadorActor>
beforeEach(async () => {
  jana = bench.ctx({ actor: await anAmbassador(bench.db, { name: 'Jana Feld' }) })
})

const fetched = (access: LinkedInAccess = accessTo(linkedIn)) => fetchShares(jana, access)
async function waiting(access?: LinkedInAccess): Promise<string> {
  const answer = await fetched(access)
  if (!answer.ok) throw new Error(`nothing to look at: ${answer.reason}`)
  return answer.value.uploadId
}
const imports = () => bench.db.selectFrom('linkedinImport').selectAll().execute()

const [APRIL, MAY, JUNE] = [
  aShare('2026-04-12T01:04:49Z', 'Erster Tag im Bauhof'),
  aShare('2026-05-31T22:30:00Z', 'Nachts um halb eins in Berlin'),
  aShare('2026-06-01T08:00:00Z', ''),
]

describe('posts that were fetched', () => {
  beforeEach(async () => {
    await connected(jana, linkedIn)
    linkedIn.pages = [[JUNE, APRIL], [MAY]]
  })

  test('wait to be looked at, and nothing is stored of them before', async () => {
    expect(await fetchedPreview(jana, await waiting())).toMatchObject({
      ...{ fileName: 'LinkedIn 2026-11-19', member: null, namesSomebodyElse: false },
      ...{ periodFrom: '2026-04-12', periodTo: '2026-06-01', warnings: [] },
      posts: {
        count: 3,
        offered: [
          { publishedAt: '2026-04-12T01:04:49.000Z', excerpt: 'Erster Tag im Bauhof', impressions: null },
          { publishedAt: '2026-05-31T22:30:00.000Z', excerpt: 'Nachts um halb eins in Berlin' },
          { publishedAt: '2026-06-01T08:00:00.000Z', excerpt: null },
        ],
      },
    })
    expect(await imports()).toMatchObject([{ kind: 'portability', confirmedAt: null }])
    expect(await listFoundPosts(jana)).toEqual([])
    expect(await readConnection(jana)).toMatchObject({ fetchedAt: new Date('2026-11-19T09:00:00Z') })
  })

  test('are kept with their first words only', async () => {
    const secret = 'Das Ende eines langen Textes'
    linkedIn.pages = [[aShare('2026-04-12T01:04:49Z', `${'Viele Worte. '.repeat(40)}${secret}`)]]
    await waiting()
    const [kept] = await imports()
    expect(JSON.stringify(kept)).toContain('Viele Worte.')
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  test('are offered for logging once they were taken over, and gone when that is undone', async () => {
    const importId = await takeOver(jana, await waiting())
    expect(await listFoundPosts(jana)).toHaveLength(3)
    await undoImport(jana, importId)
    expect(await listFoundPosts(jana)).toEqual([])
    expect(await waiting()).not.toBe(importId)
  })

  test('are nothing new the second time, in whatever order LinkedIn sends them', async () => {
    await takeOver(jana, await waiting())
    linkedIn.pages = [[APRIL], [], [MAY, JUNE]]
    expect(await fetched()).toEqual({ ok: false, reason: 'nothing-new' })
    expect(await imports()).toHaveLength(1)
  })

  test('wait once, however often they are fetched before somebody decides', async () => {
    const first = await waiting()
    const second = await waiting()
    expect(await fetchedPreview(jana, first)).toBeUndefined()
    expect(await fetchedPreview(jana, second)).toMatchObject({ posts: { count: 3 } })
    expect(await imports()).toHaveLength(1)
  })

  test('are something new when there is a post more', async () => {
    const first = await waiting()
    await takeOver(jana, first)
    linkedIn.pages.push([aShare('2026-11-01T08:00:00Z')])
    const second = await waiting()
    await takeOver(jana, second)
    expect(await listFoundPosts(jana)).toHaveLength(4)
  })

  test('count once if LinkedIn sends them twice, and what cannot be read is named with its row', async () => {
    const { ShareLink } = APRIL
    linkedIn.pages = [
      [APRIL, { ...MAY, ShareLink: 'https://www.linkedin.com/in/jana' }],
      [APRIL, { ShareLink, Date: 'gestern' }, { ShareLink, Date: '2026-04-12 01:04:50' }, {}],
    ]
    const preview = await fetchedPreview(jana, await waiting())
    expect(preview).toMatchObject({ posts: { count: 1 } })
    expect(preview?.warnings).toMatchObject([
      {
        code: 'post-address-unreadable',
        sheet: 'MEMBER_SHARE_INFO',
        cell: '2',
        value: 'https://www.linkedin.com/in/jana',
      },
      { code: 'post-twice', cell: '3' },
      { code: 'row-time-unreadable', cell: '4', value: 'gestern' },
      { code: 'post-date-differs', cell: '5', value: '2026-04-12 01:04:50' },
      { code: 'post-address-unreadable', cell: '6', value: '' },
    ])
  })

  test('are nobody else’s to look at', async () => {
    const other = bench.ctx({ actor: await anAmbassador(bench.db) })
    expect(await fetchedPreview(other, await waiting())).toBeUndefined()
  })

  test('stay when somebody disconnects after taking them over', async () => {
    await takeOver(jana, await waiting())
    await disconnect(jana)
    expect(await listFoundPosts(jana)).toHaveLength(3)
  })
})

describe('there is nothing to look at', () => {
  const connection = async () => (await storedConnections(bench.db)).connections

  test('without a connection, and LinkedIn is not asked', async () => {
    expect(await fetched()).toEqual({ ok: false, reason: 'ended' })
    expect(linkedIn.asked).toEqual([])
  })

  test('after the end of the connection, and LinkedIn is not asked', async () => {
    await aConnection(bench.db, jana.actor, { expiresAt: jana.now.toString() })
    expect(await fetched()).toEqual({ ok: false, reason: 'ended' })
    expect(linkedIn.asked).toEqual([])
  })

  test('while somebody has posted nothing', async () => {
    await connected(jana, linkedIn)
    expect(await fetched()).toEqual({ ok: false, reason: 'no-posts' })
    expect(await imports()).toEqual([])
    expect(await connection()).toMatchObject([{ fetchedAt: new Date('2026-11-19T09:00:00Z') }])
  })

  test('when LinkedIn does not know the token any more: the connection is gone', async () => {
    await connected(jana, linkedIn)
    linkedIn.revokeTokens()
    expect(await fetched()).toEqual({ ok: false, reason: 'ended' })
    expect(await readConnection(jana)).toEqual({ state: 'none' })
  })

  test.each([
    ['another secret', async () => accessTo(linkedIn, PATIENT, `${TOKEN_SECRET}!`)],
    [
      'a token that was tampered with',
      async () => {
        await bench.db.updateTable('linkedinConnection').set({ token: 'v1.AAAA' }).execute()
        return accessTo(linkedIn)
      },
    ],
  ])('with %s: the connection is gone, and nothing was sent to LinkedIn', async (_what, meanwhile) => {
    await connected(jana, linkedIn)
    linkedIn.asked = []
    expect(await fetched(await meanwhile())).toEqual({ ok: false, reason: 'ended' })
    expect(await connection()).toEqual([])
    expect(linkedIn.asked).toEqual([])
  })

  const {
    tooMany,
    notInEurope,
    down,
    webPage,
    hangUp,
    flood,
    silence,
    halfSilence,
    elsewhere,
    wrongAddress,
  } = answers
  test.each<[string, Answer, string, typeof PATIENT?]>([
    ['asks to wait', tooMany, 'busy'],
    ['does not offer this to the member', notInEurope, 'not-allowed'],
    ['is down', down, 'unavailable'],
    ['shows a web page', webPage, 'unavailable'],
    ['hangs up', hangUp, 'unavailable'],
    ['never stops', flood, 'unavailable'],
    ['does not answer', silence, 'unavailable', IMPATIENT],
    ['does not finish', halfSilence, 'unavailable', IMPATIENT],
    ['leads elsewhere', elsewhere, 'unavailable'],
    ['says 404 for another reason', wrongAddress, 'unavailable'],
  ])(
    'when LinkedIn %s in the middle: no page counts, and the connection stays',
    async (_what, answer, reason, limits) => {
      await connected(jana, linkedIn)
      const before = await connection()
      linkedIn.misbehave('memberSnapshotData', (response, start) =>
        start === 0 ? say(200, aPage([APRIL]))(response, start) : answer(response, start),
      )
      expect(await fetched(accessTo(linkedIn, limits))).toEqual({ ok: false, reason })
      expect(await imports()).toEqual([])
      expect(await connection()).toEqual(before)
    },
  )

  test('when the pages do not end: two hundred are asked for, and nothing is stored', async () => {
    await connected(jana, linkedIn)
    linkedIn.misbehave('memberSnapshotData', say(200, aPage([APRIL])))
    expect(await fetched()).toEqual({ ok: false, reason: 'too-much' })
    expect(linkedIn.asked.filter(({ path }) => path === '/rest/memberSnapshotData')).toHaveLength(201)
    expect(await imports()).toEqual([])
  })

  test('when somebody disconnects while LinkedIn is answering', async () => {
    await connected(jana, linkedIn)
    const access = accessTo(linkedIn)
    const client = {
      ...access.client,
      async *sharePages(token: string) {
        linkedIn.pages = [[APRIL]]
        yield* access.client.sharePages(token)
        await disconnect(jana)
      },
    }
    expect(await fetched({ ...access, client })).toEqual({ ok: false, reason: 'ended' })
    expect(await imports()).toEqual([])
  })

  test('when LinkedIn ends an old token while somebody connects anew: the new one stays', async () => {
    await connected(jana, linkedIn)
    const access = accessTo(linkedIn)
    const client = {
      ...access.client,
      async *sharePages() {
        await connected(jana, linkedIn)
        yield* access.client.sharePages('AQX-ended')
      },
    }
    expect(await fetched({ ...access, client })).toEqual({ ok: false, reason: 'ended' })
    expect(await readConnection(jana)).toMatchObject({ state: 'connected' })
  })
})
