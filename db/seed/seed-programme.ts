import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { loadAgreements } from './load-agreements.ts'
import { loadConsentTexts } from './load-consent-texts.ts'
import { loadTopics } from './load-topics.ts'
import { loadProgramme } from './programme.ts'

/**
 * Gives a new installation what every programme begins with: texts to agree to, the checklist, goals, values
 * and the shipped topics, as the town's own. Texts and checklist are also brought to an installation from
 * before there were any; one that has goals is otherwise left as it is.
 */
export async function seedProgramme({ db, now }: { db: Db; now: Temporal.Instant }): Promise<void> {
  await loadAgreements({ db, now })
  await loadConsentTexts({ db, now })
  const begun = await db.selectFrom('goal').select('id').limit(1).executeTakeFirst()
  if (begun) return
  await inTransaction(db, async trx => {
    await loadProgramme({ db: trx })
    await loadTopics({ db: trx, now })
  })
}
