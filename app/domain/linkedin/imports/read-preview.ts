import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { findPostsByIdentity } from '#app/domain/posts/posts.server.ts'
import { selectDismissed } from '../found-posts/found-post.queries.ts'
import { selectStoredDays } from './ambassador-day.queries.ts'
import { selectBrought, selectImport } from './import.queries.ts'
import type { ImportContent } from './import-content.rules.ts'
import {
  type ComparedDay,
  type ComparedPosts,
  compareDays,
  comparePosts,
  countEffects,
  type Effect,
} from './import-preview.rules.ts'
import { namesSamePerson } from './member-name.rules.ts'
import { previewsSince } from './preview-lifetime.rules.ts'
import { selectStoredFigures } from './stored-figure.queries.ts'

/** What a preview and a confirmed import have in common: which file it is. */
type ImportFile = {
  id: string
  fileName: string
  periodFrom: string | null
  periodTo: string | null
  exportedOn: string
}

/** A file that waits to be confirmed, with what confirming would do. */
export type ImportPreview = ImportFile & {
  state: 'waiting'
  member: string | null
  /** The file's name names somebody else: confirming needs the person's word. */
  namesSomebodyElse: boolean
  days: { count: number; effects: Record<Effect, number>; changed: ComparedDay[] }
  posts: ComparedPosts & { count: number; effects: Record<Effect, number> }
  warnings: ImportContent['warnings']
}

/** A file that was taken over, with how many days and posts it brought. */
export type ConfirmedImport = ImportFile & {
  state: 'confirmed'
  confirmedAt: Date
  brought: { days: number; posts: number; found: number }
}

/**
 * One import of the signed-in person: what it would do, or what it did. Undefined for anybody else's, and for a
 * preview that nobody confirmed within a day.
 */
export async function readPreview(
  ctx: Ctx<AmbassadorActor>,
  importId: string,
): Promise<ImportPreview | ConfirmedImport | undefined> {
  if (!isId(importId)) return undefined
  const found = await selectImport(ctx.db, ctx.actor.ambassadorId, importId, previewsSince(ctx.now))
  if (!found) return undefined
  const { content, confirmedAt, uploadedAt: _, ...file } = found
  if (confirmedAt) {
    const { days, posts, found } = await selectBrought(ctx.db, importId)
    const brought = { days: days ?? 0, posts: posts ?? 0, found: found ?? 0 }
    return { state: 'confirmed', ...file, confirmedAt, brought }
  }
  return content ? { state: 'waiting', ...file, ...(await compare(ctx, content, file)) } : undefined
}

async function compare(
  ctx: Ctx<AmbassadorActor>,
  content: ImportContent,
  { exportedOn }: ImportFile,
): Promise<Omit<ImportPreview, 'state' | keyof ImportFile>> {
  const { member, warnings } = content
  const days = await daysOf(ctx, content, exportedOn)
  const posts = await postsOf(ctx, content, exportedOn)
  return {
    member,
    namesSomebodyElse: !namesSamePerson(member, ctx.actor.name),
    days: {
      count: days.length,
      effects: countEffects(days),
      changed: days.filter(({ effect }) => effect === 'changed'),
    },
    posts: { ...posts, count: content.posts.length, effects: countEffects(posts.logged) },
    warnings,
  }
}

async function daysOf(
  { db, actor }: Ctx<AmbassadorActor>,
  { days }: ImportContent,
  exportedOn: string,
): Promise<ComparedDay[]> {
  const [first, last] = [days.at(0), days.at(-1)]
  if (!first || !last) return []
  const stored = await selectStoredDays(db, actor.ambassadorId, { from: first.date, to: last.date })
  return compareDays(days, stored, exportedOn)
}

async function postsOf(
  { db, actor }: Ctx<AmbassadorActor>,
  { posts }: ImportContent,
  exportedOn: string,
): Promise<ComparedPosts> {
  const { ambassadorId } = actor
  const logged = await findPostsByIdentity(db, posts)
  const own = logged.filter(post => post.ambassadorId === ambassadorId)
  const figures = await selectStoredFigures(
    db,
    own.map(({ postId }) => postId),
  )
  const dismissed = await selectDismissed(db, ambassadorId)
  return comparePosts(posts, { logged, figures, dismissed }, { ambassadorId, exportedOn })
}
