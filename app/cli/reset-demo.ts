import { Temporal } from 'temporal-polyfill'
import { openFileStore } from '#app/storage/open-file-store.ts'
import { lockDirectory } from '#db/directory-lock.ts'
import { migrate } from '#db/migrate.ts'
import { discardEmbedded } from '#db/seed/discard-embedded.ts'
import { dropOwnTables } from '#db/seed/drop-own-tables.ts'
import { seedDemo } from '#db/seed/seed-demo.ts'
import {
  CommandRefused,
  readConfiguration,
  runCommand,
  withConfiguredDatabase,
} from './open-configured-database.ts'

// Throws the demo town away and builds it again as it stands today. Whatever was tried out in it is gone.
await runCommand(async () => {
  refuseRealTown()
  const config = readConfiguration()
  if (config.databaseUrl === null) {
    // Held until the new town stands: opening takes it over, closing gives it back.
    lockDirectory(config.dataDir)
    discardEmbedded(config.dataDir)
  }
  await withConfiguredDatabase(config, async ({ db, engine }) => {
    if (engine.kind === 'postgres') await dropOwnTables(db)
    await migrate(db)
    await seedDemo({ db, now: Temporal.Now.instant(), files: openFileStore(config) })
  })
  console.log('Die Demostadt Lindental ist neu gefüllt. Weiter mit: npm start')
})

// Asked of the environment itself, before anything else is read from it: this command deletes.
function refuseRealTown(): void {
  if (!process.env.DATABASE_URL || process.env.DEMO === '1') return
  throw new CommandRefused(
    'Das ist keine Demo: DATABASE_URL ist gesetzt und DEMO=1 nicht. Es wurde nichts gelöscht.',
  )
}
