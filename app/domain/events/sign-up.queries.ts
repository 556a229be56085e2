import type { Db } from '#db/open.ts'
import type { EventSignUp } from '#db/types.generated.ts'

type SignUpState = EventSignUp['state']

/** Who goes and who waits, in the order in which they signed up. */
export function selectQueue(db: Db, eventId: string) {
  return db
    .selectFrom('eventSignUp')
    .select(['ambassadorId', 'state'])
    .where('eventId', '=', eventId)
    .where('state', '!=', 'cancelled')
    .orderBy('signedUpAt')
    .orderBy('ambassadorId')
    .execute()
}

/** One person's sign-up for an event, also one that was taken back. */
export function selectSignUp(db: Db, eventId: string, ambassadorId: string) {
  return db
    .selectFrom('eventSignUp')
    .select(['state', 'attendedAt'])
    .where('eventId', '=', eventId)
    .where('ambassadorId', '=', ambassadorId)
    .executeTakeFirst()
}

/** Signs a person up, or up again: then they stand at the end like everybody new. */
export async function upsertSignUp(
  db: Db,
  signUp: {
    eventId: string
    ambassadorId: string
    state: SignUpState
    signedUpAt: string
    changedAt: string
  },
): Promise<void> {
  const { state, signedUpAt, changedAt } = signUp
  await db
    .insertInto('eventSignUp')
    .values(signUp)
    .onConflict(conflict =>
      conflict
        .columns(['eventId', 'ambassadorId'])
        .doUpdateSet({ state, signedUpAt, changedAt, remindedAt: null }),
    )
    .execute()
}

export async function updateSignUpState(
  db: Db,
  { eventId, ambassadorIds }: { eventId: string; ambassadorIds: readonly string[] },
  change: { state: SignUpState; changedAt: string },
): Promise<void> {
  if (ambassadorIds.length === 0) return
  await db
    .updateTable('eventSignUp')
    .set(change)
    .where('eventId', '=', eventId)
    .where('ambassadorId', 'in', [...ambassadorIds])
    .execute()
}

/** People who go or wait and still take part on this day, in their order: whom a mail about the event reaches. */
export function selectRecipients(db: Db, eventId: string, today: string) {
  return db
    .selectFrom('eventSignUp')
    .innerJoin('ambassador', 'ambassador.id', 'eventSignUp.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .innerJoin('participationSpell as spell', 'spell.ambassadorId', 'ambassador.id')
    .select([
      'eventSignUp.ambassadorId',
      'eventSignUp.state',
      'eventSignUp.remindedAt',
      'ambassador.accountId',
    ])
    .where('eventSignUp.eventId', '=', eventId)
    .where('eventSignUp.state', '!=', 'cancelled')
    .where('account.deactivatedAt', 'is', null)
    .where('spell.state', 'in', ['onboarding', 'active', 'paused'])
    .where('spell.validFrom', '<=', today)
    .where(({ or, eb }) => or([eb('spell.validTo', 'is', null), eb('spell.validTo', '>', today)]))
    .orderBy('eventSignUp.signedUpAt')
    .orderBy('eventSignUp.ambassadorId')
    .execute()
}

/** When a person was reminded; null if they should be reminded (again). */
export async function updateReminded(
  db: Db,
  { eventId, ambassadorIds }: { eventId: string; ambassadorIds?: readonly string[] },
  remindedAt: string | null,
): Promise<void> {
  await db
    .updateTable('eventSignUp')
    .set({ remindedAt })
    .where('eventId', '=', eventId)
    .$if(ambassadorIds !== undefined, query => query.where('ambassadorId', 'in', [...(ambassadorIds ?? [])]))
    .execute()
}

/** Everybody who goes, waits or came, by name, with the department they belong to; a thousand at most. */
export function selectPeopleOfEvent(db: Db, eventId: string) {
  return db
    .selectFrom('eventSignUp')
    .innerJoin('ambassador', 'ambassador.id', 'eventSignUp.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .leftJoin('departmentMembership as membership', join =>
      join.onRef('membership.ambassadorId', '=', 'ambassador.id').on('membership.validTo', 'is', null),
    )
    .leftJoin('department', 'department.id', 'membership.departmentId')
    .select([
      'eventSignUp.ambassadorId',
      'eventSignUp.state',
      'eventSignUp.signedUpAt',
      'eventSignUp.attendedAt',
      'account.name',
      'department.name as departmentName',
    ])
    .where('eventSignUp.eventId', '=', eventId)
    .where('eventSignUp.state', '!=', 'cancelled')
    .orderBy('account.name')
    .orderBy('eventSignUp.ambassadorId')
    .limit(1000)
    .execute()
}

/** One person's part in these events: those they go to or wait for. */
export function selectOwnSignUps(db: Db, ambassadorId: string, eventIds: readonly string[]) {
  if (eventIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('eventSignUp')
    .select(['eventId', 'state', 'attendedAt'])
    .where('ambassadorId', '=', ambassadorId)
    .where('eventId', 'in', [...eventIds])
    .where('state', '!=', 'cancelled')
    .execute()
}

/** The events a person goes to that end after this instant (ISO), the next one first, cancelled ones included. */
export function selectEventsGoingTo(db: Db, ambassadorId: string, after: string, limit: number) {
  return db
    .selectFrom('eventSignUp')
    .innerJoin('event', 'event.id', 'eventSignUp.eventId')
    .selectAll('event')
    .where('eventSignUp.ambassadorId', '=', ambassadorId)
    .where('eventSignUp.state', '=', 'going')
    .where('event.endsAt', '>', new Date(after))
    .orderBy('event.startsAt')
    .orderBy('event.id')
    .limit(limit)
    .execute()
}

/** Ids of the events a person goes to or waits for that begin after this instant (ISO), in a fixed order. */
export async function selectEventsSignedUpFor(
  db: Db,
  ambassadorId: string,
  after: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('eventSignUp')
    .innerJoin('event', 'event.id', 'eventSignUp.eventId')
    .select('event.id')
    .where('eventSignUp.ambassadorId', '=', ambassadorId)
    .where('eventSignUp.state', '!=', 'cancelled')
    .where('event.startsAt', '>', new Date(after))
    .where('event.cancelledAt', 'is', null)
    .orderBy('event.id')
    .execute()
  return rows.map(({ id }) => id)
}
