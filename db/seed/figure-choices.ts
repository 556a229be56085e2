import { sql, type Transaction } from 'kysely'
import type { DB } from '#db/types.generated.ts'
import type { TownFigure, TownListedPost } from './figures.ts'
import { demoAmbassador } from './people.ts'

/** That somebody let a file count instead of what they had typed in. */
export type TownChoice = Pick<TownFigure, 'postId' | 'recordedAt'> & { chosenAt: string }

/**
 * What people said when an export told other figures than they had typed in: the export counts, all of them said. Only
 * the demo's ambassador has not said it yet about her newest such post, so that the question can be seen.
 */
export function planChoices(figures: readonly TownFigure[], listed: readonly TownListedPost[]): TownChoice[] {
  const exportOf = new Map(listed.map(({ post, from }) => [post.id, from]))
  const typed = figures.flatMap(({ postId, recordedAt }) => {
    const from = exportOf.get(postId)
    return from && recordedAt < from.confirmedAt ? [{ postId, recordedAt, from }] : []
  })
  const own = typed.filter(({ from }) => from.life.person.slug === demoAmbassador)
  const open = own.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0]?.postId
  return typed
    .filter(({ postId }) => postId !== open)
    .map(({ postId, recordedAt, from }) => ({ postId, recordedAt, chosenAt: from.confirmedAt }))
}

/** Writes choices; the database gave the typed-in figures their ids. */
export async function writeChoices(trx: Transaction<DB>, choices: readonly TownChoice[]): Promise<void> {
  await sql`
    insert into figure_choice (figure_id, counts, chosen_at)
    select typed.id, 'file', said."chosenAt"
    from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb)
      as said("postId" uuid, "recordedAt" timestamptz, "chosenAt" timestamptz)
    join post_figure typed on typed.post_id = said."postId" and typed.recorded_at = said."recordedAt"`.execute(
    trx,
  )
}
