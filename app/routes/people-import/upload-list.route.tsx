import { data, redirect } from '@remix-run/node'
import { type ListRefusal, previewPeopleImport } from '#app/domain/ambassadors/ambassadors.server.ts'
import { MAX_LIST_BYTES } from '#app/domain/ambassadors/people-import/list-limits.rules.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { guarded } from '#app/web/guard.ts'
import { readUpload } from '#app/web/upload.ts'

export { UploadListPage as default } from './upload-list.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => ({
  departments: (await listDepartments(ctx.db)).map(({ name }) => name),
}))

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const upload = await readUpload(request, 'file', MAX_LIST_BYTES)
  if (!upload.ok) return refused(upload)
  const previewed = await previewPeopleImport(ctx, upload.value.file)
  return previewed.ok ? redirect(`/menschen/liste/${previewed.value}`) : refused(previewed)
})

function refused(refusal: ListRefusal | { ok: false; reason: 'no-file' }) {
  return data({ refusal }, { status: 400 })
}
