import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import express, { type RequestHandler } from 'express'
import type { ViteDevServer } from 'vite'
import type { AppServices } from './app-services.ts'
import { servesHttps } from './config.ts'
import { healthRoutes } from './health.ts'
import { loadContext } from './load-context.ts'
import { log, loggedPath } from './log.ts'
import { sameOriginOnly } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

// Longer than proxies keep an idle connection (a minute): if we closed it first, a request just sent on it
// would be lost, and somebody would see an error page.
const IDLE_CONNECTION_MS = 75_000

/** How long answers that are under way at the end may take. */
const LAST_ANSWERS_MS = 3_000

const clientBuild = fileURLToPath(new URL('../../build/client', import.meta.url))
const serverBuild = new URL('../../build/server/index.js', import.meta.url)

export type RunningHttp = {
  url: string
  /** Tells load balancers to send nobody any more. */
  drain(): void
  close(): Promise<void>
}

/** Serves the pages. With `dev`, through Vite with hot reload; else from the build. */
export async function startHttp(app: AppServices, { dev }: { dev: boolean }): Promise<RunningHttp> {
  const vite = dev ? await startVite() : null
  const health = healthRoutes(app.db)
  const https = servesHttps(app.config)
  const server = express()
  server.disable('x-powered-by')
  server.set('trust proxy', app.config.trustProxy)
  server.use(withRequestIdentity)
  server.use(securityHeaders({ https, dev }))
  server.use('/health', health.router)
  if (vite) server.use(vite.middlewares)
  else server.use('/assets', express.static(`${clientBuild}/assets`, { immutable: true, maxAge: '1y' }))
  server.use(express.static(vite ? 'public' : clientBuild, { maxAge: '1h', index: false }))
  server.use(sameOriginOnly(app.config.origin))
  server.use(noStore)
  server.all(
    '*',
    createRequestHandler({
      build: vite
        ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
        : ((await import(serverBuild.href)) as ServerBuild),
      getLoadContext: loadContext(app),
      mode: dev ? 'development' : 'production',
    }),
  )
  const listening = await listen(server, app.config.port, app.config.host)
  const { port } = listening.address() as AddressInfo
  const url = app.config.mode === 'demo' ? `http://127.0.0.1:${port}` : app.config.origin
  return {
    url,
    drain: health.drain,
    async close() {
      await closeAfterAnswers(listening)
      await vite?.close()
    },
  }
}

/** Answers under way end; a connection is not kept for another request, and none holds the process up. */
async function closeAfterAnswers(listening: Server): Promise<void> {
  listening.keepAliveTimeout = 1
  const closed = new Promise<void>(resolve => listening.close(() => resolve()))
  listening.closeIdleConnections()
  const patience = setTimeout(() => listening.closeAllConnections(), LAST_ANSWERS_MS)
  await closed
  clearTimeout(patience)
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  return createServer({ configFile: 'remix.config.js', server: { middlewareMode: true } })
}

const withRequestIdentity: RequestHandler = (request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  response.locals.requestId = randomUUID()
  const startedAt = performance.now()
  response.on('finish', () => {
    if (response.statusCode < 500) return
    // The path without its query: a query may hold what somebody searched for.
    log('error', 'http.failed', {
      method: request.method,
      path: loggedPath(request.path),
      status: response.statusCode,
      ms: Math.round(performance.now() - startedAt),
      requestId: response.locals.requestId,
    })
  })
  next()
}

// Pages show personal things: no cache, shared or private, keeps them after signing out.
const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

function listen(server: express.Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listening = server.listen(port, host, () => resolve(listening))
    listening.keepAliveTimeout = IDLE_CONNECTION_MS
    listening.once('error', reject)
  })
}
