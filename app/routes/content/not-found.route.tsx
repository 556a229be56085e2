import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

/** Every address nobody else serves. */
export const loader = guarded('public', () => {
  throw notFound()
})

export default function NotFound() {
  return null
}
