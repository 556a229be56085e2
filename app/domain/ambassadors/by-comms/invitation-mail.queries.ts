import { sql } from 'kysely'
import type { Db } from '#db/open.ts'

const MOST_REFUSED = 100

/** The mails that ask somebody in. */
const invitations = ['invitation', 'invitation-staff', 'application-accepted', 'application-accepted-staff']

/**
 * The newest invitation mail to an account and what became of it. `correctable`: nobody has used the account yet, so
 * that its address may be corrected.
 */
export function selectLastInvitation(db: Db, accountId: string) {
  return db
    .selectFrom('mail')
    .innerJoin('account', 'account.id', 'mail.accountId')
    .select([
      'mail.state',
      'mail.createdAt',
      'mail.refusedAt',
      'mail.lastError',
      sql<boolean>`account.password_hash is null and not exists (
        select from account_role where account_id = account.id and role <> 'ambassador'
      )`.as('correctable'),
    ])
    .where('mail.accountId', '=', accountId)
    .where('mail.template', 'in', invitations)
    .orderBy('mail.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Invited people whose newest invitation was refused for good, by name. */
export async function selectRefusedInvitations(db: Db) {
  const { rows } = await sql<{ ambassadorId: string; name: string; since: Date }>`
    select ambassador.id as ambassador_id, account.name, newest.refused_at as since
    from ambassador
    join account on account.id = ambassador.account_id
    join participation_spell spell
      on spell.ambassador_id = ambassador.id and spell.valid_to is null and spell.state = 'invited'
    join lateral (
      select mail.refused_at from mail
      where mail.account_id = account.id and mail.template in (${sql.join(invitations)})
      order by mail.created_at desc
      limit 1
    ) as newest on newest.refused_at is not null
    order by account.name, ambassador.id
    limit ${MOST_REFUSED}`.execute(db)
  return rows
}
