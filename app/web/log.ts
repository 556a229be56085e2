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
  log('error', event, { ...facts, stack: stackOf(error) })
}

// The job queue hands on what went wrong as a plain object that has a message and no stack.
function stackOf(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message
  const { message } = Object(error) as { message?: unknown }
  return String(message ?? error)
}
