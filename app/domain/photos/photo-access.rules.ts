import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'

/** Whether somebody keeps photos and consents for everybody. */
export function keepsPhotos({ roles }: Pick<AccountActor, 'roles'>): boolean {
  return roles.includes('comms')
}

/** Who works with photos at all: whoever takes part in the programme, and comms. */
export function mayUsePhotos(actor: AccountActor): boolean {
  return keepsPhotos(actor) || (actor.roles.includes('ambassador') && actor.ambassadorId !== null)
}

/** Who sees a photo that may not be clear: whoever uploaded it, and comms. Nobody else knows that it exists. */
export function maySeePhoto(actor: AccountActor, { uploadedBy }: { uploadedBy: string | null }): boolean {
  return keepsPhotos(actor) || (mayUsePhotos(actor) && uploadedBy === actor.accountId)
}

/** Where ambassadors use photos: in their own profiles and nowhere else. */
export const ambassadorChannel: Channel = 'linkedin-profiles'

/**
 * Whether somebody may be handed a photo for a channel, once it is clear for it. Comms uses every photo everywhere;
 * ambassadors use their own and those of comms in their own profiles.
 */
export function mayUse(
  actor: AccountActor,
  photo: { uploadedBy: string | null; byComms: boolean },
  channel: Channel,
): boolean {
  if (keepsPhotos(actor)) return true
  const within = photo.byComms || photo.uploadedBy === actor.accountId
  return mayUsePhotos(actor) && within && channel === ambassadorChannel
}
