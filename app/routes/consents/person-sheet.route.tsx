import { readPersonSheet } from '#app/domain/consents/consents.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { PersonSheetPage as default } from './person-sheet.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const sheet = await readPersonSheet(ctx, params.id ?? '')
  if (!sheet) throw notFound()
  return sheet
})
