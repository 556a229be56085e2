import type { Day, Month } from '#app/domain/kernel/calendar.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { NudgeReason } from './nudge.rules.ts'

/**
 * The reason as a short sentence without a subject, the same on screens, in the preview and in tests:
 * "abwesend bis 14.11.", "away until 14 November".
 */
export function nudgeReasonSentence(reason: NudgeReason, locale: Locale): string {
  return locale === 'de' ? inGerman(reason) : inEnglish(reason)
}

function inGerman(reason: NudgeReason): string {
  switch (reason.code) {
    case 'paused':
      return `pausiert seit ${germanDay(reason.since)}`
    case 'not-active':
      return `nicht aktiv (${reason.state === null ? 'noch nicht dabei' : germanStates[reason.state]})`
    case 'target-zero':
      return 'liest nur mit'
    case 'absent':
      return `abwesend bis ${germanDay(reason.until)}`
    case 'expected-zero':
      return `in diesem Monat zu wenige Tage da (${reason.availableDays} von ${reason.workingDays} Arbeitstagen)`
    case 'target-met':
      return `Ziel erreicht (${reason.counted} von ${reason.expected})`
    case 'snoozed':
      return `„passt diesen Monat nicht“ gewählt (${germanMonth(reason.month)})`
    case 'mail-opted-out':
      return 'möchte keine Erinnerungen per E-Mail'
    case 'too-early':
      return `noch zu früh, frühestens ab ${germanDay(reason.from)}`
    case 'already-nudged':
      return `${reason.stage === 'first' ? 'erste' : 'zweite'} Erinnerung kam schon am ${germanDay(reason.on)}`
    case 'open-pick':
      return `hat am ${germanDay(reason.pickedOn)} ein Thema gewählt`
    case 'too-soon':
      return `letzte Erinnerung am ${germanDay(reason.last)}, frühestens wieder am ${germanDay(reason.next)}`
    case 'month-ending':
      return 'keine Erinnerung mehr so kurz vor Monatsende'
    case 'no-working-day':
      return `kein Arbeitstag, weiter am ${germanDay(reason.next)}`
    case 'outside-hours':
      return `nur zwischen ${reason.from} und ${reason.to} Uhr`
    case 'two-months-without-answer':
      return `nach Erinnerungen im ${reason.months.map(germanMonth).join(' und ')} lieber ein persönliches Gespräch`
    case 'due-first':
      return `in diesem Monat noch kein Beitrag, vorgesehen: ${reason.expected}`
    case 'due-second':
      return `in diesem Monat bisher ${reason.counted} von ${reason.expected} Beiträgen`
  }
}

function inEnglish(reason: NudgeReason): string {
  switch (reason.code) {
    case 'paused':
      return `paused since ${englishDay(reason.since)}`
    case 'not-active':
      return `not active (${reason.state === null ? 'not part of it yet' : reason.state})`
    case 'target-zero':
      return 'reads along only'
    case 'absent':
      return `away until ${englishDay(reason.until)}`
    case 'expected-zero':
      return `here too few days this month (${reason.availableDays} of ${reason.workingDays} working days)`
    case 'target-met':
      return `target met (${reason.counted} of ${reason.expected})`
    case 'snoozed':
      return `chose “not this month” (${englishMonth(reason.month)})`
    case 'mail-opted-out':
      return 'wants no reminders by e-mail'
    case 'too-early':
      return `too early, ${englishDay(reason.from)} at the earliest`
    case 'already-nudged':
      return `${reason.stage} reminder came on ${englishDay(reason.on)}`
    case 'open-pick':
      return `took a topic on ${englishDay(reason.pickedOn)}`
    case 'too-soon':
      return `last reminder on ${englishDay(reason.last)}, next on ${englishDay(reason.next)} at the earliest`
    case 'month-ending':
      return 'no more reminders this close to the end of the month'
    case 'no-working-day':
      return `no working day, next is ${englishDay(reason.next)}`
    case 'outside-hours':
      return `only between ${reason.from} and ${reason.to}`
    case 'two-months-without-answer':
      return `after reminders in ${reason.months.map(englishMonth).join(' and ')} rather a talk in person`
    case 'due-first':
      return `no post yet this month, expected: ${reason.expected}`
    case 'due-second':
      return `${reason.counted} of ${reason.expected} posts so far this month`
  }
}

const germanStates = {
  applied: 'beworben',
  invited: 'eingeladen',
  onboarding: 'im Onboarding',
  left: 'ausgeschieden',
} as const

function germanDay(day: Day): string {
  return `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`
}

function englishDay(day: Day): string {
  return `${Number(day.slice(8))} ${englishMonth(day)}`
}

function germanMonth(month: Month): string {
  return monthNames.de[Number(month.slice(5, 7)) - 1] ?? month
}

function englishMonth(month: Month): string {
  return monthNames.en[Number(month.slice(5, 7)) - 1] ?? month
}

// Written out, not asked of the runtime: a sentence in a log must not depend on the ICU data of a machine.
const monthNames = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
