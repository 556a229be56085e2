import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** The largest screenshot or scan taken as proof, in bytes: 10 MB. */
export const MAX_PROOF_BYTES = 10 * 1024 * 1024

export type ProofFileType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** Why a file is not taken. 'active-pdf': a PDF that can do something by itself when somebody opens it. */
export type FileRefusal = 'empty-file' | 'file-too-large' | 'wrong-file-type' | 'active-pdf'

// How files of these kinds begin. What a file calls itself, and what the browser says it is, proves nothing.
const beginnings: ReadonlyArray<{ type: ProofFileType; bytes: readonly number[] }> = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** Takes a PDF, JPEG or PNG by its first bytes, whatever its name says, and no PDF that acts by itself. */
export function checkProofFile(bytes: Uint8Array): Result<ProofFileType, FileRefusal> {
  if (bytes.byteLength === 0) return failure('empty-file')
  if (bytes.byteLength > MAX_PROOF_BYTES) return failure('file-too-large')
  const known = beginnings.find(beginning => beginning.bytes.every((byte, at) => bytes[at] === byte))
  if (!known) return failure('wrong-file-type')
  return known.type === 'application/pdf' && actsByItself(bytes) ? failure('active-pdf') : success(known.type)
}

function actsByItself(bytes: Uint8Array): boolean {
  return /\/(JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile)\b/.test(Buffer.from(bytes).toString('latin1'))
}
