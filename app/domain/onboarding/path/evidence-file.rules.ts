import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The largest file taken as evidence, in bytes: 5 MB. */
export const MAX_EVIDENCE_BYTES = 5 * 1024 * 1024

export type EvidenceType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Why a file is not taken; each has one sentence on the screen. */
export type FileRefusal = 'no-file' | 'empty-file' | 'file-too-large' | 'wrong-file-type'

const LONGEST_NAME = 200

// How files of these kinds begin. What a file calls itself, and what the browser says it is, proves nothing.
const beginnings: ReadonlyArray<{ type: EvidenceType; bytes: readonly number[] }> = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** Takes a PDF, JPEG or PNG of at most 5 MB by its first bytes, whatever its name says. */
export function checkEvidence(bytes: Uint8Array): Result<EvidenceType, FileRefusal> {
  if (bytes.byteLength === 0) return failure('empty-file')
  if (bytes.byteLength > MAX_EVIDENCE_BYTES) return failure('file-too-large')
  const known = beginnings.find(beginning => beginning.bytes.every((byte, at) => bytes[at] === byte))
  return known ? success(known.type) : failure('wrong-file-type')
}

/** A file's name as it is kept: without folders and control characters, at most 200 characters, never empty. */
export function tidyFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // By characters, not by halves of them.
  const tidy = [...last.replace(/\p{C}/gu, '').trim()].slice(0, LONGEST_NAME).join('')
  return tidy === '' ? 'Nachweis' : tidy
}
