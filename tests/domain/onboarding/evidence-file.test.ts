import { describe, expect, test } from 'vitest'
import {
  checkEvidence,
  MAX_EVIDENCE_BYTES,
  tidyFileName,
} from '#app/domain/onboarding/path/evidence-file.rules.ts'
import { sampleFiles } from '#tests/support/onboarding.ts'

const padded = (start: Uint8Array, length: number) => {
  const bytes = new Uint8Array(length)
  bytes.set(start)
  return bytes
}

describe('a file is known by its first bytes', () => {
  test.each([
    ['pdf', 'application/pdf'],
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
  ] as const)('%s', (kind, type) => {
    expect(checkEvidence(sampleFiles[kind])).toEqual({ ok: true, value: type })
  })

  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['text', sampleFiles.text, 'wrong-file-type'],
    ['a page', new TextEncoder().encode('<html><script>alert(1)</script>'), 'wrong-file-type'],
    ['a picture that can act', new TextEncoder().encode('<svg xmlns="…">'), 'wrong-file-type'],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4]), 'wrong-file-type'],
    ['the first byte of a PNG', sampleFiles.png.slice(0, 1), 'wrong-file-type'],
    ['a PDF that begins later', new TextEncoder().encode(' %PDF-1.7'), 'wrong-file-type'],
    ['one byte too many', padded(sampleFiles.pdf, MAX_EVIDENCE_BYTES + 1), 'file-too-large'],
  ])('%s is refused', (_what, bytes, reason) => {
    expect(checkEvidence(bytes)).toEqual({ ok: false, reason })
  })

  test('exactly 5 MB are taken', () => {
    expect(checkEvidence(padded(sampleFiles.pdf, MAX_EVIDENCE_BYTES)).ok).toBe(true)
  })
})

describe('a file keeps its name, as far as it is one', () => {
  test.each([
    ['Einwilligung.pdf', 'Einwilligung.pdf'],
    ['C:\\Users\\jana\\Einwilligung.pdf', 'Einwilligung.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['Zeile\r\nX-Evil: 1.pdf', 'ZeileX-Evil: 1.pdf'],
    ['', 'Nachweis'],
    ['\u0000', 'Nachweis'],
    ['folder/', 'Nachweis'],
    ['Größe 10 € – 日本.png', 'Größe 10 € – 日本.png'],
  ])('%j becomes %j', (name, kept) => {
    expect(tidyFileName(name)).toBe(kept)
  })

  test('at most 200 characters of it, and no half ones', () => {
    expect(tidyFileName('📷'.repeat(300))).toBe('📷'.repeat(200))
  })
})
