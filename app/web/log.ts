/** One line of JSON per event. Facts are ids, counts, routes and durations; never names, addresses or texts. */
export type LogFacts = Record<string, string | number | boolean | null>

/** Writes one event to standard output, with the moment it happened. */
export function log(level: 'info' | 'error', event: string, facts: LogFacts = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
}

/**
 * A path as it may stand in the log: without the tokens of personal links, which would open them for whoever reads it.
 */
export function loggedPath(path: string): string {
  return path.replace(/[0-9a-f-]{36}\.[\w-]{40,}/gi, '…')
}

/** Writes an unexpected error with its stack: a bug, for the people who run the server. */
export function logError(event: string, error: unknown, facts: LogFacts = {}): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log('error', event, { ...facts, stack })
}
