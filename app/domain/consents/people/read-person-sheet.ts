import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { type CoverFacts, coverOf } from '../consent-cover.rules.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { consentStateOf } from '../recording/consent-state.rules.ts'
import { listConsentsOf } from '../recording/read-consent.ts'
import { channels, purposes } from '../scope.rules.ts'
import { selectGuardians, selectPerson } from './person.queries.ts'

/** Somebody of the register with their guardians; undefined for an id that is nobody. */
export async function readDepictedPerson({ db }: Pick<Ctx, 'db'>, personId: string) {
  const person = isId(personId) ? await selectPerson(db, personId) : undefined
  return person && { ...person, guardians: await selectGuardians(db, personId) }
}

/** Everything the register knows about somebody: what holds today in every channel, and each consent with its state. */
export async function readPersonSheet(ctx: Ctx<AccountActor>, personId: string) {
  const person = await readDepictedPerson(ctx, personId)
  if (!person) return undefined
  const today = dayOf(ctx.now)
  const [facts] = await readCoverFacts(ctx, [personId])
  const consents = await listConsentsOf(ctx, personId)
  return {
    person,
    cover: facts ? coverTable(facts, today) : [],
    consents: consents.map(consent => {
      const given = facts?.consents.find(({ id }) => id === consent.id)
      return { ...consent, state: facts && given ? consentStateOf(given, facts, today) : ('open' as const) }
    }),
  }
}

function coverTable(facts: CoverFacts, today: string) {
  return channels.map(channel => ({
    channel,
    purposes: purposes.map(purpose => ({ purpose, cover: coverOf(facts, { purpose, channel, today }) })),
  }))
}
