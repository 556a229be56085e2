import type { AccountActor } from '#app/domain/kernel/context.ts'

/** Who works with photos at all: whoever takes part in the programme, and comms. */
export function mayUsePhotos({ roles, ambassadorId }: AccountActor): boolean {
  return roles.includes('comms') || (roles.includes('ambassador') && ambassadorId !== null)
}

/** Who sees a photo that may not be clear: whoever uploaded it, and comms. Nobody else knows that it exists. */
export function maySeePhoto(actor: AccountActor, { uploadedBy }: { uploadedBy: string | null }): boolean {
  return actor.roles.includes('comms') || (mayUsePhotos(actor) && uploadedBy === actor.accountId)
}
