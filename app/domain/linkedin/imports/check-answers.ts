import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Success, success } from '#app/domain/kernel/result.ts'
import { listKnownPages } from '../page-figures/list-known-pages.ts'
import type { WaitingFile } from './comparison/compare-files.ts'
import { findKnownNumbers, findUndecidedIn } from './comparison/known-posts.ts'
import type { ConfirmUploadFailure } from './confirm-upload.ts'
import type { IdentityPair } from './import-preview.rules.ts'
import { namesSamePerson } from './member-name.rules.ts'
import { pageQuestion, settlePage } from './page-question.rules.ts'
import type { UploadAnswers } from './upload-preview.rules.ts'

/** What is clear about files once everything is answered: their pages, and which figures count where two differ. */
export type SettledFiles = {
  pages: Map<string, string>
  choice: { postIds: string[]; counts: 'typed' | 'file' } | null
}

/** Whether everything was answered that an upload asks: whose files, which page, which figures. Reads only. */
export async function checkAnswers(
  ctx: Ctx<AccountActor>,
  files: readonly WaitingFile[],
  answers: UploadAnswers,
): Promise<Success<SettledFiles> | ConfirmUploadFailure> {
  const foreign = files.find(
    ({ id, ambassadorId, content }) =>
      ambassadorId !== null && !answers.mine.includes(id) && !namesSamePerson(content.member, ctx.actor.name),
  )
  if (foreign) return { ...failure('named-somebody-else'), importId: foreign.id }

  const ofPages = files.filter(({ ambassadorId }) => ambassadorId === null)
  const known = ofPages.length > 0 ? await listKnownPages(ctx.db) : []
  const besides = ofPages.map(({ content }) => content.page)
  const pages = new Map<string, string>()
  for (const { id, content } of ofPages) {
    const page = settlePage(pageQuestion(content.page, known, besides), answers.pages.get(id))
    if (page === null) return { ...failure('which-page'), importId: id }
    pages.set(id, page)
  }

  const undecided = await findAllUndecided(ctx, files)
  const { counts } = answers
  const [first] = undecided
  if (!first) return success({ pages, choice: null })
  if (counts === null) return { ...failure('which-figures'), importId: first.importId }
  return success({ pages, choice: { postIds: undecided.map(({ postId }) => postId), counts } })
}

async function findAllUndecided({ db }: Ctx, files: readonly WaitingFile[]) {
  const undecided: Array<{ importId: string; postId: string }> = []
  const earlier: IdentityPair[] = []
  for (const { id: importId, ambassadorId, content } of files) {
    if (ambassadorId === null) continue
    const known = await findKnownNumbers(db, ambassadorId, content, earlier)
    const found = await findUndecidedIn(db, ambassadorId, content.posts, known)
    undecided.push(...found.map(({ postId }) => ({ importId, postId })))
    earlier.push(...content.joins)
  }
  return undecided
}
