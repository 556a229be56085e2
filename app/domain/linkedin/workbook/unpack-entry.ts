import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { ZipEntry } from './zip-directory.rules.ts'

// One packed byte becomes at most 1,032: so no step unpacks more than 4 MB beyond a limit.
const STEP = 4 * 1024

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
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate(chunk => {
    chunks.push(chunk)
    size += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && size <= allowed; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    return 'damaged'
  }
  return size > allowed ? 'too-much' : Buffer.concat(chunks, size)
}

/** True for the first bytes of a zip archive, whatever its name says. */
export function startsLikeZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b && content[2] === 0x03 && content[3] === 0x04
}
