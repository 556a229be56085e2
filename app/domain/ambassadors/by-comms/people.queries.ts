import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PeopleFilter } from './people-filter.schema.ts'

const MOST_PEOPLE = 500
const MOST_POSTS = 100

// Everybody has one running membership and one running spell; both joins keep each person once.
const today = (db: Db) =>
  db
    .selectFrom('ambassador')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .innerJoin('departmentMembership as membership', join =>
      join.onRef('membership.ambassadorId', '=', 'ambassador.id').on('membership.validTo', 'is', null),
    )
    .innerJoin('department', 'department.id', 'membership.departmentId')
    .innerJoin('participationSpell as spell', join =>
      join.onRef('spell.ambassadorId', '=', 'ambassador.id').on('spell.validTo', 'is', null),
    )

/** People with their state and department today, by name; never a figure. */
export function selectPeople(db: Db, filter: PeopleFilter) {
  return today(db)
    .select([
      'ambassador.id as ambassadorId',
      'account.name',
      'department.id as departmentId',
      'department.name as departmentName',
      'department.shortName as departmentShortName',
      'department.colour as departmentColour',
      'spell.state',
      'spell.validFrom as since',
    ])
    .$if(filter.state !== null, query => query.where('spell.state', '=', filter.state))
    .$if(filter.departmentId !== null, query => query.where('department.id', '=', filter.departmentId))
    .$if(filter.search !== '', query =>
      query.where(sql<boolean>`strpos(lower(account.name), lower(${filter.search})) > 0`),
    )
    .orderBy('account.name')
    .orderBy('ambassador.id')
    .limit(MOST_PEOPLE)
    .execute()
}

/** How many people of each state a department has today. */
export function selectStateCounts(db: Db) {
  return today(db)
    .select(({ fn }) => ['department.id as departmentId', 'spell.state', fn.countAll<number>().as('count')])
    .groupBy(['department.id', 'spell.state'])
    .execute()
}

/** A person's spells with who set each, newest first. */
export function selectSpellHistory(db: Db, ambassadorId: string) {
  return db
    .selectFrom('participationSpell as spell')
    .leftJoin('account as setter', 'setter.id', 'spell.setBy')
    .leftJoin('ambassador', 'ambassador.accountId', 'setter.id')
    .select([
      'spell.state',
      'spell.validFrom as from',
      'spell.validTo as to',
      'setter.name as setByName',
      sql<boolean>`coalesce(ambassador.id = spell.ambassador_id, false)`.as('bySelf'),
    ])
    .where('spell.ambassadorId', '=', ambassadorId)
    .orderBy('spell.validFrom', 'desc')
    .orderBy('spell.setAt', 'desc')
    .execute()
}

/** The departments a person has belonged to, newest first, retired ones included. */
export function selectMembershipHistory(db: Db, ambassadorId: string) {
  return db
    .selectFrom('departmentMembership as membership')
    .innerJoin('department', 'department.id', 'membership.departmentId')
    .select(['department.name', 'membership.validFrom as from', 'membership.validTo as to'])
    .where('membership.ambassadorId', '=', ambassadorId)
    .orderBy('membership.validFrom', 'desc')
    .execute()
}

/** What everybody can read on LinkedIn: the newest posts with their address and topic. Figures are not selected. */
export function selectPublicPosts(db: Db, ambassadorId: string) {
  return db
    .selectFrom('post')
    .leftJoin('topic', 'topic.id', 'post.topicId')
    .select(['post.id', 'post.url', 'post.publishedAt', 'topic.title as topicTitle'])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.mergedInto', 'is', null)
    .orderBy('post.publishedAt', 'desc')
    .orderBy('post.id')
    .limit(MOST_POSTS)
    .execute()
}
