import { createHash } from 'node:crypto'

/**
 * The identifier of a thing in the demo town, made from what it is: every start of the same day gives the same
 * town, down to its addresses. Formatted as a UUID of version 8 (own scheme).
 */
export function townId(...key: (string | number)[]): string {
  const hex = fingerprint(...key)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-')
}

/** 64 hexadecimal digits made from the key, as a checksum of a file would look. */
export function fingerprint(...key: (string | number)[]): string {
  return createHash('sha256')
    .update(`lindental/${key.join('/')}`)
    .digest('hex')
}
