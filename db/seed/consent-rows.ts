import { channels, purposes } from '#app/domain/consents/scope.rules.ts'
import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { type Depicted, depictedId, depictedPeople } from './depicted.ts'
import { accountIdOf, commsAccountId } from './people-rows.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'
import type { TownLibrary } from './town-library.ts'

/**
 * Rows of the consent register: who is on photos, what they and their guardians agreed to, and what happened since.
 * All of it on paper, as it is for employees.
 */
export function consentRows({ consentTextIds }: Pick<TownLibrary, 'consentTextIds'>, today: Day) {
  const people = depictedPeople(today)
  return {
    depictedPerson: people.map(person => personRow(person, today)),
    guardian: people.flatMap(({ slug, guardians }) =>
      guardians.map(({ name, email }, index) => ({
        ...{ id: guardianId(slug, index), personId: depictedId(slug) },
        ...{ position: index + 1, name, email },
      })),
    ),
    consent: people.map(person => consentRow(person, consentTextIds, today)),
    consentScope: people.flatMap(person => scopeRows(person, today)),
    consentSignature: people.flatMap(person => signatureRows(person, today)),
    consentEvent: people.flatMap(person => eventRows(person, today)),
  }
}

function personRow({ slug, kind, name, email, bornOn }: Depicted, today: Day) {
  return {
    ...{ id: depictedId(slug), kind, name, email, bornOn },
    accountId: kind === 'employee' ? accountIdOf(slug) : null,
    createdAt: askedAt(today),
    createdBy: commsAccountId,
  }
}

function consentRow(person: Depicted, texts: ReadonlyMap<string, string>, today: Day) {
  const { slug, kind, givenDaysAgo, endsInDays } = person
  const key = kind === 'partner' ? 'citizen' : kind
  const givenOn = dayOfConsent(person, today)
  return {
    ...{ id: consentId(slug), personId: depictedId(slug), textId: texts.get(key) ?? '' },
    ...({ form: 'written', askedAt: askedAt(today), askedBy: commsAccountId } as const),
    ...{ givenOn, validFrom: givenOn, collectedBy: givenDaysAgo === null ? null : commsAccountId },
    validUntil: endsInDays === null ? null : addDays(today, endsInDays),
    endsWithEmployment: kind === 'employee',
    showName: kind === 'employee',
    occasion: kind === 'child' ? 'Bilder aus der Kita am Mühlbach' : '',
  }
}

function scopeRows({ slug, without = [], withdrawnDaysAgo }: Depicted, today: Day) {
  const withdrawnAt =
    withdrawnDaysAgo === undefined ? null : berlin(addDays(today, -withdrawnDaysAgo), '16:20')
  return purposes.flatMap(purpose =>
    channels.map(channel => {
      const granted = !without.includes(channel)
      return {
        consentId: consentId(slug),
        purpose,
        channel,
        granted,
        withdrawnAt: granted ? withdrawnAt : null,
      }
    }),
  )
}

function signatureRows(person: Depicted, today: Day) {
  const { slug, guardians } = person
  const signedOn = dayOfConsent(person, today) ?? workingDayUntil(addDays(today, -8))
  const signature = (guardian: string | null) => ({
    id: townId('consent-signature', slug, guardian ?? 'self'),
    consentId: consentId(slug),
    ...({ guardianId: guardian, signedOn, way: 'paper' } as const),
  })
  if (guardians.length === 0) return [signature(null)]
  return guardians.flatMap(({ signed }, index) => (signed ? [signature(guardianId(slug, index))] : []))
}

function eventRows(person: Depicted, today: Day) {
  const { slug, withdrawnDaysAgo, endsInDays } = person
  const givenOn = dayOfConsent(person, today)
  const event = (
    kind: 'asked' | 'given' | 'withdrawn' | 'expired',
    by: 'person' | 'comms' | 'system',
    at: string,
  ) => ({
    ...{ id: townId('consent-event', slug, kind), consentId: consentId(slug), kind, at, by },
    accountId: by === 'comms' ? commsAccountId : null,
  })
  return [
    event('asked', 'comms', askedAt(today)),
    ...(givenOn === null ? [] : [event('given', 'comms', berlin(givenOn, '11:40'))]),
    ...(withdrawnDaysAgo === undefined
      ? []
      : [event('withdrawn', 'person', berlin(addDays(today, -withdrawnDaysAgo), '16:20'))]),
    ...(endsInDays !== null && endsInDays < 0
      ? [event('expired', 'system', berlin(addDays(today, endsInDays + 1), '07:00'))]
      : []),
  ]
}

function dayOfConsent({ givenDaysAgo }: Depicted, today: Day): Day | null {
  return givenDaysAgo === null ? null : workingDayUntil(addDays(today, -givenDaysAgo))
}

// The register was taken over in one go when it was opened, some time before the first photo.
function askedAt(today: Day): string {
  return berlin(workingDayUntil(addDays(today, -800)), '09:10')
}

function consentId(slug: string): string {
  return townId('consent', slug)
}

function guardianId(slug: string, index: number): string {
  return townId('guardian', slug, index)
}
