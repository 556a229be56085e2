import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

// Looks for files that break a reader: `npm run fuzz -- linkedin --files 10000 --seed 7` runs tests/fuzz/linkedin.fuzz.ts,
// prints what it saw as JSON and ends with 1 if it found anything. The same seed makes the same files.

/** What was seen: how many files ended how, and every file that broke a rule, with what is needed to make it again. */
export type Seen = { findings: readonly object[] } & Readonly<Record<string, unknown>>

type Fuzz = { fuzz: (options: { files: number; seed: number }) => Promise<Seen> }

const here = fileURLToPath(new URL('.', import.meta.url))
const known = readdirSync(here)
  .filter(file => file.endsWith('.fuzz.ts'))
  .map(file => file.slice(0, -'.fuzz.ts'.length))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
})
const [name] = positionals
const [files, seed] = [Number(values.files), Number(values.seed)]
if (!name || !known.includes(name) || !Number.isInteger(files) || !Number.isInteger(seed) || files < 1) {
  console.error(`Usage: npm run fuzz -- ${known.join(' | ')} [--files 10000] [--seed 1]`)
  process.exit(1)
}

const { fuzz }: Fuzz = await import(`./${name}.fuzz.ts`)
const seen = await fuzz({ files, seed })
console.log(JSON.stringify({ fuzz: name, seed, ...seen }, null, 2))
process.exit(seen.findings.length > 0 ? 1 : 0)
