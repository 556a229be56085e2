import { sql } from 'kysely'
import type { Day, Month } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import { periodMonths } from './reported-posts.queries.ts'

/** A period by its days: `from` its first, `to` the first after it. */
export type DaySpan = { key: string; from: Day; to: Day; months: readonly Month[] }

/** How many people were active on at least one day of a period, and how many of them posted in it. */
export type ParticipationRow = { key: string; active: number; posted: number }

/**
 * Participation by period, with the people who were active then, wherever they are now. Whoever left counts
 * as long as they were there; a pause takes out only periods that lie in it entirely.
 */
export async function selectParticipationRates(
  db: Db,
  spans: readonly DaySpan[],
): Promise<ParticipationRow[]> {
  const days = spans.map(({ key, from, to }) => ({ key, from_day: from, to_day: to }))
  const { rows } = await sql<ParticipationRow>`
    with
      span as (
        select key, from_day, to_day
        from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as s(key text, from_day date, to_day date)
      ),
      period_month as (${periodMonths(spans)}),
      active as (
        select distinct span.key, spell.ambassador_id
        from span
        join participation_spell spell
          on spell.state = 'active'
          and spell.valid_from < span.to_day
          and (spell.valid_to is null or spell.valid_to > greatest(span.from_day, spell.valid_from))
      ),
      posted as (
        select distinct period_month.key, post.ambassador_id
        from period_month
        join post on post.month = period_month.month and post.merged_into is null
      )
    select active.key, count(*) as active, count(posted.ambassador_id) as posted
    from active
    left join posted on posted.key = active.key and posted.ambassador_id = active.ambassador_id
    group by active.key`.execute(db)
  return rows
}

/** Months with the working days in them. */
export type WorkingMonth = { month: Month; workingDays: readonly Day[] }

/**
 * Person-months of active people in a period: `people` of them, `months` together, at most `longest` by one
 * person; in `met` the expected posts were there, in `posted` at least one post.
 */
export type AttainmentRow = {
  key: string
  people: number
  months: number
  longest: number
  met: number
  posted: number
}

/**
 * Target attainment by period. Expected posts of a person in a month are
 * ceil(target x available working days / all working days - 0.5), at least 0, in whole numbers; available
 * is a working day on which the person is active and not absent. The target is the last one recorded that
 * holds in the month, `defaultTarget` without any.
 */
export async function selectAttainments(
  db: Db,
  periods: ReadonlyArray<{ key: string; months: readonly Month[] }>,
  workingMonths: readonly WorkingMonth[],
  defaultTarget: number,
): Promise<AttainmentRow[]> {
  const days = workingMonths.flatMap(({ month, workingDays }) => workingDays.map(day => ({ month, day })))
  const { rows } = await sql<AttainmentRow>`
    with
      period_month as (${periodMonths(periods)}),
      working_day as (
        select month, day
        from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d(month text, day date)
      ),
      month_length as (
        select
          month,
          count(*) as working_days,
          (month || '-01')::date as from_day,
          ((month || '-01')::date + interval '1 month')::date as to_day
        from working_day
        group by month
      ),
      active_month as (
        select distinct spell.ambassador_id, month_length.month, month_length.working_days
        from month_length
        join participation_spell spell
          on spell.state = 'active'
          and spell.valid_from < month_length.to_day
          and (spell.valid_to is null
            or spell.valid_to > greatest(month_length.from_day, spell.valid_from))
      ),
      available as (
        select spell.ambassador_id, working_day.month, count(*) as days
        from working_day
        join participation_spell spell
          on spell.state = 'active'
          and spell.valid_from <= working_day.day
          and (spell.valid_to is null or working_day.day < spell.valid_to)
        where not exists (
          select from absence
          where absence.ambassador_id = spell.ambassador_id
            and working_day.day between absence.from_day and absence.to_day
        )
        group by spell.ambassador_id, working_day.month
      ),
      posts_in as (
        select ambassador_id, month, count(*) as posts
        from post
        where month in (select month from month_length) and merged_into is null
        group by ambassador_id, month
      ),
      person_month as (
        select
          active_month.ambassador_id,
          active_month.month,
          coalesce(posts_in.posts, 0) as posts,
          active_month.working_days as all_days,
          2 * coalesce(target.posts_per_month, ${defaultTarget}::int) * coalesce(available.days, 0)
            - active_month.working_days as dividend
        from active_month
        left join available using (ambassador_id, month)
        left join posts_in using (ambassador_id, month)
        left join lateral (
          select target_change.posts_per_month
          from target_change
          where target_change.ambassador_id = active_month.ambassador_id
            and target_change.from_month <= active_month.month
          order by target_change.set_at desc, target_change.id desc
          limit 1
        ) as target on true
      ),
      judged as (
        select
          ambassador_id,
          month,
          posts > 0 as posted,
          posts >= greatest(0, ceil(dividend::numeric / (2 * all_days))) as met
        from person_month
      ),
      person as (
        select
          period_month.key,
          judged.ambassador_id,
          count(*) as months,
          count(*) filter (where judged.met) as met,
          count(*) filter (where judged.posted) as posted
        from judged
        join period_month on period_month.month = judged.month
        group by period_month.key, judged.ambassador_id
      )
    select
      key,
      count(*) as people,
      sum(months)::int8 as months,
      max(months) as longest,
      sum(met)::int8 as met,
      sum(posted)::int8 as posted
    from person
    group by key`.execute(db)
  return rows
}
