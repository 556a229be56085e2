import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses every request that changes something and does not come from our own pages. The browser says
 * where a request comes from in `Sec-Fetch-Site` or `Origin`; a request that says neither is refused.
 */
export function sameOriginOnly(origin: string): RequestHandler {
  return (request, response, next) => {
    if (READING.has(request.method) || isOwn(request.headers, origin)) return next()
    response
      .status(403)
      .type('text/plain; charset=utf-8')
      .send('Diese Anfrage kam nicht von einer unserer Seiten. Bitte lade die Seite neu.')
  }
}

function isOwn(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return headers.origin === origin
}
