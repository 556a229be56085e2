import type { Locale } from '#app/domain/kernel/context.ts'
import { warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import type { PreviewedFile, UploadPreview } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { dateQuestionOf, uploadRefusalSentence } from '#app/domain/linkedin/imports/upload-refusal.rules.ts'

const SHOWN_DAYS = 60
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

/** A file that waits, as a page shows it. */
export type ShownFile = ReturnType<typeof shownFile>

function shownFile({ warnings, own, page, ...file }: PreviewedFile, locale: Locale) {
  return {
    ...file,
    page,
    own: own && {
      ...own,
      days: {
        ...own.days,
        changed: own.days.changed.slice(0, SHOWN_DAYS),
        moreChanged: Math.max(0, own.days.changed.length - SHOWN_DAYS),
      },
    },
    warnings: warnings.slice(0, SHOWN_WARNINGS).map(warning => warningSentence(warning, locale)),
    moreWarnings: Math.max(0, warnings.length - SHOWN_WARNINGS),
  }
}
