import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import { reportedPosts } from './reported-posts.queries.ts'

/**
 * Adds what a person's posts add up to to the totals that stay without a person, of each month and part, all in
 * one department. Reports go on to read the figures themselves until they are deleted: delete them in the same
 * transaction.
 * @param departmentId where the totals are counted; null counts them for the town alone
 */
export async function addToDepartedTotals(
  db: Db,
  ambassadorId: string,
  departmentId: string | null,
): Promise<void> {
  const months = sql`select month from post where ambassador_id = ${ambassadorId} and merged_into is null`
  await sql`
    insert into departed_total (
      month, department_id, recruiting, job_ad_id, known_posts, measured_on, impressions, interactions,
      rated_impressions, minutes, praise, question, criticism, press, contact
    )
    with
      reported_post as (${reportedPosts(months)}),
      total as (
        select
          month,
          ${departmentId}::uuid as department_id,
          recruiting,
          job_ad_id,
          count(impressions) as known_posts,
          max(measured_on) filter (where impressions is not null) as measured_on,
          sum(impressions) as impressions,
          sum(interactions) as interactions,
          sum(impressions) filter (where interactions is not null) as rated_impressions,
          sum(minutes_spent) as minutes,
          nullif(count(*) filter (where 'praise' = any(resonance)), 0) as praise,
          nullif(count(*) filter (where 'question' = any(resonance)), 0) as question,
          nullif(count(*) filter (where 'criticism' = any(resonance)), 0) as criticism,
          nullif(count(*) filter (where 'press' = any(resonance)), 0) as press,
          nullif(count(*) filter (where 'contact' = any(resonance)), 0) as contact
        from reported_post
        where ambassador_id = ${ambassadorId}
        group by month, recruiting, job_ad_id
      )
    select * from total
    where coalesce(impressions, minutes, praise, question, criticism, press, contact) is not null
    on conflict (month, department_id, recruiting, job_ad_id) do update set
      known_posts = departed_total.known_posts + excluded.known_posts,
      measured_on = greatest(departed_total.measured_on, excluded.measured_on),
      ${sql.join(summed.map(added))}`.execute(db)
}

const summed = [
  'impressions',
  'interactions',
  'rated_impressions',
  'minutes',
  'praise',
  'question',
  'criticism',
  'press',
  'contact',
]

// Unknown and known is known; unknown and unknown stays unknown.
function added(column: string) {
  const [name, before, more] = [
    sql.raw(column),
    sql.raw(`departed_total.${column}`),
    sql.raw(`excluded.${column}`),
  ]
  return sql`${name} = coalesce(${before} + ${more}, ${before}, ${more})`
}
