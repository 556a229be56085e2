/** Whose data are exported; `ambassadorId` is null for an account that never took part. */
export type ExportSubject = { accountId: string; ambassadorId: string | null }

/** One stored row in words and numbers; never the id of anybody else. */
export type ExportRow = Readonly<Record<string, unknown>>

/** The tables an export is made of, by kind as the data inventory names them. Keys stay as they are: people keep the file. */
export const exportedTables = {
  account: ['account', 'accountRole'],
  sessions: ['session'],
  participation: ['ambassador', 'participationSpell', 'departmentMembership'],
  target: ['targetChange'],
  absence: ['absence'],
  picks: ['pick'],
  posts: ['post', 'postIdentity', 'identityJoin', 'postGoal', 'postValue', 'postResonance'],
  figures: ['postFigure', 'figureChoice', 'ambassadorDay'],
  uploads: ['linkedinUpload', 'linkedinImport', 'listedPost', 'dismissedPost', 'memberInteraction'],
  connection: ['linkedinConnection', 'connectionAttempt'],
  nudges: ['nudge', 'snooze'],
  tasks: ['commsTask'],
  mails: ['mail'],
  suggestions: ['topicSuggestion'],
  applications: ['application', 'applicationAnswer'],
  onboarding: ['onboardingCompletion', 'onboardingFile', 'onboardingReminder'],
  acknowledgements: ['acknowledgement'],
  signUps: ['eventSignUp', 'calendarFeed'],
  depicted: [
    'depictedPerson',
    'guardian',
    'consent',
    'consentScope',
    'consentSignature',
    'consentEvent',
    'consentLink',
    'consentNotice',
    'consentRequest',
  ],
  photos: ['photo', 'photoRendition', 'photoBox', 'photoDeskItem', 'photoException', 'storedFile'],
  publications: ['handOut', 'publication', 'takeDown'],
  departures: ['departure'],
} as const

export type ExportedKind = keyof typeof exportedTables
export type ExportedTable = (typeof exportedTables)[ExportedKind][number]

/** Every row of every table about one person. */
export type OwnData = Readonly<Record<ExportedTable, readonly ExportRow[]>>

/** The file somebody takes with them; `madeAt` is an ISO instant. */
export type ExportFile = { madeAt: string; data: Record<ExportedKind, Record<string, readonly ExportRow[]>> }

/** Arranges the rows by kind, for the file. */
export function exportFile(data: OwnData, madeAt: string): ExportFile {
  const kinds = Object.entries(exportedTables).map(([kind, tables]) => [
    kind,
    Object.fromEntries(tables.map(table => [table, data[table]])),
  ])
  return { madeAt, data: Object.fromEntries(kinds) as ExportFile['data'] }
}

/** A row as a page shows it: its known fields; what is long or made for programs is in the file alone. */
export type ShownField = { field: string; value: string | number | boolean }

/** A kind of data on the page: how many rows there are, and the newest of each table. */
export type ShownKind = { kind: ExportedKind; count: number; rows: ShownField[][] }

/** How many rows of a kind a page shows: enough to see what is stored, few enough to read on a phone. */
export const shownRows = 5

/** Arranges the rows by kind, for a page that people read: of each table the newest row first. */
export function shownKinds(data: OwnData): ShownKind[] {
  const kinds = Object.entries(exportedTables) as Array<[ExportedKind, readonly ExportedTable[]]>
  return kinds.map(([kind, tables]) => {
    const rows = tables.flatMap(table => data[table].toReversed())
    return { kind, count: rows.length, rows: rows.slice(0, shownRows).map(shownFields) }
  })
}

function shownFields(row: ExportRow): ShownField[] {
  return Object.entries(row).flatMap(([field, stored]) => {
    const value = readable(stored)
    return value === null || forPrograms.has(field) ? [] : [{ field, value }]
  })
}

const forPrograms = new Set(['content', 'refused', 'params', 'sha256', 'fileSha256', 'selfDescription'])

function readable(stored: unknown): ShownField['value'] | null {
  if (stored instanceof Date) return stored.toISOString()
  if (Array.isArray(stored)) return stored.length > 0 ? stored.join(', ') : null
  if (typeof stored === 'string') return stored === '' ? null : stored
  return typeof stored === 'number' || typeof stored === 'boolean' ? stored : null
}
