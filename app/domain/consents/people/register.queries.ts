import { sql } from 'kysely'
import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import type { ConsentState } from '../recording/consent-state.rules.ts'

/** Somebody in the list of the register, with the states their consents are in and the next last day. */
export type RegisterRow = {
  id: string
  name: string
  kind: 'employee' | 'citizen' | 'child' | 'partner'
  department: string | null
  states: ConsentState[]
  endsOn: Day | null
}

// The state of every consent, said in the database so that a register of thousands is counted at once. A test holds
// it against `consentStateOf`, which says the same about one consent.
const stateOfConsents = (today: Day) => sql`
  select consent.id, consent.person_id, consent.valid_until, case
    when consent.given_on is null then 'open'
    when not exists (select from consent_scope as scope
      where scope.consent_id = consent.id and scope.granted) then 'refused'
    when not exists (select from consent_scope as scope
      where scope.consent_id = consent.id and scope.granted and scope.withdrawn_at is null) then 'withdrawn'
    when consent.valid_until < ${today}::date then 'expired'
    when consent.ends_with_employment and person.left_on <= ${today}::date then 'expired'
    when ${missesSomebody(today)} then 'incomplete'
    when consent.valid_until is null or consent.valid_until > ${today}::date + 30 then 'valid'
    when consent.valid_until > ${today}::date + 14 then 'expires-30'
    else 'expires-14'
  end as state
  from consent join depicted_person as person on person.id = consent.person_id`

function missesSomebody(today: Day) {
  const selfMissing = sql`not exists (select from consent_signature as signature
    where signature.consent_id = consent.id and signature.guardian_id is null
      and (person.born_on is null or person.born_on <= signature.signed_on - interval '14 years'))`
  const adult = sql`coalesce(person.born_on <= ${today}::date - interval '18 years', person.kind <> 'child')`
  const guardians = sql`from guardian where guardian.person_id = person.id and guardian.removed_at is null`
  const guardianMissing = sql`(
    (select count(*) ${guardians}) < case when person.sole_custody then 1 else 2 end
    or exists (select ${guardians} and not exists (select from consent_signature as signature
      where signature.consent_id = consent.id and signature.guardian_id = guardian.id)))`
  const hasOwnSay = sql`coalesce(person.born_on <= ${today}::date - interval '14 years', true)`
  return sql`case when ${adult} then ${selfMissing}
    else ${guardianMissing} or (${hasOwnSay} and ${selfMissing}) end`
}

/**
 * People of the register by name, with the states of their consents.
 * @param states only people with a consent in one of these; none: everybody
 */
export async function selectRegister(
  db: Db,
  {
    words,
    states,
    today,
    limit,
  }: { words: string; states: readonly ConsentState[]; today: Day; limit: number },
): Promise<RegisterRow[]> {
  const pattern = `%${words.replace(/[\\%_]/g, sign => `\\${sign}`)}%`
  const { rows } = await sql<RegisterRow>`
    with known as (${stateOfConsents(today)})
    select person.id, person.name, person.kind, department.name as department,
      coalesce(array_agg(distinct known.state order by known.state) filter (where known.state is not null), '{}')
        as states,
      min(known.valid_until) filter (where known.state in ('valid', 'expires-30', 'expires-14')) as ends_on
    from depicted_person as person
    left join department on department.id = person.department_id
    left join known on known.person_id = person.id
    where person.name ilike ${pattern} or person.email ilike ${pattern}
      or exists (select from guardian where guardian.person_id = person.id and guardian.name ilike ${pattern})
    group by person.id, department.name
    having ${states.length === 0} or array_agg(known.state) && ${sql.val([...states])}::text[]
    order by person.name, person.id
    limit ${limit}`.execute(db)
  return rows
}

/** The states of everybody's consents, one row per person and state. */
export async function countStates(
  db: Db,
  today: Day,
): Promise<Array<{ states: ConsentState[]; people: number }>> {
  const { rows } = await sql<{ states: ConsentState[]; people: number }>`
    with known as (${stateOfConsents(today)}), people as (
      select person_id, array_agg(distinct state order by state) as states from known group by person_id)
    select states, count(*) as people from people group by states order by states`.execute(db)
  return rows
}
