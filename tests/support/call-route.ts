import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import type { Actor, Ctx } from '#app/domain/kernel/context.ts'

/** What keys the links of routes called this way. */
export const ROUTE_SECRET = 's'.repeat(32)

type Route<Answer> = (args: ActionFunctionArgs) => Answer

/** What a page asks for or a form sends. */
export type Asked = {
  path?: string
  params?: Record<string, string>
  form?: Record<string, string>
  headers?: Record<string, string>
  sessionId?: string
}

/** Calls a loader or an action as somebody, without a server between: the answer is what the route gave. */
export function callRoute<Answer>(route: Route<Answer>, ctx: Ctx<Actor>, asked: Asked = {}): Answer {
  const { form, headers = {} } = asked
  const request = new Request(new URL(asked.path ?? '/', 'http://127.0.0.1:3000'), {
    headers,
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  })
  const context = {
    ctx,
    app: { secret: ROUTE_SECRET, config: { origin: 'http://127.0.0.1:3000' }, demoAccounts: [] },
    locale: 'de',
    nonce: '',
    sessionId: asked.sessionId ?? null,
    networkAddress: '127.0.0.1',
  } as unknown as AppLoadContext
  return route({ request, params: asked.params ?? {}, context })
}

/** Where an answer sends the browser, with the notice it carries: '/menschen?notice=saved'. */
export async function sentTo(answer: unknown): Promise<string | null> {
  const response = await answer
  return response instanceof Response ? response.headers.get('Location') : null
}

/** The codes beside the fields of a form that was refused. */
export async function fieldErrors(answer: unknown): Promise<Record<string, string[] | null> | undefined> {
  const refused = (await answer) as { data?: { form?: { error?: Record<string, string[] | null> } } }
  return refused.data?.form?.error ?? undefined
}

/** The status of a refusal that a route threw. */
export async function thrownStatus(call: () => unknown): Promise<number | null> {
  try {
    await call()
    return null
  } catch (thrown) {
    return thrown instanceof Response ? thrown.status : null
  }
}
