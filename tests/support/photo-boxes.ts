import type { AccountActor, AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { addBox, readPhoto } from '#app/domain/photos/photos.server.ts'
import { TEST_NOW, type TestBench } from './database.ts'
import { anAccount, anAmbassador } from './people.ts'
import { addFace, addPhoto } from './photos.ts'

/** Jana's photo with one face the detector found; Katharina of comms, and somebody it is no business of. */
export async function aPhotoWithAFace(bench: TestBench) {
  const jana = await anAmbassador(bench.db, { name: 'Jana Feld' })
  const comms = await anAccount(bench.db, ['comms'], { name: 'Katharina Vogt' })
  const other = await anAmbassador(bench.db, { name: 'Mehmet Kaya' })
  const photoId = await addPhoto(bench.db, {
    ...{ uploadedBy: jana.accountId, facesFound: 1 },
    originalId: await anOriginal(bench),
  })
  const faceId = await addFace(bench.db, photoId)
  const as = (actor: AccountActor) => bench.ctx<AccountActor>({ actor })
  return { jana, comms, other, photoId, faceId, as }
}

/** The row of a file that was uploaded; no test here looks at its bytes. */
export async function anOriginal(bench: TestBench): Promise<string> {
  const id = newId()
  const file = { id, sha256: 'a'.repeat(64), mediaType: 'image/jpeg', byteSize: 1 }
  await bench.db
    .insertInto('storedFile')
    .values({ ...file, storedAt: TEST_NOW.toString() })
    .execute()
  return id
}

/** A box this person adds by hand. @returns its id */
export async function aHandMadeBox(
  bench: TestBench,
  actor: AccountActor | AmbassadorActor,
  photoId: string,
  kind: 'face' | 'region' = 'face',
): Promise<string> {
  const place = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
  const added = await addBox(bench.ctx<AccountActor>({ actor }), photoId, { kind, place })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

/** A box as its photo's page shows it to this person. */
export async function boxOf(bench: TestBench, actor: AccountActor, photoId: string, boxId: string) {
  const photo = await readPhoto(bench.ctx<AccountActor>({ actor }), photoId)
  return photo?.boxes.find(({ id }) => id === boxId)
}

/** Which revision of a photo is wanted, and which one its pictures show. */
export async function renderingsOf(bench: TestBench, photoId: string) {
  const { revision, renderedRevision } = await bench.db
    .selectFrom('photo')
    .select(['revision', 'renderedRevision'])
    .where('id', '=', photoId)
    .executeTakeFirstOrThrow()
  return { revision, renderedRevision }
}
