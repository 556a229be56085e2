import { sql } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { JoinedPerson } from './cohort.rules.ts'

/** People of a large town hall over many years; more would be a mistake. */
const MOST_PEOPLE = 10_000

/**
 * Everybody who ever joined, the earliest first: since their first day in onboarding or active. `now` is whether they
 * are still in the programme today; after months counts whether they were active on that day. Somebody who left and
 * came back belongs to the cohort they joined first.
 */
export async function selectJoinedPeople(
  db: Db,
  today: Day,
): Promise<Array<JoinedPerson & { ambassadorId: string; name: string; departmentName: string }>> {
  const stateOn = (day: ReturnType<typeof sql>) => sql`(
    select spell.state from participation_spell spell
    where spell.ambassador_id = joined.ambassador_id
      and spell.valid_from <= ${day}
      and (spell.valid_to is null or spell.valid_to > ${day})
    limit 1
  )`
  const later = (months: number) => sql`(joined.joined_on + make_interval(months => ${months}::int))::date`
  const { rows } = await sql<JoinedPerson & { ambassadorId: string; name: string; departmentName: string }>`
    with joined as (
      select ambassador_id, min(valid_from) as joined_on
      from participation_spell
      where state in ('onboarding', 'active') and valid_from <= ${today}::date
        and (valid_to is null or valid_to > valid_from)
      group by ambassador_id
    )
    select
      joined.ambassador_id,
      account.name,
      department.name as department_name,
      joined.joined_on,
      coalesce(${stateOn(later(6))} = 'active', false) as after6,
      coalesce(${stateOn(later(12))} = 'active', false) as after12,
      coalesce(${stateOn(sql`${today}::date`)} in ('onboarding', 'active', 'paused'), false) as now
    from joined
    join ambassador on ambassador.id = joined.ambassador_id
    join account on account.id = ambassador.account_id
    join department_membership membership
      on membership.ambassador_id = ambassador.id and membership.valid_to is null
    join department on department.id = membership.department_id
    order by joined.joined_on, account.name, ambassador.id
    limit ${MOST_PEOPLE}`.execute(db)
  return rows
}
