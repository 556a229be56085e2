import type { Db } from '#db/open.ts'
import { selectAgreementByKey, selectVersions } from './agreement.queries.ts'

/** One version of a text, in both languages; `publishedBy` is null for what the program came with. */
export type AgreementVersion = Awaited<ReturnType<typeof selectVersions>>[number]

/** A text with all its versions, the newest first; there is at least one. */
export type Agreement = NonNullable<Awaited<ReturnType<typeof selectAgreementByKey>>> & {
  current: AgreementVersion
  versions: AgreementVersion[]
}

/** A text by its key ('guidelines', 'works-agreement'); undefined where there is none. */
export async function readAgreement(db: Db, key: string): Promise<Agreement | undefined> {
  const agreement = await selectAgreementByKey(db, key)
  if (!agreement) return undefined
  const versions = await selectVersions(db, agreement.id)
  const [current] = versions
  return current && { ...agreement, current, versions }
}
