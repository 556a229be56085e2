import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Somebody else has the directory; the message is a sentence for the person at the terminal. */
export class DirectoryInUse extends Error {}

/**
 * Takes a data directory for this process. The embedded database does not lock its files itself, and
 * two processes on one directory destroy the data. A lock is never taken from a living process.
 * @returns a function that gives the directory back
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'in-use.pid')
  const holder = readHolder(file)
  if (holder !== null && holder !== process.pid && isAlive(holder)) {
    throw new DirectoryInUse(
      `Das Datenverzeichnis ${directory} benutzt gerade Prozess ${holder}. Beende ihn zuerst, oder setze DATA_DIR auf ein anderes Verzeichnis.`,
    )
  }
  if (holder !== null) rmSync(file, { force: true })
  claim(file, directory)
  return () => {
    if (readHolder(file) === process.pid) rmSync(file, { force: true })
  }
}

function claim(file: string, directory: string): void {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new DirectoryInUse(
      `Das Datenverzeichnis ${directory} hat gerade eben ein anderer Prozess übernommen.`,
    )
  }
}

function readHolder(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || 0
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
