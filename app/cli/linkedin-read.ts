import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ArchiveChoices } from '#app/domain/linkedin/archive/data-archive.rules.ts'
import { type ExportRefusal, refuse } from '#app/domain/linkedin/export-refusal.rules.ts'
import { refusalSentence, warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import type { Period } from '#app/domain/linkedin/personal-export/export-file-name.rules.ts'
import { MAX_FILE_BYTES, type ReadExport, type ReadFile } from '#app/domain/linkedin/read-export.rules.ts'
import { readExport } from '#app/domain/linkedin/read-export.ts'
import { contentLines } from './linkedin-lines.ts'

// Prints what each file from LinkedIn says, one JSON line per file. Touches no database. Of the data archive, comments
// and reactions are read only if they are asked for.
const words = process.argv.slice(2)
const archive: ArchiveChoices = {
  comments: words.includes('--comments'),
  reactions: words.includes('--reactions'),
}
const files = words.filter(word => !['--', '--comments', '--reactions'].includes(word))
if (files.length === 0) {
  console.error('Aufruf: npm run --silent linkedin:read -- DATEI … [--comments] [--reactions]')
  process.exitCode = 1
}
for (const file of files) {
  const line = await lineFor(file)
  console.log(JSON.stringify(line))
  if (line.error !== null) process.exitCode = 1
}

type Line = {
  file: string
  kind: ReadFile['kind'] | null
  period: Period | null
  days: unknown[]
  posts: unknown[]
  warnings: string[]
  error: string | null
}

async function lineFor(file: string): Promise<Line> {
  const read = await readFrom(file)
  if (typeof read === 'string') return withoutContent(file, read)
  if (!read.ok) return withoutContent(file, refusalSentence(read, 'de'))
  const { kind, warnings } = read.value
  return {
    file,
    kind,
    ...contentLines(read.value),
    warnings: warnings.map(warning => warningSentence(warning, 'de')),
    error: null,
  }
}

function withoutContent(file: string, error: string): Line {
  return { file, kind: null, period: null, days: [], posts: [], warnings: [], error }
}

async function readFrom(path: string): Promise<ReadExport | ExportRefusal | string> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return 'Das ist keine Datei, sondern ein Ordner oder Gerät.'
    if (found.size > MAX_FILE_BYTES) return refuse('too-large')
    return await readExport({ name: basename(path), bytes: await readFile(path), archive })
  } catch (error) {
    return fileProblem(error)
  }
}

// What the operating system says about a file is an answer; anything else is a bug and stays one.
function fileProblem(error: unknown): string {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  if (error.code === 'ENOENT') return 'Die Datei gibt es nicht.'
  return `Die Datei lässt sich nicht lesen (${error.code}).`
}
