import { sql } from 'kysely'
import type { Day, Month } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { Sum } from './disclosure/release.rules.ts'
import { goalsOfPost, monthRows, notOnlyFromConnection, reportedPosts, valuesOfPost } from './reported-posts.queries.ts'

/** Posts of a department in a month. `unit` is the department it is part of, or itself. */
export type DepartmentMonthRow = { departmentId: string; name: string; unit: string; unitName: string } & {
  month: Month | null
  posts: number
}

/**
 * Posts by department and month: departments in use, and those that had posts then. Whoever looks for gaps
 * finds departments without posts as one row with `month` null.
 */
export async function selectDepartmentMonths(
  db: Db,
  months: readonly Month[],
): Promise<DepartmentMonthRow[]> {
  const { rows } = await sql<DepartmentMonthRow>`
    with seen as (
      select department_id, month, count(*) as posts
      from post
      where month in (${monthRows(months)}) and department_id is not null and merged_into is null
      group by department_id, month
    )
    select
      department.id as department_id,
      department.name,
      unit.id as unit,
      unit.name as unit_name,
      seen.month,
      coalesce(seen.posts, 0) as posts
    from department
    join department unit on unit.id = coalesce(department.parent_id, department.id)
    left join seen on seen.department_id = department.id
    where department.retired_at is null or seen.posts > 0
    order by department.name, seen.month`.execute(db)
  return rows
}

/** A goal or value with the posts that serve it. */
export type ThemeRow = { id: string; name: string; posts: number }

/** Every goal with the number of posts that pursue it, in the town's order; the name in both languages. */
export async function selectGoalCoverage(
  db: Db,
  months: readonly Month[],
): Promise<Array<{ id: string; nameDe: string; nameEn: string; posts: number }>> {
  const { rows } = await sql<{ id: string; nameDe: string; nameEn: string; posts: number }>`
    select goal.id, goal.name_de, goal.name_en, (
      select count(*) from post
      where post.month in (${monthRows(months)}) and post.merged_into is null and goal.id in (${goalsOfPost})
    ) as posts
    from goal
    order by goal.position`.execute(db)
  return rows
}

/** Every value of the town with the number of posts that stand for it, in the town's order. */
export async function selectValueCoverage(db: Db, months: readonly Month[]): Promise<ThemeRow[]> {
  const { rows } = await sql<ThemeRow>`
    select town_value.id, town_value.name, (
      select count(*) from post
      where post.month in (${monthRows(months)}) and post.merged_into is null and town_value.id in (${valuesOfPost})
    ) as posts
    from town_value
    order by town_value.position`.execute(db)
  return rows
}

/** Both parts of the engagement rate, summed over the people of a unit. */
export type UnitRateRow = { unit: string; interactions: Sum; impressions: Sum }

/**
 * Interactions and impressions by unit, over posts that have all figures. Somebody who moved counts whole for
 * the unit of their last post, so that each person is in one row only. People whose figures became totals when
 * they left are counted in the unit of their last post before that, together as one person in each unit.
 */
export async function selectUnitRates(db: Db, months: readonly Month[]): Promise<UnitRateRow[]> {
  const { rows } = await sql<UnitRateRow>`
    with
      reported_post as (${reportedPosts(monthRows(months))}),
      home as (
        select distinct on (post.ambassador_id)
          post.ambassador_id, coalesce(department.parent_id, department.id) as unit
        from reported_post post
        join department on department.id = coalesce(post.counted_in, post.department_id)
        order by post.ambassador_id, post.published_at desc, post.id
      ),
      contribution as (
        select home.unit, post.contributor, post.interactions, post.impressions
        from reported_post post
        join home on home.ambassador_id = post.ambassador_id
        where post.interactions is not null
        union all
        select coalesce(department.parent_id, department.id), null, total.interactions, total.rated_impressions
        from departed_total total
        join department on department.id = total.department_id
        where total.month in (${monthRows(months)}) and total.interactions is not null
      ),
      person as (
        select unit, sum(interactions) as interactions, sum(impressions) as impressions
        from contribution
        group by unit, contributor
      )
    select
      unit,
      jsonb_build_object(
        'people', count(*), 'value', sum(interactions), 'largest', max(interactions)) as interactions,
      jsonb_build_object(
        'people', count(*), 'value', sum(impressions), 'largest', max(impressions)) as impressions
    from person
    group by unit`.execute(db)
  return rows
}

/** A job ad that was open in a period, with the posts of that period that refer to it. */
export type AdPostsRow = { id: string; title: string; posts: number }

/** Job ads open on at least one day from `from` to before `to`, or with posts then; by title, at most 200. */
export async function selectAdPosts(
  db: Db,
  period: { from: Day; to: Day; months: readonly Month[] },
): Promise<Array<AdPostsRow & { open: boolean }>> {
  const { rows } = await sql<AdPostsRow & { open: boolean }>`
    with ad as (
      select
        job_ad.id,
        job_ad.title,
        job_ad.opens_on < ${period.to}::date
          and (job_ad.closes_on is null or job_ad.closes_on >= ${period.from}::date) as open,
        (
          select count(*) from post
          where post.job_ad_id = job_ad.id and post.month in (${monthRows(period.months)})
            and post.merged_into is null and ${notOnlyFromConnection}
        ) as posts
      from job_ad
    )
    select id, title, open, posts from ad where open or posts > 0 order by title, id limit 200`.execute(db)
  return rows
}

/** The month in which somebody first was active or posted; null before anybody did. */
export async function selectProgrammeStart(db: Db): Promise<Month | null> {
  const { rows } = await sql<{ start: Month | null }>`
    select least(
      (select to_char(min(valid_from), 'YYYY-MM') from participation_spell where state = 'active'),
      (select min(month) from post where merged_into is null)
    ) as start`.execute(db)
  return rows[0]?.start ?? null
}
