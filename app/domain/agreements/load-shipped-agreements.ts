import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertAgreement, insertVersion, selectAgreementByKey } from './agreement.queries.ts'

/** A text as it ships with the program, in both languages. */
type ShippedAgreement = {
  key: string
  titleDe: string
  titleEn: string
  bodyDe: string
  bodyEn: string
}

/**
 * Makes the shipped texts the town's own, as version 1. A text that is there already is left alone, whatever
 * the town has made of it.
 * @returns how many texts are new
 */
export function loadShippedAgreements(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  shipped: readonly ShippedAgreement[],
): Promise<number> {
  return inTransaction(db, async trx => {
    let fresh = 0
    for (const { key, titleDe, titleEn, bodyDe, bodyEn } of shipped) {
      if (await selectAgreementByKey(trx, key)) continue
      const id = newId()
      await insertAgreement(trx, { id, key, titleDe, titleEn, createdAt: now.toString() })
      await insertVersion(trx, {
        id: newId(),
        agreementId: id,
        number: 1,
        bodyDe,
        bodyEn,
        ...{ changeNoteDe: '', changeNoteEn: '', publishedAt: now.toString() },
      })
      fresh += 1
    }
    return fresh
  })
}
