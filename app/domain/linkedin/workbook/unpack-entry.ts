import { crc32, inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip-directory.rules.ts'

/**
 * Unpacks one entry and counts what really comes out, because declared sizes lie: 'too-much' as soon as it is more
 * than `allowed` bytes. 'damaged' if it cannot be unpacked or is not what its checksum says.
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowed: number,
): Uint8Array | 'damaged' | 'too-much' {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) return 'damaged'

  const content = entry.method === 0 ? copyWithin(packed, allowed) : inflateWithin(packed, allowed)
  if (typeof content === 'string') return content
  return crc32(content) === entry.checksum ? content : 'damaged'
}

function copyWithin(stored: Uint8Array, allowed: number): Uint8Array | 'too-much' {
  return stored.length > allowed ? 'too-much' : stored
}

function inflateWithin(packed: Uint8Array, allowed: number): Uint8Array | 'damaged' | 'too-much' {
  try {
    // One byte more than allowed, so that exactly as much as allowed is not too much.
    const content = inflateRawSync(packed, { maxOutputLength: allowed + 1 })
    return content.length > allowed ? 'too-much' : content
  } catch (error) {
    const tooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return tooMuch ? 'too-much' : 'damaged'
  }
}

/** True for the first bytes of a zip archive, whatever its name says. */
export function startsLikeZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b && content[2] === 0x03 && content[3] === 0x04
}
