import { canonicalPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { type ExportDay, exportDays, type FoundPost, type TownExport } from './exports.ts'
import type { TownFigure, TownListedPost } from './figures.ts'
import type { TownJobAd } from './job-ads.ts'
import { departmentId } from './lives.ts'
import { accountIdOf } from './people-rows.ts'
import { pickIdOf, type TownPick } from './picks.ts'
import type { TownPost } from './posts.ts'
import { berlin } from './town-calendar.ts'

/** Rows of the two job ads, entered by HR. */
export function jobAdRows(jobAds: readonly TownJobAd[]) {
  return jobAds.map(({ id, title, department, url, opensOn, closesOn }) => ({
    id,
    title,
    departmentId: departmentId(department),
    url,
    opensOn,
    closesOn,
    createdAt: berlin(opensOn, '08:30'),
    createdBy: accountIdOf('thomas.brinkmann'),
  }))
}

/** Rows of picks. */
export function pickRows(picks: readonly TownPick[]) {
  return picks.map(({ id, topic, life, pickedAt, end, draft }) => ({
    id,
    topicId: topic.id,
    ambassadorId: life.ambassadorId,
    pickedAt,
    draft: draft?.text ?? null,
    draftSavedAt: draft?.savedAt ?? null,
    endedAt: end?.at ?? null,
    endReason: end?.reason ?? null,
  }))
}

/** Rows of posts, their LinkedIn identities and what their authors said about them. */
export function postRows(posts: readonly TownPost[]) {
  return {
    post: posts.map(post => ({
      id: post.id,
      ambassadorId: post.life.ambassadorId,
      departmentId: post.departmentId,
      url: canonicalPostUrl({ type: post.type, id: post.linkedInId }),
      publishedAt: post.publishedAt,
      month: post.month,
      topicId: post.topic?.id ?? null,
      pickId: post.pickedAt === null ? null : pickIdOf(post),
      jobAdId: post.jobAdId,
      format: post.format,
      minutesSpent: post.minutesSpent,
      note: post.note,
      loggedAt: post.loggedAt,
      updatedAt: post.loggedAt,
    })),
    postIdentity: posts.map(({ id, type, linkedInId }) => ({ type, id: linkedInId, postId: id })),
    postGoal: posts.flatMap(({ id, goalIds }) => goalIds.map(goalId => ({ postId: id, goalId }))),
    postValue: posts.flatMap(({ id, valueIds }) => valueIds.map(valueId => ({ postId: id, valueId }))),
    postResonance: posts.flatMap(({ id, resonance }) => resonance.map(kind => ({ postId: id, kind }))),
  }
}

/** Rows of figures in the order in which they were recorded. */
export function figureRows(figures: readonly TownFigure[]): TownFigure[] {
  return figures.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
}

/** Rows of confirmed exports, their days, and the posts they list, logged or not. */
export function exportRows(
  exports: readonly TownExport[],
  posts: readonly TownPost[],
  found: readonly FoundPost[],
  listed: ReadonlyArray<Omit<TownListedPost, 'post'> & { post: Omit<TownListedPost['post'], 'id'> }>,
) {
  return {
    linkedinImport: exports.map(
      ({ id, life, period, fileName, sha256, exportedOn, uploadedAt, confirmedAt }) => ({
        id,
        ambassadorId: life.ambassadorId,
        kind: 'personal' as const,
        fileName,
        fileSha256: sha256,
        periodFrom: period.from,
        periodTo: period.to,
        exportedOn,
        uploadedAt,
        confirmedAt,
      }),
    ),
    ambassadorDay: exports.flatMap(from => exportDays(from, posts, found).map(day => dayRow(from, day))),
    listedPost: [...listed, ...found.map(post => ({ ...post, post }))].map(
      ({ from, post, impressions, engagements }) => ({
        importId: from.id,
        ambassadorId: from.life.ambassadorId,
        type: post.type,
        id: post.linkedInId,
        publishedAt: post.publishedAt,
        measuredOn: from.exportedOn,
        impressions,
        engagements,
      }),
    ),
  }
}

function dayRow({ id, life }: TownExport, day: ExportDay) {
  return { ...day, ambassadorId: life.ambassadorId, importId: id }
}
