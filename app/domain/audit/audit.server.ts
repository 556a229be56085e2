export { listAuditEntries } from './list-audit-entries.ts'
export { type AuditEvent, writeAudit } from './write-audit.ts'
