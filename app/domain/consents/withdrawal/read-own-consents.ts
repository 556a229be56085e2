import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectScopes } from '../cover.queries.ts'
import { channels } from '../scope.rules.ts'
import { selectConsentsOfAccount } from './withdrawal.queries.ts'
import { isLive } from './withdrawal.rules.ts'

const MOST = 100

/** What the acting person agreed to, newest first: the channels that are allowed, and those withdrawn since. */
export async function readOwnConsents(ctx: Pick<Ctx<AccountActor>, 'db' | 'actor'>) {
  const consents = await selectConsentsOfAccount(ctx.db, ctx.actor.accountId, MOST)
  const scopes = await selectScopes(
    ctx.db,
    consents.map(({ id }) => id),
  )
  return consents.map(consent => {
    const own = scopes.filter(scope => scope.consentId === consent.id)
    const live = own.filter(isLive)
    return {
      ...consent,
      scopes: live.map(({ purpose, channel }) => ({ purpose, channel })),
      channels: channels.filter(channel => live.some(scope => scope.channel === channel)),
      withdrawn: channels.filter(channel =>
        own.some(scope => scope.channel === channel && scope.withdrawnAt !== null),
      ),
    }
  })
}
