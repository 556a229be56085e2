// 1250 · 1250,5 · 1.250,00 · 1 250 · 1250.50 (a point before one or two last digits is a comma)
const EURO = /^(\d{1,7}|\d{1,3}(?:[.\s\u00a0\u202f]\d{3}){1,2})(?:[.,](\d{1,2}))?$/

/** Euro as people type them, '1.250,00' or '1250', in cents; null for what is no amount. */
export function readEuro(text: string): number | null {
  const amount = text.trim().replace(/\s*(€|euro|eur)$/i, '')
  const match = EURO.exec(amount)
  if (!match) return null
  const [, whole = '', cents = ''] = match
  return Number(whole.replace(/\D/g, '')) * 100 + Number(cents.padEnd(2, '0'))
}

/** Cents as they stand in a form: '1250,00'. */
export function euroText(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
}
