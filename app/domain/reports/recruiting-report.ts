import type { Month } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { type AdPostsRow, selectAdPosts } from './coverage.queries.ts'
import {
  type Compared,
  engagementRateOf,
  type Figure,
  type FigureBasis,
  peopleFigure,
  recruitingReachOf,
  shown,
  suppressed,
} from './figure.rules.ts'
import type { Period } from './period.rules.ts'
import { type FigureRow, finestRow } from './picture-grain.rules.ts'
import { readFrame } from './read-frame.ts'
import { recruitingShares } from './recruiting-shares.rules.ts'
import { compare, periodsOf } from './report-frame.rules.ts'
import { type ReportHead, reportHead } from './report-head.rules.ts'
import { type PostCountRow, selectPostCounts, selectTallies } from './tally.queries.ts'
import { tallyBook } from './tally.rules.ts'

/** What the programme does for recruiting in a period: totals only, nothing about a person. */
export type RecruitingReport = ReportHead & {
  numbers: Record<
    'posts' | 'people' | 'departments' | 'reach' | 'engagementRate' | 'openAds' | 'adsWithPost',
    Compared
  >
  /** Posts left out because a connection with LinkedIn alone knows them, which forbids recruiting use of them. */
  leftOut: Figure
  /** Job ads open in the period or written about; `reach` is null except for a year. */
  ads: ReadonlyArray<AdPostsRow & { reach: Figure | null }>
  /** The picture: posts in twelve months, and their reach as finely as it may be shown. */
  months: ReadonlyArray<{ month: Month; posts: number }>
  reach: FigureRow
}

/** The recruiting report for the period wanted in a URL; see {@link readFrame} for what is understood. */
export async function recruitingReport(ctx: Ctx, wanted: string | null): Promise<RecruitingReport> {
  const frame = await readFrame(ctx, wanted)
  const periods = periodsOf(frame)
  const book = tallyBook(await selectTallies(ctx.db, periods))
  const basis: FigureBasis = { book, years: frame.years, k: frame.k }
  const rows = await selectPostCounts(ctx.db, periods)
  const counts = recruitingCounts(rows)
  const ads = await readAds(ctx, [frame.period, frame.before, frame.lastYear])
  const reach = recruitingReachOf(basis)
  return {
    ...reportHead(frame, reach(frame.period.key), counts.get(frame.period.key)),
    numbers: {
      posts: compare(frame, key => shown(counts.get(key)?.posts ?? 0)),
      people: compare(frame, key => peopleFigure(counts.get(key)?.authors ?? 0, frame.k)),
      departments: compare(frame, key => shown(counts.get(key)?.departments ?? 0)),
      reach: compare(frame, reach),
      engagementRate: compare(frame, engagementRateOf(basis, 'recruiting')),
      openAds: compare(frame, key => shown(openAds(ads, key).length)),
      adsWithPost: compare(frame, key => shown(openAds(ads, key).filter(({ posts }) => posts > 0).length)),
    },
    leftOut: leftOutOf(rows, frame.period, frame.k),
    ads: adsWithReach(ads, basis, frame.period),
    months: frame.pictureMonths.map(month => ({ month, posts: counts.get(month)?.posts ?? 0 })),
    reach: finestRow(frame, reach),
  }
}

type Ads = ReadonlyMap<string, ReadonlyArray<AdPostsRow & { open: boolean }>>

async function readAds({ db }: Ctx, periods: ReadonlyArray<Period | null>): Promise<Ads> {
  const ads = new Map<string, Array<AdPostsRow & { open: boolean }>>()
  for (const period of periods) if (period) ads.set(period.key, await selectAdPosts(db, period))
  return ads
}

function openAds(ads: Ads, key: string) {
  return ads.get(key)?.filter(({ open }) => open) ?? []
}

// Reach by ad exists for whole years only: shares of quarters and of the year together would give away more.
function adsWithReach(ads: Ads, basis: FigureBasis, period: Period): RecruitingReport['ads'] {
  const shares = period.label.kind === 'year' ? recruitingShares(basis, period.key) : null
  return (ads.get(period.key) ?? []).map(({ id, title, posts }) => ({
    id,
    title,
    posts,
    reach: shares && posts > 0 ? (shares.get(`ad:${id}`) ?? suppressed) : null,
  }))
}

function leftOutOf(rows: readonly PostCountRow[], { key }: Period, k: number): Figure {
  const all = rows.find(row => row.key === key && row.part === 'all')
  const people = peopleFigure(all?.leftOutPeople ?? 0, k)
  return people.status === 'shown' ? shown(all?.leftOut ?? 0) : people
}

function recruitingCounts(rows: readonly PostCountRow[]): ReadonlyMap<string, PostCountRow> {
  return new Map(rows.filter(({ part }) => part === 'recruiting').map(row => [row.key, row]))
}
