import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { checkFiles, type FilesReport } from '#app/domain/files/files.server.ts'
import { remakeRenditions } from '#app/domain/photos/photos.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { openFileStore } from '#app/storage/open-file-store.ts'
import { pendingMigrations } from '#db/migrate.ts'
import {
  CommandRefused,
  readConfiguration,
  runCommand,
  withConfiguredDatabase,
} from './open-configured-database.ts'

// Compares the rows of files with what lies in the file store. Deletes and re-makes nothing without --repair.
// Ends with 1 when a row has no bytes or the wrong ones.

const usage = 'Aufruf: npm run files:check [-- --repair]'

await runCommand(async () => {
  const repair = readRepair(process.argv.slice(2))
  const config = readConfiguration()
  await withConfiguredDatabase(config, async database => {
    if ((await pendingMigrations(database.db)).length > 0) {
      throw new CommandRefused(
        'Die Datenbank ist älter als dieses Programm. Bitte zuerst: npm run db:migrate',
      )
    }
    const boss = await startBoss(database, { quiet: true })
    const ctx = {
      ...{ db: database.db, jobs: jobQueue(boss), files: openFileStore(config), now: Temporal.Now.instant() },
      ...{ actor: { kind: 'system' as const, job: 'files:check' }, requestId: 'files:check' },
    }
    const report = await checkFiles(ctx, { repair })
    const remade = repair ? await remakeRenditions(ctx, [...report.lost, ...report.damaged]) : []
    await boss.stop({ graceful: false })
    print(report, { repair, remade })
  })
})

function print(report: FilesReport, { repair, remade }: { repair: boolean; remade: string[] }): void {
  const { checked, lost, damaged, ownerless, foreign } = report
  for (const id of lost) console.log(`fehlt: Datei ${id}`)
  for (const id of damaged) console.log(`beschädigt: Datei ${id}`)
  for (const key of ownerless)
    console.log(`${repair ? 'gelöscht, gehörte zu nichts' : 'gehört zu nichts'}: ${key}`)
  for (const key of foreign) console.log(`nicht von uns: ${key}`)
  for (const id of remade) console.log(`wird neu gemacht: Foto ${id}`)
  console.log(
    `${checked} Dateien geprüft: ${lost.length} fehlen, ${damaged.length} beschädigt, ${ownerless.length} gehörten zu nichts.`,
  )
  if (lost.length + damaged.length > 0) process.exitCode = 1
}

function readRepair(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { repair: { type: 'boolean' } } }).values.repair ?? false
  } catch {
    throw new CommandRefused(`Diese Angaben kennt der Befehl nicht. ${usage}`, 2)
  }
}
