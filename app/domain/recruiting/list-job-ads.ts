import type { Day } from '#app/domain/kernel/calendar.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import { selectJobAd, selectJobAds } from './job-ad.queries.ts'

/** A job ad of the town. Posts are counted, never listed: HR sees totals only. */
export type JobAdSummary = {
  id: string
  title: string
  departmentId: string | null
  departmentName: string | null
  url: string
  opensOn: Day
  closesOn: Day | null
  posts: number
}

const mostAds = 500

/** The town's job ads, those that opened last first; at most 500. */
export function listJobAds(db: Db): Promise<JobAdSummary[]> {
  return selectJobAds(db, mostAds)
}

/** One job ad; undefined for an unknown one. */
export async function readJobAd(db: Db, jobAdId: string): Promise<JobAdSummary | undefined> {
  return isId(jobAdId) ? selectJobAd(db, jobAdId) : undefined
}
