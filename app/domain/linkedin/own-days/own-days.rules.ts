import { addDays, type Day, type Month, monthOfDay } from '#app/domain/kernel/calendar.ts'
import { type DaySpan, gapsOf, lengthOf, peakOf, sumOfKnown } from '../course.rules.ts'

/** A UTC day and how often the person's posts were shown in it; null is unknown, below nothing is real. */
export type OwnDay = { date: Day; impressions: number | null }

/** What is known of a month: the sum of the known days (null if there is none), and of how many days it is. */
export type OwnMonth = { month: Month; impressions: number | null; known: number; days: number }

/** A person's days in words: from when to when, the most seen one, how many stretches are unknown, and by month. */
export type OwnDaysSummary = {
  span: DaySpan
  peak: { date: Day; impressions: number }
  gaps: number
  months: OwnMonth[]
}

/** Every day of a span in order, unknown where nothing is known. */
export function everyDay(known: readonly OwnDay[], span: DaySpan): OwnDay[] {
  const impressions = new Map(known.map(day => [day.date, day.impressions]))
  return Array.from({ length: lengthOf(span) }, (_, index) => {
    const date = addDays(span.from, index)
    return { date, impressions: impressions.get(date) ?? null }
  })
}

/** What to say about days in a row; null if nothing is known. Of equal days the earliest is the most seen one. */
export function summarise(days: readonly OwnDay[]): OwnDaysSummary | null {
  const [first, last] = [days[0], days.at(-1)]
  const points = days.map(({ date, impressions }) => ({ from: date, until: date, impressions }))
  const peak = peakOf(points, 'impressions')
  if (!first || !last || !peak) return null
  return {
    span: { from: first.date, until: last.date },
    peak: { date: peak.from, impressions: peak.value },
    gaps: gapsOf(days.map(({ impressions }) => impressions)).length,
    months: byMonth(days),
  }
}

function byMonth(days: readonly OwnDay[]): OwnMonth[] {
  return [...Map.groupBy(days, ({ date }) => monthOfDay(date))].map(([month, own]) => {
    const values = own.map(({ impressions }) => impressions)
    const known = values.filter(value => value !== null).length
    return { month, impressions: sumOfKnown(values), known, days: own.length }
  })
}
