import type { Temporal } from 'temporal-polyfill'
import { createAccount, hashPassword } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx, JobQueue } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import { demoAccounts } from './demo-accounts.ts'

/**
 * Fills an empty database with the demo town, relative to `now`. A database that holds any account is
 * left as it is.
 */
export async function seedDemo({ db, now, jobs }: { db: Db; now: Temporal.Instant; jobs: JobQueue }): Promise<void> {
  const existing = await db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  if (existing) return
  const ctx: Ctx = { db, now, jobs, actor: { kind: 'system', job: 'seed-demo' }, requestId: 'seed-demo' }
  const passwordHash = await hashPassword(demoAccounts[0]?.password ?? '')
  for (const account of demoAccounts) {
    const created = await createAccount(ctx, { ...account, locale: 'de', roles: [account.role] })
    if (!created.ok) throw new Error(`Demo account ${account.email}: ${created.reason}`)
    await db.updateTable('account').set({ passwordHash }).where('id', '=', created.value).execute()
  }
}
