import type { UndecidedFigures } from '#app/domain/posts/figures/find-undecided.ts'
import type { MemberInteraction } from '../archive/data-archive.rules.ts'
import { PAGE_KINDS, type PageDay, type PageKind } from '../page/page-export.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'
import type { ReadFile } from '../read-export.rules.ts'
import type { ComparedDay, ComparedPosts, Effect } from './import-preview.rules.ts'
import type { UploadRefusal } from './upload-refusal.rules.ts'

/** How many files may be handed in together. */
export const MOST_FILES = 20

/** Whether a file is about a page of the town and not about a person. */
export function isPageKind(kind: PreviewedFile['kind']): kind is PageKind {
  return (PAGE_KINDS as readonly string[]).includes(kind)
}

/** How many of each effect there are. */
export type Effects = Record<Effect, number>

/** Whose page a file is about: `named` by the file itself, and the pages that files were taken over for before. */
export type PageQuestion = { named: string | null; known: string[]; mustBeAsked: boolean }

/** What confirming would do with a file of a page. */
export type ComparedPage = {
  days: { count: number; effects: Effects; changed: Array<{ before: PageDay; after: PageDay }> }
  posts: { count: number; effects: Effects }
  competitors: number
}

/** A file that waits to be confirmed, with what confirming would do. Exactly one of `own` and `page` is not null. */
export type PreviewedFile = {
  importId: string
  kind: ReadFile['kind'] | 'portability'
  fileName: string
  periodFrom: string | null
  periodTo: string | null
  exportedOn: string
  own: {
    member: string | null
    namesSomebodyElse: boolean
    days: { count: number; effects: Effects; changed: ComparedDay[] }
    posts: ComparedPosts & { count: number; effects: Effects }
    /** Pairs of numbers that the file proves to be one post and that were not joined before. */
    newJoins: number
    interactions: Record<MemberInteraction['kind'], number>
    /** Logged posts of which the file shows other figures than were typed in. */
    undecided: UndecidedFigures[]
  } | null
  page: (PageQuestion & ComparedPage) | null
  warnings: ExportWarning[]
}

/** A file of which nothing is kept, with the reason. */
export type RefusedFile = { fileName: string; refusal: UploadRefusal }

/** A file that was taken over. */
export type TakenFile = { importId: string; kind: PreviewedFile['kind']; fileName: string }

/**
 * Files handed in together: those that wait, those of which nothing is kept, and those taken over by now. Every file is
 * compared with what is stored and with the files above it.
 */
export type UploadPreview = {
  id: string
  uploadedAt: Date
  files: PreviewedFile[]
  refused: RefusedFile[]
  confirmed: TakenFile[]
}

/**
 * What the person says when they confirm: files they leave out, files with another name that are theirs all the same,
 * the page of files that do not say, and which figures count where a file differs from what they typed in.
 */
export type UploadAnswers = {
  leaveOut: readonly string[]
  mine: readonly string[]
  pages: ReadonlyMap<string, string>
  counts: 'typed' | 'file' | null
}

/** Why nothing was taken over, with the file it is about. */
export type ConfirmUploadReason = 'not-found' | 'named-somebody-else' | 'which-page' | 'which-figures'
