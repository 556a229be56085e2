import type { Ctx } from '#app/domain/kernel/context.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import type { EventMails, EventSnapshot } from '#app/domain/outbox/templates/event-mails.rules.ts'
import type { StoredEvent } from '../event.queries.ts'

/** Writes a person a mail about an event as it stands now; the link to a meeting is for people who come. */
export async function tellPerson(
  ctx: Pick<Ctx, 'db' | 'now' | 'jobs'>,
  { accountId, going }: { accountId: string; going: boolean },
  template: keyof EventMails,
  event: StoredEvent,
): Promise<void> {
  const snapshot: EventSnapshot = {
    eventId: event.id,
    title: event.title,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    place: event.place,
    videoUrl: going ? event.videoUrl : null,
    sequence: event.sequence,
    stamp: ctx.now.toString(),
  }
  const envelope = { accountId, confidential: false }
  if (template === 'event-changed' || template === 'event-cancelled') {
    await queueMail(ctx, { template, params: { ...snapshot, going }, ...envelope })
  } else {
    await queueMail(ctx, { template, params: snapshot, ...envelope })
  }
}
