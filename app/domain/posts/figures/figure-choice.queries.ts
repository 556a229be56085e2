import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { FigureChoice, ReadFigures } from './figure-comparison.rules.ts'

/** A reading somebody typed in, with the post it belongs to and what was said about it. */
export type TypedRow = Omit<ReadFigures, 'engagements'> & {
  postId: string
  publishedAt: Date
  choice: FigureChoice | null
}

/** Everything that was typed in about these own posts and their further entries, of each post the newest first. */
export async function selectTyped(
  db: Db,
  ambassadorId: string,
  postIds: readonly string[],
): Promise<TypedRow[]> {
  if (postIds.length === 0) return []
  return db
    .selectFrom('post')
    .innerJoin('post as entry', join =>
      join.on(({ eb, fn, ref }) => eb(fn.coalesce('entry.mergedInto', 'entry.id'), '=', ref('post.id'))),
    )
    .innerJoin('postFigure as typed', 'typed.postId', 'entry.id')
    .leftJoin('figureChoice as choice', 'choice.figureId', 'typed.id')
    .select([
      'post.id as postId',
      'post.publishedAt',
      'typed.impressions',
      'typed.membersReached',
      'typed.reactions',
      'typed.comments',
      'typed.reposts',
      'typed.saves',
      'typed.sends',
      'choice.counts as choice',
    ])
    .where('post.ambassadorId', '=', ambassadorId)
    .where('post.mergedInto', 'is', null)
    .where('post.id', 'in', [...postIds])
    .orderBy('post.publishedAt', 'desc')
    .orderBy('post.id')
    .orderBy('typed.measuredOn', 'desc')
    .orderBy('typed.recordedAt', 'desc')
    .orderBy('typed.id', 'desc')
    .execute()
}

/**
 * Says of everything typed in about these own posts whether it counts or what files say. Saying the same twice changes
 * nothing; what is typed in later counts until somebody says otherwise. Posts of others are left alone.
 * @param given.at when it was said (ISO instant)
 */
export async function chooseFigures(
  db: Db,
  given: { ambassadorId: string; postIds: readonly string[]; counts: FigureChoice; at: string },
): Promise<void> {
  if (given.postIds.length === 0) return
  await sql`
    insert into figure_choice (figure_id, counts, chosen_at)
    select typed.id, ${given.counts}, ${given.at}::timestamptz
    from post_figure typed
    join post on post.id = typed.post_id
    where post.ambassador_id = ${given.ambassadorId}
      and coalesce(post.merged_into, post.id) in (
        select value::uuid from jsonb_array_elements_text(${JSON.stringify(given.postIds)}::jsonb)
      )
    on conflict (figure_id) do update
    set counts = excluded.counts, chosen_at = excluded.chosen_at
    where figure_choice.counts <> excluded.counts`.execute(db)
}

/**
 * Forgets what a person said about posts that no file lists figures of any more: there is nothing left to choose from.
 * Part of taking an import back, after its rows are gone and identities are settled.
 */
export async function forgetIdleChoices(db: Db, ambassadorId: string): Promise<void> {
  await sql`
    delete from figure_choice
    using post_figure typed, post
    where typed.id = figure_choice.figure_id and post.id = typed.post_id and post.ambassador_id = ${ambassadorId}
      and not exists (
        select from post_figure_reading reading
        where reading.post_id = coalesce(post.merged_into, post.id) and reading.import_id is not null
      )`.execute(db)
}
