import { sql } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { CalendarBranch } from './disclosure/calendar-branch.rules.ts'
import { periodMonths, reportedPosts } from './reported-posts.queries.ts'
import type { TallyRow } from './tally.rules.ts'

type Periods = ReadonlyArray<Pick<CalendarBranch, 'key' | 'months'>>

/**
 * What people's figures add up to in each period and part, per measure: how many people are behind it and how
 * much the one with the most adds. Nobody's own amount leaves the database except as that largest one, which
 * the suppression needs and nothing prints. Part: 'all', 'recruiting', 'other', 'ad:<id>', 'ad:none'.
 */
export async function selectTallies(db: Db, periods: Periods): Promise<TallyRow[]> {
  const { rows } = await sql<TallyRow>`
    with
      period_month as (${periodMonths(periods)}),
      reported_post as (${reportedPosts(sql`select month from period_month`)}),
      person as (
        select
          period_month.key,
          part.part,
          post.ambassador_id,
          sum(post.impressions) as impressions,
          sum(post.interactions) as interactions,
          sum(post.impressions) filter (where post.interactions is not null) as rated_impressions,
          sum(post.minutes_spent) as minutes,
          nullif(count(*) filter (where 'praise' = any(post.resonance)), 0) as praise,
          nullif(count(*) filter (where 'question' = any(post.resonance)), 0) as question,
          nullif(count(*) filter (where 'criticism' = any(post.resonance)), 0) as criticism,
          nullif(count(*) filter (where 'press' = any(post.resonance)), 0) as press,
          nullif(count(*) filter (where 'contact' = any(post.resonance)), 0) as contact
        from reported_post post
        join period_month on period_month.month = post.month
        cross join lateral (values
          ('all'),
          (case when post.recruiting then 'recruiting' else 'other' end),
          (case when post.recruiting then 'ad:' || coalesce(post.job_ad_id::text, 'none') end)
        ) as part(part)
        where part.part is not null
        group by period_month.key, part.part, post.ambassador_id
      )
    select
      person.key,
      person.part,
      amount.measure,
      count(*) as authors,
      count(amount.amount) as people,
      coalesce(sum(amount.amount), 0)::int8 as value,
      coalesce(max(amount.amount), 0)::int8 as largest
    from person
    cross join lateral (values
      ('impressions', person.impressions),
      ('interactions', person.interactions),
      ('ratedImpressions', person.rated_impressions),
      ('minutes', person.minutes),
      ('praise', person.praise),
      ('question', person.question),
      ('criticism', person.criticism),
      ('press', person.press),
      ('contact', person.contact)
    ) as amount(measure, amount)
    group by person.key, person.part, amount.measure`.execute(db)
  return rows
}

/** What anybody can count on LinkedIn, and for how many posts impressions are known, latest on `measuredOn`. */
export type PostCountRow = {
  key: string
  part: 'all' | 'recruiting'
  posts: number
  authors: number
  departments: number
  topics: number
  known: number
  measuredOn: Day | null
}

/** Counts of posts in each period: of all posts, and of recruiting posts. A period without posts has no row. */
export async function selectPostCounts(db: Db, periods: Periods): Promise<PostCountRow[]> {
  const { rows } = await sql<PostCountRow>`
    with
      period_month as (${periodMonths(periods)}),
      reported_post as (${reportedPosts(sql`select month from period_month`)})
    select
      period_month.key,
      part.part,
      count(*) as posts,
      count(distinct post.ambassador_id) as authors,
      count(distinct post.department_id) as departments,
      count(distinct post.topic_id) as topics,
      count(post.impressions) as known,
      max(post.measured_on) filter (where post.impressions is not null) as measured_on
    from reported_post post
    join period_month on period_month.month = post.month
    join (values ('all'), ('recruiting')) as part(part) on part.part = 'all' or post.recruiting
    group by period_month.key, part.part`.execute(db)
  return rows
}
