import type { Absence } from '#app/domain/ambassadors/expected-posts.rules.ts'
import type { ParticipationSpell } from '#app/domain/ambassadors/participation.rules.ts'
import { addDays, type Day, firstDay, monthOfDay, previousMonth } from '#app/domain/kernel/calendar.ts'
import type { Person } from './people.ts'
import { between, chance, randomFor } from './random.ts'
import { fridayFrom, mondayOf } from './town-calendar.ts'

/** Whole weeks away, Monday to Friday, a few times a year. */
const holidays = [
  { name: 'summer', from: '06-29', weeksLater: 8, weeks: 2, probability: 0.9 },
  { name: 'autumn', from: '10-05', weeksLater: 2, weeks: 1, probability: 0.5 },
  { name: 'christmas', from: '12-27', weeksLater: 0, weeks: 1, probability: 0.6 },
  { name: 'spring', from: '03-28', weeksLater: 2, weeks: 1, probability: 0.4 },
] as const

/**
 * When somebody was, is or will be away. Holidays of the past lie before last month, so that what is expected
 * now is easy to follow; today one person is away, and one has entered a week to come.
 */
export function planAbsences(person: Person, spells: readonly ParticipationSpell[], today: Day): Absence[] {
  const years = [-2, -1, 0].map(offset => Number(today.slice(0, 4)) + offset)
  const past = years
    .flatMap(year => holidaysIn(person, year))
    .filter(({ to }) => to < firstDay(previousMonth(monthOfDay(today))))
    .filter(absence => coveredByActive(absence, spells))
  return [...past, ...absencesNow(person, today)]
}

function holidaysIn({ slug }: Person, year: number): Absence[] {
  return holidays
    .map(holiday => {
      const random = randomFor('holiday', slug, year, holiday.name)
      const from = addDays(mondayOf(`${year}-${holiday.from}`), 7 * between(random, 0, holiday.weeksLater))
      const taken = chance(random, holiday.probability)
      return { taken, from, to: addDays(from, 7 * holiday.weeks - 3) }
    })
    .filter(({ taken }) => taken)
    .map(({ from, to }) => ({ from, to }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

// From two weeks after becoming active: nobody joins and leaves for the beach.
function coveredByActive({ from, to }: Absence, spells: readonly ParticipationSpell[]): boolean {
  return spells.some(
    spell =>
      spell.state === 'active' && addDays(spell.from, 14) <= from && (spell.to === null || to < spell.to),
  )
}

function absencesNow({ standing, slug }: Person, today: Day): Absence[] {
  if (standing === 'absent')
    return [{ from: mondayOf(addDays(today, -3)), to: fridayFrom(addDays(today, 3)) }]
  if (slug !== 'franziska.lohmeier') return []
  const from = mondayOf(addDays(today, 21))
  return [{ from, to: addDays(from, 4) }]
}
