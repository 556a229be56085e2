import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Removes the embedded database, the mails and the files of a data directory, and nothing else in it: a DATA_DIR that was
 * set to the wrong folder loses nothing. Take the directory's lock first. The database gets out of the way in
 * one step, so that a process that dies in between leaves a whole database or none.
 */
export function discardEmbedded(dataDir: string): void {
  const database = join(dataDir, 'postgres')
  const discarded = join(dataDir, 'postgres.discarded')
  rmSync(discarded, { recursive: true, force: true })
  if (existsSync(database)) renameSync(database, discarded)
  rmSync(discarded, { recursive: true, force: true })
  for (const folder of ['outbox', 'files']) rmSync(join(dataDir, folder), { recursive: true, force: true })
}
