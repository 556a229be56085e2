import type { CalendarBranch } from './disclosure/calendar-branch.rules.ts'
import { releasePeriods, type StandingIn, standingOf } from './disclosure/release.rules.ts'
import { type FigureIn, printed, rateOf, shown, suppressed, unknown } from './figure.rules.ts'
import type { AttainmentRow, ParticipationRow } from './participation-rate.queries.ts'

/** People who were active in a period, and those of them who posted in it. */
export type ParticipationCount = { active: number; posted: number }

/** Participation by period: as a share of the active people, and as the two numbers behind it. */
export type Participation = { rate: FigureIn; count: (key: string) => ParticipationCount | null }

/**
 * Participation = people with at least one post / active people, from k active people on. Who posted is public,
 * so nothing more can be computed from it than anybody can read.
 */
export function participationOf(rows: readonly ParticipationRow[], k: number): Participation {
  const byKey = new Map(rows.map(row => [row.key, row]))
  const count = (key: string) => {
    const row = byKey.get(key)
    return row && row.active >= k ? { active: row.active, posted: row.posted } : null
  }
  return {
    count,
    rate: key => {
      const counted = count(key)
      if (counted) return shown(counted.posted / counted.active)
      return byKey.has(key) ? suppressed : unknown
    },
  }
}

/** Target attainment = months of active people in which the expected posts were there / all their months. */
export function attainmentOf(
  rows: readonly AttainmentRow[],
  years: readonly CalendarBranch[],
  k: number,
): FigureIn {
  return shareOfMonths(rows, years, k, ({ met }) => met)
}

/** Regularity = months of active people in which at least one post appeared / all their months. */
export function regularityOf(
  rows: readonly AttainmentRow[],
  years: readonly CalendarBranch[],
  k: number,
): FigureIn {
  return shareOfMonths(rows, years, k, ({ posted }) => posted)
}

// Targets and absences are a person's own, so the months are released like figures are.
function shareOfMonths(
  rows: readonly AttainmentRow[],
  years: readonly CalendarBranch[],
  k: number,
  counted: (row: AttainmentRow) => number,
): FigureIn {
  const byKey = new Map(rows.map(row => [row.key, row]))
  const standing: StandingIn = ({ key }) => {
    const { people = 0, months = 0, longest = 0 } = byKey.get(key) ?? {}
    return standingOf({ authors: people, sums: [{ people, value: months, largest: longest }] }, k)
  }
  const release = years.map(year => releasePeriods(year, standing))
  return printed(release, standing, key => {
    const row = byKey.get(key)
    return row ? rateOf(counted(row), row.months) : unknown
  })
}
