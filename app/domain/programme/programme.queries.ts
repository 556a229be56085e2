import { sql } from 'kysely'
import type { Day, Month } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'

/** How many mails could not be delivered so far and are tried again; totals only, whoever they are for. */
export async function countFailedMails(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'failed')
    .where('refusedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/**
 * How many mails were refused for good since an instant (ISO), those to invited people aside: they are listed by
 * name. An invitation to work on the programme counts, for nobody else would say that it did not arrive.
 */
export async function countRefusedMails(db: Db, since: string): Promise<number> {
  const { count } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('refusedAt', '>', new Date(since))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ambassador')
            .innerJoin('participationSpell as spell', 'spell.ambassadorId', 'ambassador.id')
            .select('ambassador.id')
            .whereRef('ambassador.accountId', '=', 'mail.accountId')
            .where('spell.state', '=', 'invited')
            .where('spell.validTo', 'is', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return count
}

/** When the job runner last began anything; before its first run, when the first account was made. */
export async function selectLastSignOfLife(db: Db): Promise<Date | null> {
  const { at } = await db
    .selectNoFrom(
      sql<Date | null>`coalesce(
        (select max(started_at) from job_run),
        (select min(created_at) from account)
      )`.as('at'),
    )
    .executeTakeFirstOrThrow()
  return at
}

/** The newest run of each job, by name. */
export function selectLastRuns(db: Db) {
  return db
    .selectFrom('jobRun')
    .distinctOn('job')
    .select(['job', 'startedAt', 'endedAt', 'counted', 'error'])
    .orderBy('job')
    .orderBy('startedAt', 'desc')
    .execute()
}

/** How many posts count in a month. */
export async function countPosts(db: Db, month: Month): Promise<number> {
  const { count } = await db
    .selectFrom('post')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('month', '=', month)
    .where('mergedInto', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

const publishedOn = sql<Day>`(post.published_at at time zone 'Europe/Berlin')::date`

/** The departments that somebody belonged to on the day they published a post of this month. */
export async function selectSeenDepartments(db: Db, month: Month): Promise<Set<string>> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('departmentMembership as membership', 'membership.ambassadorId', 'post.ambassadorId')
    .select('membership.departmentId')
    .distinct()
    .where('post.month', '=', month)
    .where('post.mergedInto', 'is', null)
    .where('membership.validFrom', '<=', publishedOn)
    .where(({ eb, or }) =>
      or([eb('membership.validTo', 'is', null), eb('membership.validTo', '>', publishedOn)]),
    )
    .execute()
  return new Set(rows.map(row => row.departmentId))
}
