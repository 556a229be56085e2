import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { type ConsentTextKey, insertConsentText, selectCurrentTexts } from './consent-text.queries.ts'

/** A text people agree to, as it ships with the program: both languages, and German in plain language. */
export type ShippedConsentText = {
  key: ConsentTextKey
  titleDe: string
  titleEn: string
  bodyDe: string
  bodyEn: string
  bodyPlain: string
}

/**
 * Makes the shipped texts the town's own, as version 1. A text that is there already is left alone, whatever the town
 * has made of it.
 * @returns how many texts are new
 */
export function loadShippedConsentTexts(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  shipped: readonly ShippedConsentText[],
): Promise<number> {
  return inTransaction(db, async trx => {
    const known = (await selectCurrentTexts(trx)).map(({ key }) => key)
    const fresh = shipped.filter(({ key }) => !known.includes(key))
    for (const text of fresh) {
      await insertConsentText(trx, { ...text, id: newId(), version: 1, publishedAt: now.toString() })
    }
    return fresh.length
  })
}
