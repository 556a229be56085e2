import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The largest scan taken as evidence, in bytes: 10 MB. */
export const MAX_SCAN_BYTES = 10 * 1024 * 1024

/** What a file dialog offers; on a phone it offers the camera. */
export const SCAN_ACCEPT = 'application/pdf,image/jpeg,image/png'

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Why a scan is not taken; each has one sentence on the screen. */
export type ScanRefusal =
  | 'no-file'
  | 'empty-file'
  | 'too-large'
  | 'wrong-type'
  | 'broken'
  | 'encrypted'
  | 'active-content'
  | 'embedded-files'

// How files of these kinds begin. What a file calls itself, and what the browser says it is, proves nothing.
const beginnings: ReadonlyArray<{ type: ScanType; bytes: readonly number[] }> = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** What a file is by its first bytes, whatever its name says: a PDF, JPEG or PNG of at most 10 MB. */
export function scanTypeOf(bytes: Uint8Array): Result<ScanType, ScanRefusal> {
  if (bytes.byteLength === 0) return failure('empty-file')
  if (bytes.byteLength > MAX_SCAN_BYTES) return failure('too-large')
  const known = beginnings.find(beginning => beginning.bytes.every((byte, at) => bytes[at] === byte))
  return known ? success(known.type) : failure('wrong-type')
}

// Entries of a PDF that run something or lead out of it (ISO 32000-1, 12.6), and entries that carry other files.
const active = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'RichMedia',
  'XFA',
])
const embedded = new Set(['EmbeddedFiles', 'EmbeddedFile', 'FileAttachment', 'EF'])

/** What a name in a PDF, as a key or a value, says against taking the file as evidence; null: nothing. */
export function whyNameRefuses(name: string): 'active-content' | 'embedded-files' | null {
  if (active.has(name)) return 'active-content'
  return embedded.has(name) ? 'embedded-files' : null
}
