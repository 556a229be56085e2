import { redirect } from '@remix-run/node'
import { readImport, undoImport } from '#app/domain/linkedin/linkedin.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { ConfirmedImportPage as default } from './confirmed-import.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, params }) => {
  const confirmed = await readImport(ctx, params.id ?? '')
  if (!confirmed) throw notFound()
  return confirmed
})

/** Takes back a file as a whole: what counted before it counts again. */
export const action = guarded(['ambassador'], async ({ ctx, params, request }) => {
  const importId = params.id ?? ''
  const form = await request.formData()
  if (form.get('intent') !== 'undo') return redirect(`/zahlen/${encodeURIComponent(importId)}`)
  if (!(await undoImport(ctx, importId)).ok) throw notFound()
  return redirectWithNotice('/zahlen', 'import-undone')
})
