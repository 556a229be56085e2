import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** Why bytes are no text that could be a list. 'workbook': a spreadsheet program's own file, whatever its name. */
export type TextRefusal = 'empty' | 'workbook' | 'binary'

/**
 * The text of a CSV file: UTF-8 with or without a mark at its beginning, UTF-16 with one, else Windows-1252, in which
 * Excel writes in Germany. Without a mark, bytes that are valid UTF-8 are UTF-8: umlauts in Windows-1252 are not.
 */
export function listText(bytes: Uint8Array): Result<string, TextRefusal> {
  if (bytes.length === 0) return failure('empty')
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLE)) return failure('workbook')
  const text = decode(bytes)
  if (CONTROL.test(text)) return failure('binary')
  return text.trim() === '' ? failure('empty') : success(text)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

// Tabs, line breaks and form feeds occur in lists; anything else below the space is no text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
