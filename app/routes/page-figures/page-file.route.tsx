import { readPageImport, undoPageImport } from '#app/domain/linkedin/linkedin.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { PageFilePage as default } from './page-file.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const file = await readPageImport(ctx, params.id ?? '')
  if (!file) throw notFound()
  return file
})

/** Takes the file back: the only thing this page does. */
export const action = guarded(['comms'], async ({ ctx, params }) => {
  const undone = await undoPageImport(ctx, params.id ?? '')
  if (!undone.ok) throw notFound()
  return redirectWithNotice('/seite', 'page-import-undone')
})
