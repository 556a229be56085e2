import { data } from '@remix-run/node'
import {
  type ConfirmRefusal,
  confirmPeopleImport,
  discardPeopleImport,
  readPeopleImport,
  restartPeopleImport,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { PeopleListPage as default } from './people-list.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, url }) => {
  const list = await readPeopleImport(ctx, params.id ?? '', lineOf(url.searchParams.get('nach')))
  if (!list) throw notFound()
  return { list, departments: (await listDepartments(ctx.db)).map(({ name }) => name) }
})

// Anything that is no row of a spreadsheet begins at the top.
function lineOf(text: string | null): number {
  return /^\d{1,7}$/.test(text ?? '') ? Number(text) : 0
}

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const importId = params.id ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'discard') {
    if (!(await discardPeopleImport(ctx, importId)).ok) throw notFound()
    return redirectWithNotice('/menschen/liste', 'people-list-discarded')
  }
  if (form.get('intent') === 'restart') {
    if (!(await restartPeopleImport(ctx, importId)).ok) throw notFound()
    return redirectWithNotice(`/menschen/liste/${importId}`, 'people-list-restarted')
  }
  const confirmed = await confirmPeopleImport(ctx, importId, { leaveOutWrong: form.get('leaveOut') === 'on' })
  if (confirmed.ok) return redirectWithNotice(`/menschen/liste/${importId}`, 'people-list-confirmed')
  if (confirmed.reason === 'not-found') throw notFound()
  return data({ refused: confirmed.reason satisfies Exclude<ConfirmRefusal, 'not-found'> }, { status: 400 })
})
