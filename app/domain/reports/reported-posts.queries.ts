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
 * if it pursues the goal of that name or refers to a job ad.
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
      post.job_ad_id,
      post.minutes_spent,
      figure.impressions,
      figure.measured_on,
      case when figure.impressions is not null
        then figure.reactions + figure.comments + figure.reposts end as interactions,
      array(select kind from post_resonance where post_resonance.post_id = post.id) as resonance,
      post.job_ad_id is not null or exists (
        select from goal
        where goal.slug = ${recruitingGoal} and goal.id in (${goalsOfPost})
      ) as recruiting
    from post
    left join post_current_figure figure on figure.post_id = post.id
    where post.month in (${months})`
}

/** The ids of the goals a post pursues, inside a query over `post`: its own, or those of its topic. */
export const goalsOfPost = sql`
  select post_goal.goal_id from post_goal where post_goal.post_id = post.id
  union all
  select topic_goal.goal_id from topic_goal
  where topic_goal.topic_id = post.topic_id
    and not exists (select from post_goal where post_goal.post_id = post.id)`

/** The ids of the values a post stands for, inside a query over `post`: its own, or those of its topic. */
export const valuesOfPost = sql`
  select post_value.value_id from post_value where post_value.post_id = post.id
  union all
  select topic_value.value_id from topic_value
  where topic_value.topic_id = post.topic_id
    and not exists (select from post_value where post_value.post_id = post.id)`
