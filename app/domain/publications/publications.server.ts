export { erasePerson, readErasure } from './erasing/erase-person.ts'
export { handOut } from './handing-out/hand-out.ts'
export { listHandOuts, listOwnHandOuts } from './handing-out/list-hand-outs.ts'
export { endPublication } from './publishing/end-publication.ts'
export { listAppearances } from './publishing/list-appearances.ts'
export { listPublications, listUnclearPublications } from './publishing/list-publications.ts'
export { listPhotosForPost, movePostPhoto, recordPostPhoto } from './publishing/post-photo.ts'
export { recordPublication } from './publishing/record-publication.ts'
export { completeTakeDown } from './take-downs/complete-take-down.ts'
export { enterUse } from './take-downs/enter-use.ts'
export {
  countTakeDownsForComms,
  listOwnTakeDowns,
  listOwnTakeDownsOfPhoto,
  listTakeDowns,
  readProof,
  readTakeDown,
} from './take-downs/read-take-downs.ts'
export { countNotices, listNotices, settleNotice } from './watching/notices.ts'
export { accountLeft, accountStays, personLeft, personStays } from './watching/person-left.ts'
export { reviewLeaver } from './watching/review-leaver.ts'
export { watchConsents } from './watching/watch-consents.ts'
export { readOwnAppearances } from './withdrawing/read-own-appearances.ts'
export { withdrawByLink } from './withdrawing/withdraw-by-link.ts'
export { withdrawConsent } from './withdrawing/withdraw-consent.ts'
export { withdrawFromPaper } from './withdrawing/withdraw-from-paper.ts'
export { withdrawOwn } from './withdrawing/withdraw-own.ts'
