import { type Config, readConfig } from '#app/web/config.ts'
import { DirectoryInUse } from '#db/directory-lock.ts'
import { type OpenDatabase, openEmbedded, openPostgres } from '#db/open.ts'

/**
 * A command ends here, with a sentence for the person at the terminal instead of a stack trace.
 * Exit code 2: the command was typed wrongly; 1: it was understood and could not be done.
 */
export class CommandRefused extends Error {
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Runs a command to its end. What it refuses is said on standard error; everything else is a bug and stays one. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof CommandRefused || error instanceof DirectoryInUse)) throw error
    console.error(error.message)
    process.exitCode = error instanceof CommandRefused ? error.exitCode : 1
  }
}

/** The configuration of the environment; refused with a sentence for each mistake in it. */
export function readConfiguration(): Config {
  const read = readConfig(process.env)
  if (!read.ok) throw new CommandRefused(read.problems.join('\n'))
  return read.config
}

/** Opens the configured database for this process, PostgreSQL or embedded; refused when it does not answer. */
export async function openConfiguredDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl === null) return openEmbedded(config.dataDir)
  const database = openPostgres(config.databaseUrl)
  try {
    await database.db.connection().execute(async () => undefined)
  } catch (error) {
    await database.close()
    throw new CommandRefused(`Die Datenbank antwortet nicht: ${saidBy(error)}`)
  }
  return database
}

/** Opens the configured database, works with it and closes it, whatever happens in between. */
export async function withConfiguredDatabase(
  config: Config,
  work: (database: OpenDatabase) => Promise<void>,
): Promise<void> {
  const database = await openConfiguredDatabase(config)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

// A refused connection is several errors in one, without a message of its own.
function saidBy(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(saidBy).join('; ')
  return error instanceof Error ? error.message : String(error)
}
