import { PassThrough } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { loadMessages } from '#app/i18n/messages.ts'
import { Translations } from '#app/i18n/translations.tsx'
import { NonceContext } from '#app/ui/nonce.ts'
import { logError } from '#app/web/log.ts'

/** How long a page may take to render before its request is given up, in milliseconds. */
const RENDER_MS = 10_000

/** Renders a page as a whole, in the language of whoever asked, with this response's nonce. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { locale, nonce, ctx } = context
  const messages = await loadMessages(locale)
  return new Promise((resolve, reject) => {
    let finalStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <Translations locale={locale} messages={messages} now={new Date(ctx.now.epochMilliseconds)}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={RENDER_MS} />
        </Translations>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }))
          pipe(body)
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error) {
          finalStatus = 500
          logError('page.render-failed', error, { requestId: ctx.requestId })
        },
      },
    )
    const timer = setTimeout(abort, RENDER_MS + 1000)
  })
}

/** An exception in a loader or action is a bug: its stack goes to the log, a kind page to the person. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  logError('route.failed', error, { requestId: context.ctx.requestId })
}
