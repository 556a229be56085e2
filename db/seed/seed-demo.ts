import type { Transaction } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { hashPassword } from '#app/domain/accounts/accounts.server.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import type { DB } from '#db/types.generated.ts'
import { demoAccounts } from './demo-accounts.ts'
import { departments } from './departments.ts'
import { departmentId } from './lives.ts'
import { loadAgreements } from './load-agreements.ts'
import { loadConsentTexts } from './load-consent-texts.ts'
import { loadTopics } from './load-topics.ts'
import { departmentRows, foundedAt } from './people-rows.ts'
import { planTown } from './plan-town.ts'
import { loadProgramme } from './programme.ts'
import { readTownLibrary } from './town-library.ts'
import { townPhotos } from './town-photos.ts'
import { drawTownPhoto, writeTownPhotos } from './write-photos.ts'
import { insertRows, writeTown } from './write-town.ts'

/**
 * Fills an empty database with the demo town, relative to `now`: all of it or nothing, in one transaction. A
 * database that holds any account is left as it is.
 */
export async function seedDemo({ db, now, files }: Pick<Ctx, 'db' | 'now' | 'files'>): Promise<void> {
  if (await hasAccounts(db)) return
  const passwordHash = await hashPassword(demoAccounts[0]?.password ?? '')
  const photos = await Promise.all(townPhotos(dayOf(now)).map(photo => drawTownPhoto({ files }, photo)))
  await inTransaction(db, async trx => {
    await loadLibrary(trx, dayOf(now))
    await writeTown(trx, planTown(now, await readTownLibrary(trx)), () =>
      writeTownPhotos({ db: trx, now }, photos),
    )
    await setDemoPassword(trx, passwordHash)
  })
}

async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

async function loadLibrary(trx: Transaction<DB>, today: Day): Promise<void> {
  await insertRows(trx, 'department', departmentRows(today))
  const ctx = { db: trx, now: Temporal.Instant.from(foundedAt(today)) }
  await loadAgreements(ctx)
  await loadConsentTexts(ctx)
  await loadProgramme(ctx)
  await loadTopics(ctx, new Map(departments.map(({ slug }) => [slug, departmentId(slug)])))
}

// One password for all five, hashed once: only these may sign in, the other people of the town are a backdrop.
async function setDemoPassword(trx: Transaction<DB>, passwordHash: string): Promise<void> {
  const emails = demoAccounts.map(({ email }) => email)
  await trx.updateTable('account').set({ passwordHash }).where('email', 'in', emails).execute()
}
