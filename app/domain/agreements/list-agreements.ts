import type { Db } from '#db/open.ts'
import { selectReaders } from './acknowledgement.queries.ts'
import { selectAgreements } from './agreement.queries.ts'
import { readAgreement } from './read-agreement.ts'

const MOST_READERS = 2000

/** Who has to read a text and how far they are: a number of all, and the names of who has not yet. */
type Reading = {
  read: number
  of: number
  open: Array<{ ambassadorId: string; name: string; state: 'onboarding' | 'active' | 'paused' }>
}

/** Every text with its current version and how many have read that one. */
export async function listAgreements(db: Db) {
  const lines = []
  for (const { key } of await selectAgreements(db)) {
    const agreement = await readAgreement(db, key)
    if (!agreement) continue
    const { current, titleDe, titleEn } = agreement
    const { number, publishedAt } = current
    const { read, of } = await readReading(db, current.id)
    lines.push({ id: agreement.id, key, titleDe, titleEn, number, publishedAt, read, of })
  }
  return lines
}

/** The texts by their names, for a choice in a form. */
export function listAgreementNames(db: Db) {
  return selectAgreements(db)
}

/** How far the reading of a version is. Names are for looking after people, not a measure of them. */
export async function readReading(db: Db, versionId: string): Promise<Reading> {
  const readers = await selectReaders(db, versionId, MOST_READERS)
  return {
    read: readers.filter(({ acknowledged }) => acknowledged).length,
    of: readers.length,
    open: readers.flatMap(({ ambassadorId, name, state, acknowledged }) =>
      acknowledged || state === 'applied' || state === 'invited' || state === 'left'
        ? []
        : [{ ambassadorId, name, state }],
    ),
  }
}
