import type { Db } from '#db/open.ts'
import { addDepictedPerson, addGuardian } from './consents.ts'

/** A child with two guardians who can be reached, born in May 2019 unless the test says otherwise. */
export async function aFamily(
  db: Db,
  { bornOn = '2019-05-01', email = null }: { bornOn?: string; email?: string | null } = {},
) {
  const child = await addDepictedPerson(db, { kind: 'child', name: 'Mila Klein', bornOn, email })
  const mother = await addGuardian(db, child.id, 'Anna Klein', 1)
  const father = await addGuardian(db, child.id, 'Tom Klein', 2)
  await setAddress(db, mother, 'anna@post.example')
  await setAddress(db, father, 'tom@post.example')
  return { child, mother, father }
}

/** Where a guardian gets mail; null: nobody knows. */
export async function setAddress(db: Db, guardianId: string, email: string | null): Promise<void> {
  await db.updateTable('guardian').set({ email }).where('id', '=', guardianId).execute()
}
