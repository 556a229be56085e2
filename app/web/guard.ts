import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { AccountActor, Actor, AmbassadorActor, Ctx, Locale, Role } from '#app/domain/kernel/context.ts'
import type { AppServices } from './app-services.ts'

/** Who may use a route: everybody, everybody signed in, or people with one of these roles. */
export type Access = 'public' | 'signed-in' | readonly [Role, ...Role[]]

/** What the access of a route proves about whoever got through. */
export type ActorWith<A extends Access> = A extends 'public'
  ? Actor
  : A extends readonly ['ambassador']
    ? AmbassadorActor
    : AccountActor

export type RouteArgs<A extends Access> = {
  ctx: Ctx<ActorWith<A>>
  app: AppServices
  request: Request
  url: URL
  params: Record<string, string | undefined>
  locale: Locale
  sessionId: string | null
  networkAddress: string
}

/**
 * Declares who may use a loader or an action, and lets nobody else in: visitors are sent to the
 * sign-in page (reading) or refused with 401 (changing), others with 403. The declaration stays
 * readable on the function, for the test that tries every route with every role.
 */
export function guarded<const A extends Access, Answer>(
  access: A,
  handler: (args: RouteArgs<A>) => Answer,
): ((args: LoaderFunctionArgs | ActionFunctionArgs) => Answer) & { access: A } {
  const answer = ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) => {
    const url = new URL(request.url)
    assertAllowed(access, context.ctx.actor, request, url)
    return handler({
      ctx: context.ctx as Ctx<ActorWith<A>>,
      app: context.app,
      request,
      url,
      params,
      locale: context.locale,
      sessionId: context.sessionId,
      networkAddress: context.networkAddress,
    })
  }
  return Object.assign(answer, { access })
}

/** Whether an actor passes an access declaration. */
function isAllowed(access: Access, actor: Actor): boolean {
  if (access === 'public') return true
  if (actor.kind !== 'account') return false
  if (access === 'signed-in') return true
  return access.some(role =>
    role === 'ambassador'
      ? actor.ambassadorId !== null && actor.roles.includes(role)
      : actor.roles.includes(role),
  )
}

function assertAllowed(access: Access, actor: Actor, request: Request, url: URL): void {
  if (isAllowed(access, actor)) return
  if (actor.kind === 'account') throw new Response('forbidden', { status: 403 })
  if (request.method !== 'GET') throw new Response('sign in first', { status: 401 })
  throw redirect(`/anmelden?weiter=${encodeURIComponent(url.pathname.replace(/\.data$/, '') + url.search)}`)
}
