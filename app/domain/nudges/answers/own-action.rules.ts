import type { AmbassadorActor, LinkActor } from '#app/domain/kernel/context.ts'

/** Somebody acting for themselves: signed in, or with a link that was sent to them. */
export type OwnActor = AmbassadorActor | (LinkActor & { ambassadorId: string })

/** Throws when somebody would act for another person: no page can ask for that. */
export function assertOwn(actor: OwnActor, ambassadorId: string): void {
  if (actor.ambassadorId !== ambassadorId) throw new Error('People answer their own reminders only')
}
