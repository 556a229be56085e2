import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectConsentText, selectCurrentTexts, selectVersions } from './consent-text.queries.ts'
import { consentTextKeys } from './consent-text.schema.ts'

const MOST_VERSIONS = 100

/** One version of a text; `publishedBy` is null for what the program came with. */
export type ConsentTextVersion = Awaited<ReturnType<typeof selectVersions>>[number]

/** The version of each text that applies now. */
export function listConsentTexts({ db }: Pick<Ctx, 'db'>): Promise<ConsentTextVersion[]> {
  return selectCurrentTexts(db)
}

/** All versions of one text, the newest first; empty for a key that is none. */
export async function listConsentTextVersions(
  { db }: Pick<Ctx, 'db'>,
  key: string,
): Promise<ConsentTextVersion[]> {
  const known = consentTextKeys.find(each => each === key)
  return known ? selectVersions(db, known, MOST_VERSIONS) : []
}

/** The very version somebody was asked with; undefined if there is none. */
export function readConsentText({ db }: Pick<Ctx, 'db'>, textId: string) {
  return selectConsentText(db, textId)
}
