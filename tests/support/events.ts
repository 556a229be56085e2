import ICAL from 'ical.js'
import { sql } from 'kysely'
import { addEvent } from '#app/domain/events/events.server.ts'
import type { EventInput } from '#app/domain/events/planning/event.schema.ts'
import type { AccountActor, AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import type { StoredMail } from '#app/domain/outbox/outbox.server.ts'
import { renderMail } from '#app/mail/render-mail.ts'
import type { Db } from '#db/open.ts'
import type { TestBench } from './database.ts'
import { TOWN } from './mails.ts'
import { anAccount, anAmbassador } from './people.ts'

/** A photo workshop a week after the tests' moment: Thursday, 26 November 2026, 10 to 12 in Berlin. */
export function anEventInput(given: Partial<EventInput> = {}): EventInput {
  return {
    kind: 'photo',
    title: 'Foto-Workshop',
    description: 'Mit dem Handy gute Bilder machen.',
    day: '2026-11-26',
    from: '10:00',
    to: '12:00',
    place: 'Rathaus, Raum 112',
    material: '',
    agenda: [{ title: 'Licht', minutes: 60 }],
    ...given,
  }
}

/** Somebody of comms, as they act at the tests' moment. */
export async function aCommsContext(bench: TestBench): Promise<Ctx<AccountActor>> {
  return bench.ctx<AccountActor>({ actor: await anAccount(bench.db, ['comms'], { name: 'Katharina Vogt' }) })
}

/** A planned event. @returns its id */
export async function anEvent(bench: TestBench, given: Partial<EventInput> = {}): Promise<string> {
  const added = await addEvent(await aCommsContext(bench), anEventInput(given))
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

/** People who take part, each a minute later than the one before: they sign up in their order. */
export async function somePeople(bench: TestBench, ...names: string[]): Promise<Array<Ctx<AmbassadorActor>>> {
  const people: Array<Ctx<AmbassadorActor>> = []
  for (const name of names) {
    const actor = await anAmbassador(bench.db, { name })
    const now = bench.ctx().now.add({ minutes: people.length + 1 })
    people.push(bench.ctx<AmbassadorActor>({ actor, now }))
  }
  return people
}

/** Who goes and who waits, in the order of their sign-up: 'Jana going'. */
export async function listOf(db: Db, eventId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('eventSignUp')
    .innerJoin('ambassador', 'ambassador.id', 'eventSignUp.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .select(['account.name', 'eventSignUp.state'])
    .where('eventId', '=', eventId)
    .orderBy('signedUpAt')
    .orderBy('account.name')
    .execute()
  return rows.map(({ name, state }) => `${name} ${state}`)
}

/** The mails written to an account, oldest first, as they are delivered. */
export async function mailsOf(db: Db, accountId: string): Promise<StoredMail[]> {
  const mails = await db
    .selectFrom('mail')
    .innerJoin('account', 'account.id', 'mail.accountId')
    .selectAll('mail')
    .select(['account.name', 'account.email', 'account.locale'])
    .where('mail.accountId', '=', accountId)
    .orderBy('mail.createdAt')
    .orderBy('mail.template')
    .execute()
  return mails.map(({ name, email, locale, recipientLocale: _none, ...mail }) => ({
    ...mail,
    params: mail.params as StoredMail['params'],
    recipientName: name,
    recipientEmail: email,
    locale,
  }))
}

/** A mail as its recipient gets it. */
export function delivered(mail: StoredMail) {
  return renderMail(mail, TOWN, { revealLinks: true })
}

/** What a calendar program understands of a file. */
export type ReadEvent = {
  uid: string
  sequence: number
  stamp: string
  start: string
  end: string
  title: string
  location: string
  description: string
  status: string
}

/** Reads an iCalendar file with a parser of its own, as a calendar program would. */
export function readCalendarFile(file: string): { method: string; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const events = calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
    return {
      uid: event.uid,
      sequence: event.sequence,
      stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().toISOString(),
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      title: event.summary,
      location: event.location ?? '',
      description: event.description ?? '',
      status: text('status'),
    }
  })
  return { method: String(calendar.getFirstPropertyValue('method')), events }
}

/** The calendar file of a mail, read back; undefined if it has none. */
export async function calendarOf(mail: StoredMail | undefined): Promise<ReadEvent | undefined> {
  if (!mail) throw new Error('There is no such mail')
  const [file] = (await delivered(mail)).attachments
  return file && readCalendarFile(file.content).events[0]
}

/** Whose onboarding is to be looked at, as it stands in the queue. */
export async function onboardingsToFinish(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select data ->> 'ambassadorId' as id from pgboss.job where name = 'finish-onboarding' order by 1`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
