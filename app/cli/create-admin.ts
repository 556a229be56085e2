import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { createAccount, createSignedLink, linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { demoSecret } from '#app/web/secret.ts'
import { pendingMigrations } from '#db/migrate.ts'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { noFiles } from './no-files.ts'
import { noJobs } from './no-jobs.ts'
import {
  CommandRefused,
  readConfiguration,
  runCommand,
  withConfiguredDatabase,
} from './open-configured-database.ts'

// Creates the first account of an installation, or another one for the administration, and prints the link
// with which its holder sets a password.

const usage = 'Aufruf: npm run admin:create -- --email name@stadt.example --name "Vorname Nachname"'

/** How long the printed link is valid. */
const LINK_HOURS = 72

type Wanted = { email: string; name: string }

await runCommand(async () => {
  const wanted = readWanted(process.argv.slice(2))
  const config = readConfiguration()
  await withConfiguredDatabase(config, async ({ db }) => {
    await refuseOldDatabase(db)
    const now = Temporal.Now.instant()
    const linkId = await createAdmin({ db, now }, wanted)
    const secret = config.secret ?? demoSecret(config.dataDir)
    const until = formatDateTime(now.add({ hours: LINK_HOURS }).toString(), 'de')
    console.log(`Konto angelegt: ${wanted.name}, ${wanted.email}, Rolle Administration.`)
    console.log(`Mit diesem Link lässt sich bis ${until} ein Passwort festlegen:`)
    console.log(`${config.origin}/passwort/${linkToken(secret, linkId)}`)
  })
})

function readWanted(args: string[]): Wanted {
  const { email = '', name = '' } = readOptions(args)
  if (name.trim() === '') throw new CommandRefused(`Es fehlt der Name. ${usage}`, 2)
  if (email.trim() === '') throw new CommandRefused(`Es fehlt die E-Mail-Adresse. ${usage}`, 2)
  const address = z.email().safeParse(email.trim())
  if (!address.success) throw new CommandRefused(`„${email}“ ist keine E-Mail-Adresse. ${usage}`, 2)
  return { email: address.data, name: name.trim() }
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' } } }).values
  } catch {
    throw new CommandRefused(`Diese Angaben kennt der Befehl nicht. ${usage}`, 2)
  }
}

async function refuseOldDatabase(db: Db): Promise<void> {
  const pending = await pendingMigrations(db)
  if (pending.length === 0) return
  throw new CommandRefused('Die Datenbank ist älter als dieses Programm. Bitte zuerst: npm run db:migrate')
}

/** @returns the id of the link; no account exists without it */
async function createAdmin({ db, now }: Pick<Ctx, 'db' | 'now'>, wanted: Wanted): Promise<string> {
  return inTransaction(db, async trx => {
    const ctx: Ctx = {
      db: trx,
      now,
      jobs: noJobs,
      files: noFiles,
      actor: { kind: 'system', job: 'admin:create' },
      requestId: 'admin:create',
    }
    const created = await createAccount(ctx, { ...wanted, locale: 'de', roles: ['admin'] })
    if (!created.ok) throw new CommandRefused(`Zu ${wanted.email} gibt es schon ein Konto.`)
    const accountId = created.value
    return createSignedLink(ctx, { purpose: 'set-password', accountId, subjectId: null, hours: LINK_HOURS })
  })
}
