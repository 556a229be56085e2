import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { type NumberedBox, selectBoxes } from '../boxes/box.queries.ts'
import { whyNotName, whyNotPlace, whyNotRemove } from '../boxes/box.rules.ts'
import { maySeePhoto } from '../photo-access.rules.ts'
import { selectDeskItems } from './photo-facts.queries.ts'
import type { DeskItem } from './photo-facts.schema.ts'
import { selectPhotoPage } from './photo-page.queries.ts'

type PhotoRow = NonNullable<Awaited<ReturnType<typeof selectPhotoPage>>>

/** A box as the page shows it: with its number, and what whoever looks at it may do. */
export type ShownBox = ReturnType<typeof shownBox>

/** A photo with everything its page shows. */
export type PhotoPageData = Omit<PhotoRow, 'uploadedBy'> & {
  boxes: ShownBox[]
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
  const boxes = (await selectBoxes(db, photoId)).map(box => shownBox(actor, box))
  return { ...photo, boxes, desk: await selectDeskItems(db, photoId) }
}

function shownBox(actor: AccountActor, box: NumberedBox) {
  const { addedBy: _, personAccountId: __, ...shown } = box
  return {
    ...shown,
    mayPlace: whyNotPlace(actor, box) === null,
    mayRemove: whyNotRemove(actor, box) === null,
    mayName: whyNotName(actor, box) === null,
  }
}
