import { addMonths, type Day, lastDay, monthOfDay } from '#app/domain/kernel/calendar.ts'
import type { Channel, Purpose } from '../scope.rules.ts'
import { SELF } from './consent.schema.ts'

/** Who signs: null is the person themself, else a guardian's id. */
export type SignerId = string | null

type Scope = { purpose: Purpose; channel: Channel }

/** Who signed, as the form says it. */
export function signerIds(signers: readonly string[]): SignerId[] {
  return [...new Set(signers)].map(signer => (signer === SELF ? null : signer))
}

/** Whether every scope that is ticked was asked for: nobody agrees to what the form did not say. */
export function wereAsked(granted: readonly Scope[], asked: readonly Scope[]): boolean {
  return granted.every(({ purpose, channel }) =>
    asked.some(each => each.purpose === purpose && each.channel === channel),
  )
}

/** Why the days on a form cannot be: signed tomorrow, or over before it began. */
export function whyDaysRefuse(
  { givenOn, validUntil }: { givenOn: Day; validUntil: Day | null },
  today: Day,
): 'day-to-come' | 'ends-before-it-begins' | null {
  if (givenOn > today) return 'day-to-come'
  return validUntil !== null && validUntil < givenOn ? 'ends-before-it-begins' : null
}

/**
 * Whether a form may be recorded without a scan of it. Employees in North Rhine-Westphalia agree in writing (DSG NRW
 * § 18(2)), so theirs may not; neither may a signature. Another form has its reason instead.
 */
export function needsScan(form: 'written' | 'signature' | 'other'): boolean {
  return form !== 'other'
}

/** How long a consent is asked for unless somebody says otherwise: two years, from 29 February to 28 February. */
export function suggestedEnd(from: Day): Day {
  const month = addMonths(monthOfDay(from), 24)
  const day = `${month}-${from.slice(8)}`
  return day > lastDay(month) ? lastDay(month) : day
}
