import { listAgreementNames } from '#app/domain/agreements/agreements.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertChecklist, insertSteps, selectChecklist } from './checklist.queries.ts'
import { defaultChecklist } from './default-checklist.rules.ts'

/**
 * Gives a new installation its checklist. One that has a checklist is left as it is, even an empty one. A step
 * that asks to read a text the town does not have is left out.
 * @returns how many steps are new
 */
export function loadDefaultChecklist({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  return inTransaction(db, async trx => {
    if (await selectChecklist(trx)) return 0
    await insertChecklist(trx, now.toString())
    const agreementIds = new Map((await listAgreementNames(trx)).map(({ id, key }) => [key, id]))
    const steps = defaultChecklist.flatMap(({ agreementKey, ...step }, position) => {
      const agreementId = agreementKey === null ? null : agreementIds.get(agreementKey)
      return agreementId === undefined ? [] : [{ ...step, id: newId(), position, agreementId }]
    })
    await insertSteps(trx, steps)
    return steps.length
  })
}
