import { describe, expect, test } from 'vitest'
import type { LinkedInClient } from '#app/domain/linkedin/portability/linkedin-client.rules.ts'
import { linkedInAddresses } from '#app/linkedin/linkedin-application.ts'
import { linkedInClient } from '#app/linkedin/linkedin-client.ts'
import { aShare, IMPATIENT, PATIENT, REDIRECT_URI } from '#tests/support/connections.ts'
import { type Answer, answers, aPage, say } from '#tests/support/linkedin-server.ts'
import { useLogLines } from '#tests/support/log-lines.ts'
import { useLinkedInServer } from '#tests/support/use-linkedin-server.ts'

// How the program speaks with LinkedIn, over a real socket: what it asks for, and what it makes of each answer.

const linkedIn = useLinkedInServer()
const client = (limits = PATIENT) => linkedInClient(linkedIn.application, limits)

const { lines, entries: logged } = useLogLines()

async function aCode(): Promise<string> {
  const url = client().authorizationUrl({ state: 'a-state', redirectUri: REDIRECT_URI })
  return (await linkedIn.visit(url)).searchParams.get('code') ?? ''
}

async function aToken(): Promise<string> {
  await client().exchangeCode({ code: await aCode(), redirectUri: REDIRECT_URI })
  return linkedIn.tokens.at(-1) ?? ''
}

async function everyPage(asked: LinkedInClient, token: string) {
  const pages: unknown[] = []
  for await (const page of asked.sharePages(token)) pages.push(page)
  return pages
}

describe('the way to LinkedIn', () => {
  test('leads to LinkedIn itself, unless a test says otherwise', () => {
    const application = { clientId: 'id', clientSecret: 'geheim', ...linkedInAddresses }
    const url = new URL(
      linkedInClient(application).authorizationUrl({ state: 's', redirectUri: REDIRECT_URI }),
    )
    expect(url.origin + url.pathname).toBe('https://www.linkedin.com/oauth/v2/authorization')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'id',
      redirect_uri: REDIRECT_URI,
      state: 's',
      scope: 'r_dma_portability_3rd_party',
    })
  })

  test('brings somebody back who agrees, with a code and the state they left with', async () => {
    const url = client().authorizationUrl({ state: 'a b+c&d', redirectUri: REDIRECT_URI })
    const back = await linkedIn.visit(url)
    expect(back.origin + back.pathname).toBe(REDIRECT_URI)
    expect(Object.fromEntries(back.searchParams)).toEqual({ state: 'a b+c&d', code: linkedIn.codes[0] })
  })
})

describe('a code', () => {
  test('becomes a token of sixty days', async () => {
    const given = await client().exchangeCode({ code: await aCode(), redirectUri: REDIRECT_URI })
    expect(given).toEqual({ ok: true, value: { token: linkedIn.tokens[0], expiresIn: 5_184_000 } })
    expect(logged()).toEqual([])
  })

  test('is good once', async () => {
    const code = await aCode()
    await client().exchangeCode({ code, redirectUri: REDIRECT_URI })
    const again = await client().exchangeCode({ code, redirectUri: REDIRECT_URI })
    expect(again).toEqual({ ok: false, reason: 'refused' })
    expect(logged()).toMatchObject([
      { event: 'linkedin.no-answer', step: 'token', reason: 'refused', cause: 'invalid_grant', status: 400 },
    ])
  })

  test('is good only with the address it was sent to', async () => {
    const given = await client().exchangeCode({
      code: await aCode(),
      redirectUri: `${REDIRECT_URI}/woanders`,
    })
    expect(given).toEqual({ ok: false, reason: 'refused' })
  })

  test('is worth nothing with a wrong secret, and the log says that it is the secret', async () => {
    const wrong = linkedInClient({ ...linkedIn.application, clientSecret: 'falsch' }, PATIENT)
    const given = await wrong.exchangeCode({ code: await aCode(), redirectUri: REDIRECT_URI })
    expect(given).toEqual({ ok: false, reason: 'refused' })
    expect(logged()).toMatchObject([{ cause: 'invalid_client', status: 401 }])
  })

  const token = { access_token: 'AQX', expires_in: 60 }
  test.each<[string, Answer]>([
    ['nothing but words', say(200, 'AQX')],
    ['no token', say(200, { expires_in: 60 })],
    ['an empty token', say(200, { ...token, access_token: '' })],
    ['a token that would break a header', say(200, { ...token, access_token: 'AQX\r\nHost: x' })],
    ['a token of a megabyte', say(200, { ...token, access_token: 'A'.repeat(1_000_000) })],
    ['no end', say(200, { access_token: 'AQX' })],
    ['an end in the past', say(200, { ...token, expires_in: -1 })],
    ['an end in words', say(200, { ...token, expires_in: 'bald' })],
    ['an end nobody lives to see', say(200, { ...token, expires_in: 1e12 })],
  ])('that is answered with %s is answered with nothing', async (_what, answer) => {
    linkedIn.misbehave('accessToken', answer)
    const given = await client().exchangeCode({ code: await aCode(), redirectUri: REDIRECT_URI })
    expect(given).toEqual({ ok: false, reason: 'unavailable' })
    expect(logged()).toMatchObject([{ cause: 'not-understood', status: 200 }])
  })
})

describe('posts', () => {
  test('come page by page until LinkedIn says that there are no more, whatever its total is', async () => {
    const [one, two, three] = [
      aShare('2026-04-12T01:04:49Z'),
      aShare('2026-05-01T08:00:00Z'),
      aShare('2026-06-01T08:00:00Z'),
    ]
    linkedIn.pages = [[one, two], [], [three]]
    const token = await aToken()
    const pages = await everyPage(client(), token)
    const kept = (row: typeof one) => ({
      Date: row.Date,
      ShareLink: row.ShareLink,
      ShareCommentary: row.ShareCommentary,
    })
    expect(pages).toEqual([
      { ok: true, value: [kept(one), kept(two)] },
      { ok: true, value: [] },
      { ok: true, value: [kept(three)] },
    ])
    const asked = linkedIn.asked.filter(({ path }) => path === '/rest/memberSnapshotData')
    expect(asked.map(({ query }) => query.toString())).toEqual(
      [0, 1, 2, 3].map(start => `q=criteria&domain=MEMBER_SHARE_INFO&start=${start}`),
    )
    expect(asked.map(({ headers }) => [headers.authorization, headers['linkedin-version']])).toEqual(
      Array(4).fill([`Bearer ${token}`, '202312']),
    )
  })

  test('of other domains are not looked at, and odd values are no reason to give up a page', async () => {
    const odd = { Date: 17, ShareLink: null, ShareCommentary: ['x'], Visibility: { a: 1 } }
    const { elements, ...page } = aPage([odd])
    const others = { snapshotDomain: 'INBOX', snapshotData: [{ Date: 'privat' }] }
    linkedIn.misbehave('memberSnapshotData', (response, start) => {
      const body =
        start === 0
          ? { ...page, elements: [others, ...elements] }
          : { message: 'No data found for this memberId' }
      say(start === 0 ? 200 : 404, body)(response, start)
    })
    const unread = { Date: undefined, ShareLink: undefined, ShareCommentary: undefined }
    expect(await everyPage(client(), 'AQX')).toEqual([{ ok: true, value: [unread] }])
  })

  test('of an unknown or ended token do not come', async () => {
    expect(await everyPage(client(), 'AQX-never-given')).toEqual([{ ok: false, reason: 'refused' }])
  })

  const { tooMany, notInEurope, down, wrongAddress, elsewhere, webPage, hangUp, flood } = answers
  test.each<[string, Answer, string, string]>([
    ['asks to wait', tooMany, 'busy', 'status'],
    ['does not offer this to the member', notInEurope, 'not-allowed', 'status'],
    ['is down', down, 'unavailable', 'status'],
    ['knows no such address', wrongAddress, 'unavailable', 'status'],
    ['sends the token elsewhere', elsewhere, 'unavailable', 'unreachable'],
    ['shows a web page', webPage, 'unavailable', 'not-understood'],
    ['hangs up', hangUp, 'unavailable', 'unreachable'],
    ['never stops', flood, 'unavailable', 'too-large'],
    ['says something else', say(200, { elements: 'viele' }), 'unavailable', 'not-understood'],
    ['says nothing at all', say(200, null), 'unavailable', 'not-understood'],
  ])('do not come when LinkedIn %s', async (_what, answer, reason, cause) => {
    const token = await aToken()
    linkedIn.misbehave('memberSnapshotData', answer)
    expect(await everyPage(client(), token)).toEqual([{ ok: false, reason }])
    expect(logged()).toMatchObject([{ step: 'shares', reason, cause }])
  })

  test.each([
    ['does not answer', answers.silence],
    ['does not finish', answers.halfSilence],
  ])('are not waited for when LinkedIn %s', async (_what, answer) => {
    linkedIn.misbehave('memberSnapshotData', answer)
    expect(await everyPage(client(IMPATIENT), 'AQX')).toEqual([{ ok: false, reason: 'unavailable' }])
    expect(logged()).toMatchObject([{ cause: 'timeout', status: null }])
  })

  test('are not waited for longer than all pages may take together', async () => {
    linkedIn.misbehave('memberSnapshotData', (response, start) => {
      const answer = start < 3 ? say(200, aPage([])) : answers.silence
      answer(response, start)
    })
    const pages = await everyPage(client({ ...PATIENT, pagesMs: 100 }), 'AQX')
    expect(pages.at(-1)).toEqual({ ok: false, reason: 'unavailable' })
    expect(logged()).toMatchObject([{ cause: 'timeout' }])
  })

  test('do not come from where nobody listens', async () => {
    const nowhere = { ...linkedIn.application, apiUrl: 'http://127.0.0.1:9/rest' }
    expect(await everyPage(linkedInClient(nowhere, PATIENT), 'AQX')).toEqual([
      { ok: false, reason: 'unavailable' },
    ])
  })
})

test('neither tokens nor codes, secrets or anybody’s words are in the log, whatever goes wrong', async () => {
  linkedIn.pages = [[aShare('2026-04-12T01:04:49Z', 'Mein sehr privater Satz')]]
  const [code, token] = [await aCode(), await aToken()]
  for (const answer of [...Object.values(answers), say(400, { error: `${code} ${token}` })]) {
    linkedIn.misbehave('memberSnapshotData', answer)
    linkedIn.misbehave('accessToken', answer)
    await everyPage(client(IMPATIENT), token)
    await client(IMPATIENT).exchangeCode({ code, redirectUri: REDIRECT_URI })
  }
  const log = lines().join('')
  expect(logged().length).toBe(2 * (Object.keys(answers).length + 1))
  const secrets = [code, token, linkedIn.application.clientSecret, 'Satz', REDIRECT_URI]
  expect(secrets.filter(secret => secret === '' || log.includes(secret))).toEqual([])
})
