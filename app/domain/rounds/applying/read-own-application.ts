import { readLinkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, success } from '#app/domain/kernel/result.ts'
import { selectAnswers, selectApplication } from './application.queries.ts'
import { applicationState } from './application-state.rules.ts'

/**
 * An application as the person behind it sees it, by the token in their link. Changes nothing: opening a link
 * confirms nothing. Refused with 'unknown' (no such application, or deleted), 'expired' or 'withdrawn'.
 */
export async function readOwnApplication(ctx: Pick<Ctx, 'db' | 'now'>, key: string, token: string) {
  const id = readLinkToken(key, token)
  const application = id === null ? undefined : await selectApplication(ctx.db, id)
  if (!application) return failure('unknown')
  const state = applicationState(application, ctx.now)
  if (state === 'expired' || state === 'withdrawn') return failure(state)
  return success({ ...application, state, answers: await selectAnswers(ctx.db, application.id) })
}
