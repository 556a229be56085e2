import type { Day } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import type { ReadMetric } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import type { Db } from '#db/open.ts'
import type { MemberInteraction } from '../../archive/data-archive.rules.ts'
import { selectDismissed } from '../../found-posts/found-post.queries.ts'
import type { DailyFigures } from '../../personal-export/daily-figures.rules.ts'
import type { ExportedDay } from '../../personal-export/personal-export.rules.ts'
import {
  type ComparedDay,
  compareDays,
  comparePosts,
  countEffects,
  type IdentityPair,
  type KnownPosts,
  type LoggedPost,
  newPairs,
  type Speaking,
  type Stored,
  settleAll,
} from '../import-preview.rules.ts'
import { namesSamePerson } from '../member-name.rules.ts'
import type { PreviewedFile } from '../upload-preview.rules.ts'
import type { WaitingFile } from './compare-files.ts'
import { findKnownNumbers, findUndecidedIn } from './known-posts.ts'
import { selectStoredDays } from './stored-day.queries.ts'
import { selectStoredFigures } from './stored-figure.queries.ts'

/** What files before this one in the same upload would change once they are confirmed. */
export type EarlierFiles = {
  days: ReadonlyMap<Day, Stored<keyof DailyFigures>>
  figures: ReadonlyMap<string, Stored<ReadMetric>>
  joins: readonly IdentityPair[]
}

export function noEarlierFiles(): EarlierFiles {
  return { days: new Map(), figures: new Map(), joins: [] }
}

type Own = NonNullable<PreviewedFile['own']>

/**
 * What confirming a personal file would do, after those before it.
 * @returns that, and what is then to be known for the file after it
 */
export async function compareOwnFile(
  { db, actor }: Ctx<AccountActor>,
  file: WaitingFile & { ambassadorId: string },
  earlier: EarlierFiles,
): Promise<{ own: Own; including: EarlierFiles }> {
  const { ambassadorId, content, exportedOn, fileSha256 } = file
  const speaking = { exportedOn, fileSha256 }
  const { compared: days, after: daysAfter } = await daysOf(db, ambassadorId, content.days, speaking, earlier)
  const known = await findKnownNumbers(db, ambassadorId, content, earlier.joins)
  const figures = await figuresBefore(db, ambassadorId, known.logged, earlier)
  const dismissed = await selectDismissed(db, ambassadorId)
  const { compared: posts, figures: figuresAfter } = comparePosts(
    content.posts,
    { ...known, figures, dismissed },
    { ambassadorId, ...speaking },
  )
  const own: Own = {
    member: content.member,
    namesSomebodyElse: !namesSamePerson(content.member, actor.name),
    days: {
      count: days.length,
      effects: countEffects(days),
      changed: days.filter(({ effect }) => effect === 'changed'),
    },
    posts: { ...posts, count: content.posts.length, effects: countEffects(posts.logged) },
    newJoins: newPairs(content.joins, known.joinsBefore).length,
    interactions: countKinds(content.interactions),
    undecided: await findUndecidedIn(db, ambassadorId, content.posts, known),
  }
  const including = { days: daysAfter, figures: figuresAfter, joins: [...earlier.joins, ...content.joins] }
  return { own, including }
}

async function daysOf(
  db: Db,
  ambassadorId: string,
  days: readonly ExportedDay[],
  file: Speaking,
  earlier: EarlierFiles,
): Promise<{ compared: ComparedDay[]; after: EarlierFiles['days'] }> {
  const [first, last] = [days.at(0), days.at(-1)]
  if (!first || !last) return { compared: [], after: earlier.days }
  const stored = await selectStoredDays(db, ambassadorId, { from: first.date, to: last.date })
  const before = new Map([...stored, ...earlier.days])
  const after = days.map(({ date, ...read }) => [date, settleAll(before.get(date), read, file)] as const)
  return { compared: compareDays(days, before, file), after: new Map([...earlier.days, ...after]) }
}

async function figuresBefore(
  db: Db,
  ambassadorId: string,
  logged: readonly LoggedPost[],
  earlier: EarlierFiles,
): Promise<KnownPosts['figures']> {
  const own = new Set(logged.filter(post => post.ambassadorId === ambassadorId).map(({ postId }) => postId))
  return new Map([...(await selectStoredFigures(db, [...own])), ...earlier.figures])
}

function countKinds(interactions: readonly MemberInteraction[]): Own['interactions'] {
  const count = (wanted: MemberInteraction['kind']) =>
    interactions.filter(({ kind }) => kind === wanted).length
  return { comment: count('comment'), reaction: count('reaction'), repost: count('repost') }
}
