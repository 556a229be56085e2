import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { isDay, timeZone } from '#app/domain/kernel/calendar.ts'
import { nudgeReasonSentence } from '#app/domain/nudges/nudge-reason.rules.ts'
import { type NudgePreview, previewNudges } from '#app/domain/nudges/nudges.server.ts'
import type { Config } from '#app/web/config.ts'
import { pendingMigrations } from '#db/migrate.ts'
import {
  CommandRefused,
  readConfiguration,
  runCommand,
  withConfiguredDatabase,
} from './open-configured-database.ts'

// Prints, for every active person, what the reminder check would decide at a moment and why: one JSON
// line each. Changes nothing.

const usage = 'Aufruf: npm run --silent nudges:preview -- --on 2026-03-20 [--at 09:00]'

await runCommand(async () => {
  const at = readMoment(process.argv.slice(2))
  const config = readConfiguration()
  refuseEmptyDirectory(config)
  await withConfiguredDatabase(config, async ({ db }) => {
    if ((await pendingMigrations(db)).length > 0) {
      throw new CommandRefused(
        'Die Datenbank ist älter als dieses Programm. Bitte zuerst: npm run db:migrate',
      )
    }
    for (const preview of await previewNudges(db, at)) console.log(JSON.stringify(lineFor(preview)))
  })
})

function lineFor({ name, departmentName, expected, counted, stage, send, reason }: NudgePreview) {
  return {
    ambassador: name,
    department: departmentName,
    expected,
    counted,
    stage,
    send,
    reason: nudgeReasonSentence(reason, 'de'),
  }
}

function readMoment(args: string[]): Temporal.Instant {
  const { on, at = '09:00' } = readOptions(args)
  if (on === undefined) throw new CommandRefused(`Es fehlt der Tag. ${usage}`, 2)
  if (!isDay(on)) throw new CommandRefused(`„${on}“ ist kein Tag. ${usage}`, 2)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
    throw new CommandRefused(`„${at}“ ist keine Uhrzeit. ${usage}`, 2)
  return Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(timeZone).toInstant()
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { on: { type: 'string' }, at: { type: 'string' } } }).values
  } catch {
    throw new CommandRefused(`Diese Angaben kennt der Befehl nicht. ${usage}`, 2)
  }
}

// Opening an embedded database that is not there would create one, and a preview changes nothing.
function refuseEmptyDirectory({ databaseUrl, dataDir }: Config): void {
  if (databaseUrl !== null || existsSync(join(dataDir, 'postgres'))) return
  throw new CommandRefused(`In ${dataDir} gibt es noch keine Datenbank. Sie entsteht beim ersten: npm start`)
}
