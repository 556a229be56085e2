import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { isDay, timeZone } from '#app/domain/kernel/calendar.ts'
import { nudgeReasonSentence } from '#app/domain/nudges/nudge-reason.rules.ts'
import { type NudgePreview, previewNudges } from '#app/domain/nudges/nudges.server.ts'
import { type Config, readConfig } from '#app/web/config.ts'
import { DirectoryInUse } from '#db/directory-lock.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { type OpenDatabase, openEmbedded, openPostgres } from '#db/open.ts'

// Prints, for every active person, what the reminder check would decide at a moment and why: one JSON
// line each. Changes nothing.

const usage = 'Aufruf: npm run --silent nudges:preview -- --on 2026-03-20 [--at 09:00]'

/** The command ends with a sentence for the person at the terminal. */
class Refused extends Error {
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2) {
    super(message)
    this.exitCode = exitCode
  }
}

try {
  const at = readMoment(process.argv.slice(2))
  const database = await openConfigured()
  try {
    for (const preview of await previewNudges(database.db, at)) console.log(JSON.stringify(lineFor(preview)))
  } finally {
    await database.close()
  }
} catch (error) {
  if (!(error instanceof Refused || error instanceof DirectoryInUse)) throw error
  console.error(error.message)
  process.exitCode = error instanceof Refused ? error.exitCode : 1
}

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
  if (on === undefined) throw new Refused(`Es fehlt der Tag. ${usage}`, 2)
  if (!isDay(on)) throw new Refused(`„${on}“ ist kein Tag. ${usage}`, 2)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) throw new Refused(`„${at}“ ist keine Uhrzeit. ${usage}`, 2)
  return Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(timeZone).toInstant()
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { on: { type: 'string' }, at: { type: 'string' } } }).values
  } catch {
    throw new Refused(`Diese Angaben kennt der Befehl nicht. ${usage}`, 2)
  }
}

async function openConfigured(): Promise<OpenDatabase> {
  const read = readConfig(process.env)
  if (!read.ok) throw new Refused(read.problems.join('\n'), 1)
  const database = await open(read.config)
  const pending = await pendingMigrations(database.db).catch(error => error as Error)
  if (Array.isArray(pending) && pending.length === 0) return database
  await database.close()
  throw new Refused(
    Array.isArray(pending)
      ? 'Die Datenbank ist älter als dieses Programm. Bitte zuerst: npm run db:migrate'
      : `Die Datenbank antwortet nicht: ${pending.message || pending.name}`,
    1,
  )
}

async function open({ databaseUrl, dataDir }: Config): Promise<OpenDatabase> {
  if (databaseUrl !== null) return openPostgres(databaseUrl, 1)
  if (existsSync(join(dataDir, 'postgres'))) return openEmbedded(dataDir)
  throw new Refused(`In ${dataDir} gibt es noch keine Datenbank. Sie entsteht beim ersten: npm start`, 1)
}
