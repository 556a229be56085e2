import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/open.ts'

export const roles = ['ambassador', 'comms', 'hr', 'oversight', 'admin'] as const
export type Role = (typeof roles)[number]
export type Locale = 'de' | 'en'

/** Somebody signed in. `ambassadorId` is set when the account takes part in the programme. */
export type AccountActor = {
  kind: 'account'
  accountId: string
  ambassadorId: string | null
  name: string
  email: string
  locale: Locale
  roles: readonly Role[]
}

/** Somebody signed in who takes part in the programme. */
export type AmbassadorActor = AccountActor & { ambassadorId: string }

/** Somebody who opened a signed link: may do exactly what the link is for. */
export type LinkActor = { kind: 'link'; accountId: string; ambassadorId: string | null }
export type SystemActor = { kind: 'system'; job: string }
export type VisitorActor = { kind: 'visitor' }
export type Actor = AccountActor | LinkActor | SystemActor | VisitorActor

/** Names of background work, each with the ids it needs. Payloads never hold personal data. */
export type JobPayloads = {
  'check-nudges': Record<string, never>
  'deliver-mail': { mailId: string }
  'lapse-picks': Record<string, never>
  'clean-up': Record<string, never>
  'remind-onboarding': Record<string, never>
  'remind-of-events': Record<string, never>
  'complete-departures': Record<string, never>
  'run-pulse': Record<string, never>
  'finish-onboarding': { ambassadorId: string }
  'store-people-import': { importId: string }
  'process-photo': { photoId: string }
  'delete-file': { fileId: string; sha256: string }
  'watch-consents': Record<string, never>
  'tidy-photos': Record<string, never>
  'watch-connections': Record<string, never>
}
export type JobName = keyof JobPayloads

/** Puts work into the queue. Inside a transaction the job exists exactly when the transaction commits. */
export type JobQueue = {
  enqueue<Name extends JobName>(db: Db, job: Name, payload: JobPayloads[Name]): Promise<void>
  /** The same for many jobs of one kind, in one statement. */
  enqueueMany<Name extends JobName>(
    db: Db,
    job: Name,
    payloads: ReadonlyArray<JobPayloads[Name]>,
  ): Promise<void>
}

/**
 * Where bytes lie that are too large for the database. Never used inside a transaction: a file is written before its
 * row appears, and deleted after its row is gone. Keys are made in the room of files and nowhere else.
 */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @returns undefined if nothing lies there */
  get(key: string): Promise<Uint8Array | undefined>
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>
  /** Every key, and a way to ask when it was last written: undefined if it is gone meanwhile. */
  list(): AsyncIterable<{ key: string; writtenAt(): Promise<Temporal.Instant | undefined> }>
}

/** What every use case works with: built once per request and once per job run. */
export type Ctx<A extends Actor = Actor> = {
  db: Db
  actor: A
  now: Temporal.Instant
  requestId: string
  jobs: JobQueue
  files: FileStore
}
