import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { guarded } from '#app/web/guard.ts'

// With the mark Excel needs to read umlauts, and the delimiter it expects in Germany.
export const loader = guarded(['comms'], async ({ ctx }) => {
  const department = (await listDepartments(ctx.db))[0]?.name ?? 'Bürgeramt'
  const rows = [
    ['Vorname', 'Nachname', 'E-Mail', 'Bereich'],
    ['Änne', 'Muster', 'aenne.muster@stadt.example', department],
    ['Ole', 'Beispiel', 'ole.beispiel@stadt.example', department],
  ]
  const text = rows.map(row => row.map(quoted).join(';')).join('\r\n')
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="muster.csv"',
    },
  })
})

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
