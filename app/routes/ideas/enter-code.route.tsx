import { redirect } from '@remix-run/node'
import { readCode } from '#app/domain/ideas/wall.rules.ts'
import { guarded } from '#app/web/guard.ts'

export { EnterCodePage as default } from './enter-code.page.tsx'

/** Leads from a typed code to its wall. */
export const loader = guarded('public', ({ url }) => {
  const typed = url.searchParams.get('code')
  const code = readCode(typed ?? '')
  return code === null ? { typed } : redirect(`/ideen/${code}`)
})
