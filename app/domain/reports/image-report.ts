import { defaultTarget } from '#app/domain/ambassadors/target.rules.ts'
import { addDays, type Month, monthOfDay } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { type ResonanceKind, resonanceKinds } from '#app/domain/posts/post-facts.rules.ts'
import { attainmentOf, type ParticipationCount, participationOf, regularityOf } from './attainment.rules.ts'
import {
  selectDepartmentMonths,
  selectGoalCoverage,
  selectUnitRates,
  selectValueCoverage,
  type ThemeRow,
} from './coverage.queries.ts'
import {
  type DepartmentCoverage,
  departmentCoverage,
  type UnitFigures,
  unitFigures,
} from './coverage.rules.ts'
import {
  type Compared,
  engagementRateOf,
  type Figure,
  type FigureBasis,
  shown,
  totalOf,
} from './figure.rules.ts'
import { selectAttainments, selectParticipationRates } from './participation-rate.queries.ts'
import { type FigureRow, finestRow } from './picture-grain.rules.ts'
import { readFrame } from './read-frame.ts'
import { compare, daysOfMonths, periodsOf, type ReportFrame } from './report-frame.rules.ts'
import { type ReportHead, reportHead } from './report-head.rules.ts'
import { selectPostCounts, selectTallies } from './tally.queries.ts'
import { tallyBook } from './tally.rules.ts'

type ImageNumber =
  | 'participation'
  | 'attainment'
  | 'regularity'
  | 'posts'
  | 'departments'
  | 'topics'
  | 'reach'
  | 'engagementRate'
  | 'minutes'

/** What the programme does for the town's image in a period; figures over people are totals only. */
export type ImageReport = ReportHead & {
  numbers: Record<ImageNumber, Compared>
  /** The people behind the participation of the period; null if there are too few. */
  participants: ParticipationCount | null
  resonance: Record<ResonanceKind, Compared>
  goals: ReadonlyArray<{ id: string; nameDe: string; nameEn: string; posts: number }>
  values: readonly ThemeRow[]
  coverage: DepartmentCoverage
  units: UnitFigures
  /** The picture: posts and participation in twelve months, and reach as finely as it may be shown. */
  months: ReadonlyArray<{ month: Month; posts: number; participation: Figure }>
  reach: FigureRow
}

/** The image report for the period wanted in a URL; see {@link readFrame} for what is understood. */
export async function imageReport(ctx: Ctx, wanted: string | null): Promise<ImageReport> {
  const { db } = ctx
  const frame = await readFrame(ctx, wanted)
  const { k } = frame
  const months = frame.period.months
  const basis: FigureBasis = {
    book: tallyBook(await selectTallies(db, periodsOf(frame))),
    years: frame.years,
    k,
  }
  const counts = await readCounts(ctx, frame)
  const people = await readPeople(ctx, frame)
  const departments = await selectDepartmentMonths(db, months)
  const reach = totalOf(basis, 'impressions')
  return {
    ...reportHead(frame, reach(frame.period.key), counts.get(frame.period.key)),
    numbers: {
      participation: compare(frame, people.participation.rate),
      attainment: compare(frame, people.attainment),
      regularity: compare(frame, people.regularity),
      posts: compare(frame, key => shown(counts.get(key)?.posts ?? 0)),
      departments: compare(frame, key => shown(counts.get(key)?.departments ?? 0)),
      topics: compare(frame, key => shown(counts.get(key)?.topics ?? 0)),
      reach: compare(frame, reach),
      engagementRate: compare(frame, engagementRateOf(basis, 'all')),
      minutes: compare(frame, totalOf(basis, 'minutes')),
    },
    participants: people.participation.count(frame.period.key),
    resonance: resonanceOf(frame, basis),
    goals: await selectGoalCoverage(db, months),
    values: await selectValueCoverage(db, months),
    coverage: departmentCoverage(
      departments,
      months.filter(month => month <= monthOfDay(frame.today)),
    ),
    units: unitFigures(departments, await selectUnitRates(db, months), k),
    months: frame.pictureMonths.map(month => ({
      month,
      posts: counts.get(month)?.posts ?? 0,
      participation: people.participation.rate(month),
    })),
    reach: finestRow(frame, reach),
  }
}

async function readCounts({ db }: Ctx, frame: ReportFrame) {
  const rows = await selectPostCounts(db, periodsOf(frame))
  return new Map(rows.filter(({ part }) => part === 'all').map(row => [row.key, row]))
}

// Who is active tomorrow is not yet active; and a month that still runs cannot have been missed.
async function readPeople({ db }: Ctx, frame: Awaited<ReturnType<typeof readFrame>>) {
  const tomorrow = addDays(frame.today, 1)
  const periods = periodsOf(frame)
  const spans = periods.map(({ key, months }) => ({ key, months, ...daysOfMonths(months, tomorrow) }))
  const complete = periods.map(({ key, months }) => ({
    key,
    months: months.filter(month => month < monthOfDay(frame.today)),
  }))
  const workingMonths = [...new Set(complete.flatMap(({ months }) => months))].map(month => ({
    month,
    workingDays: workingDaysOf(month, frame.state),
  }))
  const attainments = await selectAttainments(db, complete, workingMonths, defaultTarget)
  const participation = await selectParticipationRates(db, spans)
  return {
    participation: participationOf(participation, frame.k),
    attainment: attainmentOf(attainments, frame.years, frame.k),
    regularity: regularityOf(attainments, frame.years, frame.k),
  }
}

function resonanceOf(frame: ReportFrame, basis: FigureBasis): ImageReport['resonance'] {
  const compared = resonanceKinds.map(kind => [kind, compare(frame, totalOf(basis, kind))] as const)
  return Object.fromEntries(compared) as ImageReport['resonance']
}
