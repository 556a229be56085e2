import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Measures, and judges nothing: `npm run bench -- people-import` runs tests/bench/people-import.bench.ts and prints
// what it found as JSON; without a name, every one of them, one after the other.

/** What was measured, by name: seconds, counts, ratios. */
export type Measured = Readonly<Record<string, number | Readonly<Record<string, number>>>>

type Bench = { measure: () => Promise<Measured> }

const here = fileURLToPath(new URL('.', import.meta.url))
const benches = readdirSync(here)
  .filter(file => file.endsWith('.bench.ts'))
  .map(file => file.slice(0, -'.bench.ts'.length))
const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}. There are: ${benches.join(', ')}.`)
  process.exit(1)
}

for (const name of wanted.length > 0 ? wanted : benches) {
  const bench: Bench = await import(`./${name}.bench.ts`)
  console.log(JSON.stringify({ bench: name, ...(await bench.measure()) }, null, 2))
}
process.exit(0)
