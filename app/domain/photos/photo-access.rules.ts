import type { AccountActor } from '#app/domain/kernel/context.ts'

/** Whether somebody keeps photos and consents for everybody. */
export function keepsPhotos({ roles }: AccountActor): boolean {
  return roles.includes('comms')
}

/** Whether somebody may look after a photo, clear or not: whoever uploaded it, and comms. */
export function looksAfter(actor: AccountActor, { uploadedBy }: { uploadedBy: string | null }): boolean {
  return keepsPhotos(actor) || uploadedBy === actor.accountId
}
