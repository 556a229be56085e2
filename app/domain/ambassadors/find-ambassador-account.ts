import type { Db } from '#db/open.ts'
import { selectAmbassadorAccount } from './ambassador.queries.ts'

/** The account of whoever takes part, or took part, with this address, whatever its case. */
export async function findAmbassadorAccount(db: Db, email: string): Promise<string | undefined> {
  return (await selectAmbassadorAccount(db, email))?.id
}
