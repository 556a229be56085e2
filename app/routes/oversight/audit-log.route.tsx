import { listAuditEntries } from '#app/domain/audit/audit.server.ts'
import { guarded } from '#app/web/guard.ts'

export { AuditLogPage as default } from './audit-log.page.tsx'

export const loader = guarded(['oversight', 'admin'], ({ ctx, url }) => {
  const before = Number(url.searchParams.get('vor'))
  return listAuditEntries(ctx, Number.isSafeInteger(before) && before > 0 ? before : null)
})
