import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'

/** Whether somebody keeps photos and consents for everybody. */
export function keepsPhotos({ roles }: AccountActor): boolean {
  return roles.includes('comms')
}

/** Whether somebody may look after a photo, clear or not: whoever uploaded it, and comms. */
export function looksAfter(actor: AccountActor, { uploadedBy }: { uploadedBy: string | null }): boolean {
  return keepsPhotos(actor) || uploadedBy === actor.accountId
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
  return actor.ambassadorId !== null && within && channel === ambassadorChannel
}
