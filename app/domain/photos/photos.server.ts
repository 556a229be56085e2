import type { Ctx } from '#app/domain/kernel/context.ts'

export { decideOnException, takeBackException } from './exceptions/decide-on-exception.ts'
export { listExceptions, listUndecidedExceptions } from './exceptions/list-exceptions.ts'
export { readFace } from './exceptions/read-face.ts'
export { requestException } from './exceptions/request-exception.ts'
export { gatesOf, usesNotClear } from './gate/gates-of.ts'
export { readGate, type ShownBlocker, type ShownChannelGate, type ShownGate } from './gate/read-gate.ts'
export { askForConsent } from './requests/ask-for-consent.ts'
export { closeConsentRequest } from './requests/close-consent-request.ts'
export { listConsentRequests, listOpenConsentRequests } from './requests/list-consent-requests.ts'
export { findRendition } from './using/find-rendition.ts'
export { holdForUse } from './using/hold-for-use.ts'
export { listPhotosForUse } from './using/list-photos-for-use.ts'
export { readPhotoForUse, readPreview } from './using/read-photo-for-use.ts'

export async function processPhoto(_ctx: Ctx, _photoId: string): Promise<void> {}

export async function tidyPhotos(_ctx: Ctx): Promise<number> {
  return 0
}
