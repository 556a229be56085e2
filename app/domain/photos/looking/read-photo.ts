import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { type Box, selectBoxes } from '../boxes/box.queries.ts'
import { isSelf, whyNotName, whyNotPlace, whyNotRemove, whyNotShow } from '../boxes/box.rules.ts'
import { keepsPhotos, maySeePhoto } from '../photo-access.rules.ts'
import { selectDeskItems } from './photo-facts.queries.ts'
import type { DeskItem } from './photo-facts.schema.ts'
import { selectPhotoPage } from './photo-page.queries.ts'

type PhotoRow = NonNullable<Awaited<ReturnType<typeof selectPhotoPage>>>

/** A box as the page shows it: with its number, and what whoever looks at it may do. */
export type NumberedBox = ReturnType<typeof numbered>

/** A photo with everything its page shows. */
export type PhotoPageData = Omit<PhotoRow, 'uploadedBy'> & {
  boxes: NumberedBox[]
  desk: DeskItem[]
}

/** A photo for whoever uploaded it and for comms; to all others it does not exist. */
export async function readPhoto(
  { db, actor }: Pick<Ctx<AccountActor>, 'db' | 'actor'>,
  photoId: string,
): Promise<PhotoPageData | undefined> {
  const row = isId(photoId) ? await selectPhotoPage(db, photoId) : undefined
  if (!row || !maySeePhoto(actor, row)) return undefined
  const { uploadedBy: _, ...photo } = row
  const boxes = (await selectBoxes(db, photoId)).map((box, index) => numbered(actor, box, index + 1))
  return { ...photo, boxes, desk: await selectDeskItems(db, photoId) }
}

// Whom comms knows from the register is nobody else's to read there, unless it is they themselves.
function numbered(actor: AccountActor, box: Box, number: number) {
  const { addedBy: _, personAccountId: __, onceExcepted: ___, personId, personName, ...shown } = box
  const known = keepsPhotos(actor) || isSelf(actor, box)
  return {
    ...shown,
    number,
    named: personId !== null,
    personId: known ? personId : null,
    personName: known ? personName : null,
    mayPlace: whyNotPlace(actor, box) === null,
    mayShow: whyNotShow(actor, box) === null,
    mayRemove: whyNotRemove(actor, box) === null,
    mayName: whyNotName(actor, box) === null,
  }
}
