import type { AppLoadContext } from '@remix-run/node'
import type { Request, Response } from 'express'
import type { Actor } from '#app/domain/kernel/context.ts'
import { readSession } from '#app/domain/sessions/sessions.server.ts'
import type { AppServices } from './app-services.ts'
import { servesHttps } from './config.ts'
import { visitorLocale } from './locale.ts'
import { readCookie, sessionCookieName } from './session-cookie.ts'

/** Builds what a request works with: who it is, when it is, which language, and the services. */
export function loadContext(app: AppServices) {
  const cookieName = sessionCookieName(servesHttps(app.config))
  return async (request: Request, response: Response): Promise<AppLoadContext> => {
    const now = app.clock()
    const sessionId = readCookie(request.headers.cookie, cookieName)
    const actor: Actor = (sessionId && (await readSession(app.db, sessionId, now))) || { kind: 'visitor' }
    return {
      app,
      ctx: {
        db: app.db,
        actor,
        now,
        requestId: response.locals.requestId as string,
        jobs: app.jobs,
        files: app.files,
      },
      locale:
        actor.kind === 'account'
          ? actor.locale
          : visitorLocale(request.headers.cookie, request.headers['accept-language']),
      nonce: response.locals.nonce as string,
      sessionId,
      networkAddress: request.ip ?? 'unknown',
    }
  }
}
