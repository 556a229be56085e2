import { migrate } from '#db/migrate.ts'
import { readConfiguration, runCommand, withConfiguredDatabase } from './open-configured-database.ts'

// Brings the configured database to the version of this program and says what it did.
await runCommand(() =>
  withConfiguredDatabase(readConfiguration(), async ({ db }) => {
    const applied = await migrate(db)
    for (const name of applied) console.log(`angewendet: ${name}`)
    console.log(
      applied.length === 0 ? 'Nichts zu tun, die Datenbank ist aktuell.' : 'Die Datenbank ist aktuell.',
    )
  }),
)
