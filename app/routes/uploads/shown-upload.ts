import type { Locale } from '#app/domain/kernel/context.ts'
import { warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import type { PreviewedFile, UploadPreview } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { dateQuestionOf, uploadRefusalSentence } from '#app/domain/linkedin/imports/upload-refusal.rules.ts'

const SHOWN_DAYS = 60
const SHOWN_POSTS = 100
const SHOWN_WARNINGS = 50

/** What an upload says, in sentences and in an amount that a page can show. */
export function shownUpload({ id, files, refused, confirmed }: UploadPreview, locale: Locale) {
  return {
    id,
    confirmed,
    files: files.map(file => shownFile(file, locale)),
    refused: refused.map(({ fileName, refusal }) => ({
      fileName,
      sentence: uploadRefusalSentence(refusal, locale),
      question: dateQuestionOf(refusal),
    })),
    undecided: files.flatMap(({ importId, own }) =>
      (own?.undecided ?? []).map(post => ({ importId, ...post })),
    ),
  }
}

type OwnPosts = NonNullable<PreviewedFile['own']>['posts']

/** A file that waits, as a page shows it. */
export type ShownFile = ReturnType<typeof shownFile>

function shownFile({ warnings, own, page, ...file }: PreviewedFile, locale: Locale) {
  return {
    ...file,
    page: page && { ...page, days: { ...page.days, ...shownDays(page.days.changed) } },
    own: own && {
      ...own,
      days: { ...own.days, ...shownDays(own.days.changed) },
      posts: shownPosts(own.posts),
    },
    warnings: warnings.slice(0, SHOWN_WARNINGS).map(warning => warningSentence(warning, locale)),
    moreWarnings: moreThan(SHOWN_WARNINGS, warnings),
  }
}

function shownDays<Day>(changed: readonly Day[]) {
  return { changed: changed.slice(0, SHOWN_DAYS), moreChanged: moreThan(SHOWN_DAYS, changed) }
}

// An archive may hold thousands of posts; of those that stay as they are their number is enough.
function shownPosts({ count, logged, offered, dismissed, elsewhere }: OwnPosts) {
  return {
    count,
    logged: logged.slice(0, SHOWN_POSTS),
    moreLogged: moreThan(SHOWN_POSTS, logged),
    offered: offered.slice(0, SHOWN_POSTS).map(shownPost),
    offeredCount: offered.length,
    moreOffered: moreThan(SHOWN_POSTS, offered),
    dismissedCount: dismissed.length,
    elsewhereCount: elsewhere.length,
  }
}

function shownPost({ textDigest: _, publishedOn: __, ...post }: OwnPosts['offered'][number]) {
  return post
}

function moreThan(shown: number, all: readonly unknown[]): number {
  return Math.max(0, all.length - shown)
}
