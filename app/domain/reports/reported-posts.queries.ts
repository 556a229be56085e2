import { type RawBuilder, sql } from 'kysely'
import type { Month } from '#app/domain/kernel/calendar.ts'
import type { CalendarBranch } from './disclosure/calendar-branch.rules.ts'

/** The slug of the goal that makes a post a recruiting post. */
const recruitingGoal = 'recruiting'

/** Rows (key, month): which months belong to which period, for `with period_month as (...)`. */
export function periodMonths(
  periods: ReadonlyArray<Pick<CalendarBranch, 'key' | 'months'>>,
): RawBuilder<unknown> {
  const rows = periods.flatMap(({ key, months }) => months.map(month => ({ key, month })))
  return sql`select key, month from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(key text, month text)`
}

/** Rows (month), for `month in (...)`. */
export function monthRows(months: readonly Month[]): RawBuilder<unknown> {
  return sql`select jsonb_array_elements_text(${JSON.stringify(months)}::jsonb)`
}

/**
 * The posts of some months as reports count them, for `with reported_post as (...)`. `months` is SQL that lists
 * them. `interactions` are reactions + comments + reposts of a post that has all of them and its impressions,
 * else null. A post pursues its own goals or, where it names none, those of its topic; it is a recruiting post
 * if it pursues the goal of that name or refers to a job ad. A post known from a connection with LinkedIn alone is
 * none: LinkedIn forbids recruiting use of what its API says. It counts everywhere else; `left_out` says that it would
 * have been one. Further entries of one post are left out.
 *
 * `contributor` is the person, for counting who is behind a sum; null for everybody whose figures once went into
 * the totals of people who left: together they are one contributor, also with what they write after coming back.
 * What is in the totals is not counted here again, whatever was entered about those posts later. `counted_in` is
 * the department those totals are counted in.
 */
export function reportedPosts(months: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select
      post.id,
      post.ambassador_id,
      post.month,
      post.published_at,
      post.department_id,
      post.topic_id,
      case when ${notOnlyFromConnection} then post.job_ad_id end as job_ad_id,
      departed.counted_in,
      case when departed.ambassador_id is null then post.ambassador_id end as contributor,
      case when ${notInTotals} then post.minutes_spent end as minutes_spent,
      figure.impressions,
      figure.measured_on,
      figure.impressions_source,
      case when figure.impressions is not null
        then figure.reactions + figure.comments + figure.reposts end as interactions,
      array(
        select kind from post_resonance where post_resonance.post_id = post.id and ${notInTotals}
      ) as resonance,
      ${pursuesRecruiting} and ${notOnlyFromConnection} as recruiting,
      ${pursuesRecruiting} and not ${notOnlyFromConnection} as left_out
    from post
    left join (
      select
        ambassador_id,
        max(anonymised_at) as anonymised_at,
        (array_agg(counted_in order by anonymised_at))[1] as counted_in
      from departure
      where anonymised_at is not null
      group by ambassador_id
    ) as departed on departed.ambassador_id = post.ambassador_id
    left join post_current_figure figure on figure.post_id = post.id and ${notInTotals}
    where post.month in (${months}) and post.merged_into is null`
}

/**
 * Whether a post may be used for recruiting, inside a query over `post`: its author pasted it, or a file they handed in
 * lists it.
 */
export const notOnlyFromConnection = sql`
  not exists (select from connection_only_post api where api.post_id = post.id)`

const notInTotals = sql`(departed.anonymised_at is null or post.logged_at > departed.anonymised_at)`

/** The ids of the goals a post pursues, inside a query over `post`: its own, or those of its topic. */
export const goalsOfPost = sql`
  select post_goal.goal_id from post_goal where post_goal.post_id = post.id
  union all
  select topic_goal.goal_id from topic_goal
  where topic_goal.topic_id = post.topic_id
    and not exists (select from post_goal where post_goal.post_id = post.id)`

const pursuesRecruiting = sql`(
  post.job_ad_id is not null or exists (
    select from goal
    where goal.slug = ${recruitingGoal} and goal.id in (${goalsOfPost})
  ))`

/** The ids of the values a post stands for, inside a query over `post`: its own, or those of its topic. */
export const valuesOfPost = sql`
  select post_value.value_id from post_value where post_value.post_id = post.id
  union all
  select topic_value.value_id from topic_value
  where topic_value.topic_id = post.topic_id
    and not exists (select from post_value where post_value.post_id = post.id)`
