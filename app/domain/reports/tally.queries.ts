import { type RawBuilder, sql } from 'kysely'
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
 *
 * People whose figures became totals when they left are together one person here: at most as many as they were,
 * with at least as much as each of them. So no sum becomes publishable because somebody left.
 */
export async function selectTallies(db: Db, periods: Periods): Promise<TallyRow[]> {
  const { rows } = await sql<TallyRow>`
    with
      period_month as (${periodMonths(periods)}),
      reported_post as (${reportedPosts(sql`select month from period_month`)}),
      contribution as (
        select
          contributor,
          month,
          recruiting,
          job_ad_id,
          impressions,
          interactions,
          case when interactions is not null then impressions end as rated_impressions,
          minutes_spent as minutes,
          case when 'praise' = any(resonance) then 1 end as praise,
          case when 'question' = any(resonance) then 1 end as question,
          case when 'criticism' = any(resonance) then 1 end as criticism,
          case when 'press' = any(resonance) then 1 end as press,
          case when 'contact' = any(resonance) then 1 end as contact
        from reported_post
        union all
        select
          null, month, recruiting, job_ad_id, impressions, interactions, rated_impressions, minutes,
          praise, question, criticism, press, contact
        from departed_total
        where month in (select month from period_month)
      ),
      person as (
        select
          period_month.key,
          part.part,
          contribution.contributor,
          sum(contribution.impressions) as impressions,
          sum(contribution.interactions) as interactions,
          sum(contribution.rated_impressions) as rated_impressions,
          sum(contribution.minutes) as minutes,
          sum(contribution.praise) as praise,
          sum(contribution.question) as question,
          sum(contribution.criticism) as criticism,
          sum(contribution.press) as press,
          sum(contribution.contact) as contact
        from contribution
        join period_month on period_month.month = contribution.month
        cross join lateral ${partsOf('contribution')} as part(part)
        where part.part is not null
        group by period_month.key, part.part, contribution.contributor
      ),
      departed_author as (
        select period_month.key, part.part, count(distinct post.ambassador_id) as authors
        from reported_post post
        join period_month on period_month.month = post.month
        cross join lateral ${partsOf('post')} as part(part)
        where post.contributor is null
        group by period_month.key, part.part
      )
    select
      person.key,
      person.part,
      amount.measure,
      count(person.contributor) + coalesce(max(departed_author.authors), 0) as authors,
      count(amount.amount) as people,
      coalesce(sum(amount.amount), 0)::int8 as value,
      coalesce(max(amount.amount), 0)::int8 as largest
    from person
    left join departed_author on departed_author.key = person.key and departed_author.part = person.part
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

// The parts a row of posts belongs to: the whole, recruiting or not, and of recruiting the job ad.
function partsOf(row: 'contribution' | 'post'): RawBuilder<unknown> {
  const recruiting = sql.ref(`${row}.recruiting`)
  return sql`(values
    ('all'),
    (case when ${recruiting} then 'recruiting' else 'other' end),
    (case when ${recruiting} then 'ad:' || coalesce(${sql.ref(`${row}.jobAdId`)}::text, 'none') end)
  )`
}

/**
 * What anybody can count on LinkedIn, and for how many posts impressions are known, latest on `measuredOn`; for how many
 * of them their authors typed them in, and for how many a file says them. `leftOut` are posts that would be recruiting
 * posts if more than a connection with LinkedIn knew them. Each with the number of people behind it.
 */
export type PostCountRow = {
  key: string
  part: 'all' | 'recruiting'
  posts: number
  authors: number
  departments: number
  topics: number
  known: number
  measuredOn: Day | null
  typedPosts: number
  typedPeople: number
  filePosts: number
  filePeople: number
  leftOut: number
  leftOutPeople: number
}

/**
 * Counts of posts in each period: of all posts, and of recruiting posts. A period without posts has no row. What
 * is in the totals of people who left is known; where it came from is not.
 */
export async function selectPostCounts(db: Db, periods: Periods): Promise<PostCountRow[]> {
  const { rows } = await sql<PostCountRow>`
    with
      period_month as (${periodMonths(periods)}),
      reported_post as (${reportedPosts(sql`select month from period_month`)}),
      counted as (
        select
          period_month.key,
          part.part,
          count(*) as posts,
          count(distinct post.ambassador_id) as authors,
          count(distinct post.department_id) as departments,
          count(distinct post.topic_id) as topics,
          count(post.impressions) as known,
          max(post.measured_on) filter (where post.impressions is not null) as measured_on,
          count(*) filter (where post.impressions_source = 'self') as typed_posts,
          count(distinct post.ambassador_id) filter (where post.impressions_source = 'self') as typed_people,
          count(*) filter (where post.impressions_source <> 'self') as file_posts,
          count(distinct post.ambassador_id) filter (where post.impressions_source <> 'self') as file_people,
          count(*) filter (where post.left_out) as left_out,
          count(distinct post.ambassador_id) filter (where post.left_out) as left_out_people
        from reported_post post
        join period_month on period_month.month = post.month
        join (values ('all'), ('recruiting')) as part(part) on part.part = 'all' or post.recruiting
        group by period_month.key, part.part
      ),
      departed as (
        select period_month.key, part.part, sum(known_posts)::int8 as known, max(measured_on) as measured_on
        from departed_total
        join period_month on period_month.month = departed_total.month
        join (values ('all'), ('recruiting')) as part(part) on part.part = 'all' or departed_total.recruiting
        group by period_month.key, part.part
      )
    select
      key, part, posts, authors, departments, topics,
      typed_posts, typed_people, file_posts, file_people, left_out, left_out_people,
      least(posts, counted.known + coalesce(departed.known, 0)) as known,
      greatest(counted.measured_on, departed.measured_on) as measured_on
    from counted
    left join departed using (key, part)`.execute(db)
  return rows
}
