import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { PostIdentity, PostType } from '../post-identity.rules.ts'
import type { KnownIdentities, LoggedNumber, ProvenPair, SettledIdentities } from './identity.rules.ts'

/**
 * Holds a person's posts against everybody who would log, correct, delete, join or import at the same time. Taken before
 * the first write, so that two at once wait for each other and not for ever.
 */
export async function lockIdentities(db: Db, ambassadorId: string): Promise<void> {
  // Not `for update`: rows that refer to the person may still be written meanwhile.
  await db.selectFrom('ambassador').select('id').where('id', '=', ambassadorId).forNoKeyUpdate().execute()
}

/** What a person has logged, what is proven about their numbers, and which of these others have logged. */
export async function selectKnownIdentities(db: Db, ambassadorId: string): Promise<KnownIdentities> {
  const proven = await selectProven(db, ambassadorId)
  return {
    logged: await selectLogged(db, ambassadorId),
    proven,
    taken: await selectTaken(
      db,
      ambassadorId,
      proven.flatMap(({ one, other }) => [one, other]),
    ),
  }
}

async function selectLogged(db: Db, ambassadorId: string): Promise<LoggedNumber[]> {
  const rows = await db
    .selectFrom('postIdentity')
    .innerJoin('post', 'post.id', 'postIdentity.postId')
    .select(['postIdentity.type', 'postIdentity.id', 'postIdentity.postId', 'post.loggedAt'])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('postIdentity.joined', '=', false)
    .execute()
  return rows.map(({ loggedAt, ...number }) => ({ ...number, loggedAt: loggedAt.toISOString() }))
}

type PairRow = { oneType: PostType; oneId: string; otherType: PostType; otherId: string }

// Proven by a file or by hand, or by text: of one second and with the same words, under different numbers.
async function selectProven(db: Db, ambassadorId: string): Promise<ProvenPair[]> {
  const { rows } = await sql<PairRow>`
    with
      listed as (
        select distinct type, id, text_digest, date_trunc('second', published_at at time zone 'UTC') as second
        from listed_post
        where ambassador_id = ${ambassadorId} and text_digest is not null
      ),
      beside as (
        select
          first_value(type) over same_text as one_type,
          first_value(id) over same_text as one_id,
          type as other_type,
          id as other_id,
          row_number() over same_text as position
        from listed
        window same_text as (partition by second, text_digest order by type, id)
      )
    select one_type, one_id, other_type, other_id from identity_join where ambassador_id = ${ambassadorId}
    union
    select one_type, one_id, other_type, other_id from beside where position > 1`.execute(db)
  return rows.map(({ oneType, oneId, otherType, otherId }) => ({
    one: { type: oneType, id: oneId },
    other: { type: otherType, id: otherId },
  }))
}

async function selectTaken(
  db: Db,
  ambassadorId: string,
  numbers: readonly PostIdentity[],
): Promise<PostIdentity[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<PostIdentity>`
    select identity.type, identity.id
    from ${numberRows(numbers)} as asked(type text, id text)
    join post_identity identity on identity.type = asked.type and identity.id = asked.id
    join post on post.id = identity.post_id
    where post.ambassador_id <> ${ambassadorId}`.execute(db)
  return rows
}

/** Writes what was settled, and takes away what no longer follows: three statements, however much there is. */
export async function writeSettled(
  db: Db,
  ambassadorId: string,
  { joined, merged }: SettledIdentities,
): Promise<void> {
  await sql`
    delete from post_identity
    using post
    where post.id = post_identity.post_id and post.ambassador_id = ${ambassadorId} and post_identity.joined
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(joined)}::jsonb)
          as settled(type text, id text, "postId" uuid)
        where settled.type = post_identity.type and settled.id = post_identity.id
          and settled."postId" = post_identity.post_id
      )`.execute(db)
  if (joined.length > 0) {
    await sql`
      insert into post_identity (type, id, post_id, joined)
      select type, id, "postId", true
      from jsonb_to_recordset(${JSON.stringify(joined)}::jsonb) as settled(type text, id text, "postId" uuid)
      on conflict (type, id) do nothing`.execute(db)
  }
  await sql`
    update post
    set merged_into = wanted.into_id
    from (
      select entry.id, settled."into" as into_id
      from post entry
      left join jsonb_to_recordset(${JSON.stringify(merged)}::jsonb) as settled("postId" uuid, "into" uuid)
        on settled."postId" = entry.id
      where entry.ambassador_id = ${ambassadorId}
    ) as wanted
    where wanted.id = post.id and post.merged_into is distinct from wanted.into_id`.execute(db)
}

function numberRows(numbers: readonly PostIdentity[]) {
  const rows = numbers.map(({ type, id }) => ({ type, id }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`
}
