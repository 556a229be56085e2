/** What a compound file (the container of old office documents) holds: the names of its storages, its streams. */
export type CompoundFile = { storages: string[]; streams: CompoundStream[] }

/** A stream by its name. `read` copies its bytes together; null when it is damaged. */
export type CompoundStream = { name: string; read: () => Uint8Array | null }

const HEADER = 512
const ENTRY = 128
const IN_HEADER = 109
const MINI_CUTOFF = 4096
const LARGEST_SECTOR = 0xfffffffa
const KINDS = { storage: 1, stream: 2, root: 5 } as const

/**
 * Reads the directory of a compound file (MS-CFB). Null when it is damaged: a chain of sectors that loops or leads outside
 * the file, a directory that is cut off. No declared size is believed beyond the bytes there. A stream is copied only
 * when it is read: a thousand entries may name the same sectors, and the copies would be larger than any memory.
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | null {
  const file = openFile(bytes)
  if (!file) return null
  const directory = followChain(file, file.firstDirectorySector)
  // In a directory that is cut off the workbook may be missing: that is no other kind of file.
  if (!directory || directory.length % file.sectorSize !== 0) return null
  const entries = readEntries(directory)
  const root = entries.find(({ kind }) => kind === KINDS.root)
  if (!root) return null

  const streams = entries
    .filter(({ kind }) => kind === KINDS.stream)
    .map(entry => ({ name: entry.name, read: () => readStream(file, root, entry) }))
  const storages = entries.filter(({ kind }) => kind === KINDS.storage).map(({ name }) => name)
  return { storages, streams }
}

function readStream(file: OpenFile, root: Entry, { start, size }: Entry): Uint8Array | null {
  const content = size < MINI_CUTOFF ? followMini(file, root, start) : followChain(file, start)
  return content && content.length >= size ? content.subarray(0, size) : null
}

type OpenFile = {
  bytes: Uint8Array
  sectorSize: number
  miniSize: number
  next: Uint32Array
  firstDirectorySector: number
  firstMiniTableSector: number
}

function openFile(bytes: Uint8Array): OpenFile | null {
  if (bytes.length < HEADER) return null
  const view = viewOf(bytes)
  const sectorShift = view.getUint16(30, true)
  const miniShift = view.getUint16(32, true)
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) return null
  const sectorSize = 1 << sectorShift
  const next = readTable(bytes, sectorSize)
  return (
    next && {
      bytes,
      sectorSize,
      miniSize: 1 << miniShift,
      next,
      firstDirectorySector: view.getUint32(48, true),
      firstMiniTableSector: view.getUint32(60, true),
    }
  )
}

// The table says which sector follows which. Its own sectors are listed in the header, and in a chain behind it.
function readTable(bytes: Uint8Array, sectorSize: number): Uint32Array | null {
  const view = viewOf(bytes)
  const sectors: number[] = []
  for (let index = 0; index < IN_HEADER; index++) sectors.push(view.getUint32(76 + 4 * index, true))
  const most = Math.ceil(bytes.length / sectorSize)
  let more = view.getUint32(68, true)
  for (let seen = 0; more < LARGEST_SECTOR; seen++) {
    const sector = sectorAt(bytes, sectorSize, more)
    if (!sector || seen > most) return null
    const words = wordsOf(sector)
    sectors.push(...words.subarray(0, -1))
    more = words.at(-1) ?? LARGEST_SECTOR
  }
  const used = sectors.filter(sector => sector < LARGEST_SECTOR)
  if (used.length > most) return null
  const table: number[] = []
  for (const number of used) {
    const sector = sectorAt(bytes, sectorSize, number)
    if (!sector) return null
    table.push(...wordsOf(sector))
  }
  return Uint32Array.from(table)
}

function followChain({ bytes, sectorSize, next }: OpenFile, first: number): Uint8Array | null {
  const parts: Uint8Array[] = []
  for (let sector = first; sector < LARGEST_SECTOR; sector = next[sector] ?? LARGEST_SECTOR) {
    const part = sectorAt(bytes, sectorSize, sector)
    if (!part || sector >= next.length || parts.length * sectorSize > bytes.length) return null
    parts.push(part)
  }
  return joined(parts)
}

// Small streams share one large one, the root's, with a table of its own.
function followMini(file: OpenFile, root: Entry, first: number): Uint8Array | null {
  const { miniSize } = file
  const stream = followChain(file, root.start)
  const table = followChain(file, file.firstMiniTableSector)
  if (!stream || !table) return null
  const next = wordsOf(table)
  const parts: Uint8Array[] = []
  for (let sector = first; sector < LARGEST_SECTOR; sector = next[sector] ?? LARGEST_SECTOR) {
    const part = stream.subarray(sector * miniSize, (sector + 1) * miniSize)
    if (part.length === 0 || parts.length * miniSize > stream.length) return null
    parts.push(part)
  }
  return joined(parts)
}

type Entry = { name: string; kind: number; start: number; size: number }

function readEntries(directory: Uint8Array): Entry[] {
  const view = viewOf(directory)
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY
    const nameBytes = Math.min(64, view.getUint16(at + 64, true))
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameBytes - 2)))
    const kind = view.getUint8(at + 66)
    return { name, kind, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
  })
}

// The last sector of a file may be cut short; one that begins outside is none.
function sectorAt(bytes: Uint8Array, sectorSize: number, sector: number): Uint8Array | null {
  const start = (sector + 1) * sectorSize
  return start < bytes.length ? bytes.subarray(start, start + sectorSize) : null
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(4 * index, true),
  )
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
