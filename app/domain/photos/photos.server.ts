import type { Ctx } from '#app/domain/kernel/context.ts'

export { addBox } from './boxes/add-box.ts'
export { blurBox, unblurBox } from './boxes/blur-box.ts'
export { nameBox } from './boxes/name-box.ts'
export { placeBox, stepBox } from './boxes/place-box.ts'
export { removeBox } from './boxes/remove-box.ts'
export { checkDesk } from './looking/check-desk.ts'
export { countFaces } from './looking/count-faces.ts'
export { describePhoto } from './looking/describe-photo.ts'
export { discardPhoto, restorePhoto } from './looking/discard-photo.ts'
export { type ListedPhoto, listPhotoOccasions, listPhotos, listUploaders } from './looking/list-photos.ts'
export { type NumberedBox, type PhotoPageData, readPhoto } from './looking/read-photo.ts'
export { findDuplicates } from './uploading/find-duplicates.ts'
export { storePhoto } from './uploading/store-photo.ts'

export async function processPhoto(_ctx: Ctx, _photoId: string): Promise<void> {}

export async function tidyPhotos(_ctx: Ctx): Promise<number> {
  return 0
}
