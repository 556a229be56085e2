import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { LinkedInApplication } from '#app/linkedin/linkedin-application.ts'

/** One row as LinkedIn writes it: the columns of `Shares.csv`. */
export type SentRow = Record<string, unknown>

/** What the server says instead of what LinkedIn would say; `start` is the page that was asked for. */
export type Answer = (response: ServerResponse, start: number) => void

/** One request as it came, with everything that must not be anywhere else. */
type Asked = { method: string; path: string; query: URLSearchParams; headers: IncomingMessage['headers'] }

const SIXTY_DAYS = 60 * 24 * 60 * 60
const SCOPE = 'r_dma_portability_3rd_party'
const KEYS = { clientId: 'app-of-lindental', clientSecret: 'wLp4-geheim-7Qx' }

/** A member who comes by, agrees or not, and is sent back. */
type Way = { decision?: 'agree' | 'cancel' | 'scope-not-granted' }

/**
 * LinkedIn's OAuth and its member data portability interface, as far as they are documented: codes that are good
 * once and for one address, tokens, pages that end with a 404, a total that is wrong. A stand-in on a real socket.
 */
export class LinkedInServer {
  /** The pages of the member's posts. */
  pages: SentRow[][] = []
  /** Everything asked since the test began, oldest first. */
  asked: Asked[] = []
  /** What was handed out. */
  codes: string[] = []
  tokens: string[] = []
  #address = ''
  #redirectOf = new Map<string, string>()
  #instead: { accessToken: Answer | null; memberSnapshotData: Answer | null } = nothingInstead()
  #server = createServer((request, response) => void this.#answer(request, response))

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  /** Forgets everything, as if it had just opened. */
  reset(): void {
    Object.assign(this, { pages: [], asked: [], codes: [], tokens: [] })
    this.#redirectOf.clear()
    this.#instead = nothingInstead()
  }

  /** The town's application here. */
  get application(): LinkedInApplication {
    return { ...KEYS, oauthUrl: `${this.#address}/oauth/v2`, apiUrl: `${this.#address}/rest` }
  }

  /** Says this from now on, whoever asks and whatever for. */
  misbehave(at: 'accessToken' | 'memberSnapshotData', answer: Answer): void {
    this.#instead[at] = answer
  }

  /** Ends a token, as when its member takes the permission back. */
  revokeTokens(): void {
    this.tokens = []
  }

  /** Goes the way of a member from the program's link to where LinkedIn sends them. @returns that address */
  async visit(authorizationUrl: string, { decision = 'agree' }: Way = {}): Promise<URL> {
    const url = new URL(authorizationUrl)
    url.searchParams.set('decision', decision)
    const response = await fetch(url, { redirect: 'manual' })
    const to = response.headers.get('Location')
    if (!to) throw new Error(`LinkedIn does not send anybody back: ${await response.text()}`)
    return new URL(to)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', this.#address)
    const { method = '', headers } = request
    this.asked.push({ method, path, query, headers })
    const form = new URLSearchParams(await text(request))
    const answer = this.#answerTo({ method, path, query, headers }, form)
    answer(response, Number(query.get('start') ?? 0))
  }

  #answerTo(asked: Asked, form: URLSearchParams): Answer {
    switch (`${asked.method} ${asked.path}`) {
      case 'GET /oauth/v2/authorization':
        return this.#authorize(asked.query)
      case 'POST /oauth/v2/accessToken':
        return this.#instead.accessToken ?? this.#exchange(form, asked.headers)
      case 'GET /rest/memberSnapshotData':
        return this.#instead.memberSnapshotData ?? this.#snapshot(asked)
      default:
        return answers.wrongAddress
    }
  }

  #authorize(query: URLSearchParams): Answer {
    const redirectUri = query.get('redirect_uri') ?? ''
    const known = query.get('client_id') === KEYS.clientId && query.get('response_type') === 'code'
    if (!known || query.get('scope') !== SCOPE || !URL.canParse(redirectUri)) {
      return say(400, { error: 'invalid_request' })
    }
    const back = new URL(redirectUri)
    back.searchParams.set('state', query.get('state') ?? '')
    const refusal = { cancel: 'user_cancelled_authorize', 'scope-not-granted': 'unauthorized_scope_error' }
    const decision = query.get('decision')
    if (decision === null) return askMember(query)
    const error = refusal[decision as keyof typeof refusal]
    if (error) back.searchParams.set('error', error)
    else back.searchParams.set('code', this.#newCode(redirectUri))
    return sendTo(back.href)
  }

  #newCode(redirectUri: string): string {
    const code = `AQT-code-${crypto.randomUUID()}`
    this.codes.push(code)
    this.#redirectOf.set(code, redirectUri)
    return code
  }

  #exchange(form: URLSearchParams, headers: IncomingMessage['headers']): Answer {
    const code = form.get('code') ?? ''
    const redirectUri = this.#redirectOf.get(code)
    this.#redirectOf.delete(code)
    if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      return say(400, { error: 'invalid_request' })
    }
    if (form.get('client_id') !== KEYS.clientId || form.get('client_secret') !== KEYS.clientSecret) {
      return say(401, { error: 'invalid_client' })
    }
    if (form.get('grant_type') !== 'authorization_code' || redirectUri !== form.get('redirect_uri')) {
      return say(400, { error: 'invalid_grant' })
    }
    const token = `AQX-token-${crypto.randomUUID()}`
    this.tokens.push(token)
    return say(200, { access_token: token, expires_in: SIXTY_DAYS, scope: SCOPE })
  }

  #snapshot({ query, headers }: Asked): Answer {
    if (!this.tokens.includes(headers.authorization?.replace(/^Bearer /, '') ?? '')) {
      return say(401, { status: 401, serviceErrorCode: 65_601, code: 'REVOKED_ACCESS_TOKEN' })
    }
    const asIs = query.get('q') === 'criteria' && query.get('domain') === 'MEMBER_SHARE_INFO'
    if (headers['linkedin-version'] !== '202312' || !asIs) return say(400, { status: 400 })
    const start = Number(query.get('start') ?? 0)
    const page = this.pages[start]
    return page
      ? say(200, aPage(page, start))
      : say(404, { status: 404, message: 'No data found for this memberId' })
  }
}

const nothingInstead = () => ({ accessToken: null, memberSnapshotData: null })

/** A page as the interface sends it. Its total is as unreliable as the real one. */
export function aPage(rows: readonly SentRow[], start = 0) {
  const elements = [{ snapshotDomain: 'MEMBER_SHARE_INFO', snapshotData: rows }]
  return { paging: { start, count: 10, total: 1, links: [] }, elements }
}

/** A status with JSON. */
export function say(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return response => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
  }
}

function sendTo(address: string): Answer {
  return response => {
    response.writeHead(302, { Location: address }).end()
  }
}

/** What a member sees in a browser: the question, and a link for either answer. */
function askMember(query: URLSearchParams): Answer {
  const link = (decision: string, words: string) => {
    const answered = new URLSearchParams([...query, ['decision', decision]])
    return `<p><a href="?${answered.toString().replaceAll('&', '&amp;')}">${words}</a></p>`
  }
  const page = `<!doctype html><title>LinkedIn</title><link rel="icon" href="data:,">${link('agree', 'Zulassen')}${link('cancel', 'Abbrechen')}`
  return response => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
  }
}

/** Ways in which an answer is no answer. */
export const answers = {
  tooMany: say(
    429,
    { status: 429, message: 'Resource level throttle limit reached' },
    { 'Retry-After': '3600' },
  ),
  notInEurope: say(403, { status: 403, code: 'ACCESS_DENIED', message: 'Not enough permissions' }),
  down: say(503, { message: 'Service unavailable' }),
  wrongAddress: say(404, { status: 404, message: 'No virtual resource found' }),
  elsewhere: sendTo('http://127.0.0.1:9/collect'),
  webPage: (response => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>LinkedIn</title>')
  }) as Answer,
  silence: (() => {}) as Answer,
  /** Begins to answer and never ends. */
  halfSilence: (response => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"elements":[')
  }) as Answer,
  hangUp: (response => {
    response.destroy()
  }) as Answer,
  /** Sends as long as anybody listens. */
  flood: (response => {
    const chunk = ' '.repeat(64 * 1024)
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).on('drain', more)
    more()
  }) as Answer,
}
