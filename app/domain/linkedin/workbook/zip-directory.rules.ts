/**
 * One entry of a zip archive as its central directory lists it. `start` is where the packed bytes begin and
 * `packed` how many there are; the size after unpacking is only claimed there, so it is not repeated here.
 */
export type ZipEntry = { name: string; method: number; checksum: number; start: number; packed: number }

/** An archive of more parts, more unpacked bytes, or a larger ratio of unpacked to packed, is none of LinkedIn's. */
export const MAX_ENTRIES = 1_000
export const MAX_UNPACKED = 50 * 1024 * 1024
export const MAX_RATIO = 100

const END_RECORD = 0x06054b50
const DIRECTORY_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
const ZIP64_FIELD = 1
const IN_ZIP64_FIELD = 0xffffffff
const LONGEST_END_RECORD = 22 + 0xffff

/**
 * Lists the entries of a zip archive from its central directory, at most `limit` + 1 of them so that a caller
 * can tell "too many". Returns null when the directory is missing, cut off or points outside the file:
 * the archive is damaged or no zip at all. Understands the zip64 size fields that Java's writers add.
 */
export function readZipDirectory(bytes: Uint8Array, limit: number): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndRecord(view)
  if (end === null) return null

  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_RECORD && entries.length <= limit) {
    const record = readDirectoryRecord(view, at)
    if (!record) return null
    entries.push(record.entry)
    at = record.next
  }
  const announced = view.getUint16(end + 10, true)
  const complete = entries.length > limit || entries.length === announced
  return complete ? entries : null
}

/** True for a path that leads out of the folder an archive is unpacked into. */
export function climbs(name: string): boolean {
  return name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..')
}

function findEndRecord(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - LONGEST_END_RECORD)
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  return null
}

function readDirectoryRecord(view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  if (extraEnd > view.byteLength) return null

  const sizes = readSizes(view, at, nameEnd, extraEnd)
  const start = sizes && packedStart(view, sizes.header)
  if (!sizes || start === null || start + sizes.packed > view.byteLength) return null

  const name = textBetween(view, at + 46, nameEnd)
  const method = view.getUint16(at + 10, true)
  const checksum = view.getUint32(at + 16, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  return { entry: { name, method, checksum, start, packed: sizes.packed }, next }
}

type Sizes = { packed: number; header: number }

// A zip64 field holds, in this order, only those of the three values that did not fit.
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number): Sizes | null {
  const unpacked = view.getUint32(at + 24, true)
  const packed = view.getUint32(at + 20, true)
  const header = view.getUint32(at + 42, true)
  if (packed !== IN_ZIP64_FIELD && header !== IN_ZIP64_FIELD) return { packed, header }

  let from = findZip64Field(view, extraStart, extraEnd)
  if (from === null) return null
  const wide = [unpacked, packed, header].map(value => {
    if (value !== IN_ZIP64_FIELD) return value
    const read = from !== null && from + 8 <= extraEnd ? Number(view.getBigUint64(from, true)) : null
    from = (from ?? 0) + 8
    return read
  })
  const [, widePacked, wideHeader] = wide
  return widePacked == null || wideHeader == null ? null : { packed: widePacked, header: wideHeader }
}

function findZip64Field(view: DataView, from: number, to: number): number | null {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === ZIP64_FIELD) return at + 4
  }
  return null
}

// The local header repeats the name with an extra field of its own length; the packed bytes follow it.
function packedStart(view: DataView, header: number): number | null {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_RECORD) return null
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
}

function textBetween(view: DataView, from: number, to: number): string {
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + from, to - from))
}
