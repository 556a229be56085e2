import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ExportRefusal, refuse } from '#app/domain/linkedin/export-refusal.rules.ts'
import { refusalSentence, warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import type { PersonalExport } from '#app/domain/linkedin/personal-export/personal-export.rules.ts'
import { MAX_FILE_BYTES, type ReadExport } from '#app/domain/linkedin/read-export.rules.ts'
import { readExport } from '#app/domain/linkedin/read-export.ts'

// Prints what each LinkedIn export says, one JSON line per file. Touches no database.
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Aufruf: npm run --silent linkedin:read -- DATEI …')
  process.exitCode = 1
}
for (const file of files) {
  const line = await lineFor(file)
  console.log(JSON.stringify(line))
  if (line.error !== null) process.exitCode = 1
}

type Line = {
  file: string
  kind: 'personal' | null
  period: PersonalExport['period']
  days: PersonalExport['days']
  posts: Pick<
    PersonalExport['posts'][number],
    'type' | 'id' | 'publishedAt' | 'impressions' | 'engagements'
  >[]
  warnings: string[]
  error: string | null
}

async function lineFor(file: string): Promise<Line> {
  const read = await readFrom(file)
  if (typeof read === 'string') return withoutContent(file, read)
  if (!read.ok) return withoutContent(file, refusalSentence(read, 'de'))

  if (read.value.kind !== 'personal')
    return withoutContent(file, 'Diese Art von Datei wird hier noch nicht gezeigt.')
  const { kind, period, days, posts, warnings } = read.value
  return {
    file,
    kind,
    period,
    days,
    posts: posts.map(({ type, id, publishedAt, impressions, engagements }) => {
      return { type, id, publishedAt, impressions, engagements }
    }),
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
    return await readExport({ name: basename(path), bytes: await readFile(path) })
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
