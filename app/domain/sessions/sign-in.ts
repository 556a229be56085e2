import { createHmac } from 'node:crypto'
import { verifyPassword } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { deleteAttempts, insertAttempts, selectAttempts } from './session.queries.ts'
import { selectSignInAccount } from './sign-in-account.queries.ts'
import { type SignedIn, startSession } from './start-session.ts'
import { WINDOW_MINUTES, waitSeconds } from './throttle.rules.ts'

/**
 * Signs somebody in with address and password. Unknown accounts, wrong passwords and accounts without
 * a password get the same answer for the same work; too many failures of an account or a network
 * address have to wait a little.
 * @param key keys the hash under which attempts are counted, so that no address is stored
 * @param networkAddress where the request came from
 */
export async function signIn(
  ctx: Ctx,
  credentials: { email: string; password: string },
  { key, networkAddress }: { key: string; networkAddress: string },
): Promise<Result<SignedIn, 'wrong' | 'wait'>> {
  const subject = (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}:${text}`).digest('hex')
  const accountSubject = subject('account', credentials.email.toLowerCase())
  const addressSubject = subject('address', networkAddress)

  if (await mustWait(ctx, [accountSubject, addressSubject])) return failure('wait')

  const account = await selectSignInAccount(ctx.db, credentials.email)
  const matches = await verifyPassword(account?.passwordHash ?? null, credentials.password)
  if (!account || !matches) {
    await insertAttempts(ctx.db, [accountSubject, addressSubject], ctx.now.toString())
    return failure('wrong')
  }
  await deleteAttempts(ctx.db, accountSubject)
  return success(await startSession(ctx, account.id, account.roles))
}

async function mustWait(ctx: Ctx, subjects: string[]): Promise<boolean> {
  const since = ctx.now.subtract({ minutes: WINDOW_MINUTES }).toString()
  const attempts = await selectAttempts(ctx.db, subjects, since)
  return subjects.some(subject => {
    const failures = attempts.filter(attempt => attempt.subject === subject).map(attempt => attempt.at)
    return waitSeconds(failures, ctx.now.epochMilliseconds) > 0
  })
}
