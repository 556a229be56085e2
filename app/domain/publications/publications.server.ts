import type { Ctx } from '#app/domain/kernel/context.ts'

export { handOut } from './handing-out/hand-out.ts'
export { listHandOuts, listOwnHandOuts } from './handing-out/list-hand-outs.ts'
export { endPublication } from './publishing/end-publication.ts'
export { listAppearances } from './publishing/list-appearances.ts'
export { listPublications, listUnclearPublications } from './publishing/list-publications.ts'
export { listPhotosForPost, movePostPhoto, recordPostPhoto } from './publishing/post-photo.ts'
export { recordPublication } from './publishing/record-publication.ts'

export async function watchConsents(_ctx: Ctx): Promise<number> {
  return 0
}
