import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import type { ExportFile, ReadExport } from '#app/domain/linkedin/read-export.rules.ts'
import { fileOf, SAMPLES, type Sample } from './linkedin-samples.ts'
import { type Mutant, mutate } from './mutations.ts'
import { findFault } from './oracle.ts'
import { type Random, randomFrom } from './random.ts'

/** What made a reader fail; with the seed, `file` says which file of the run it was. */
type Finding = { file: number; sample: string; mutation: string; fault: string }

const TOO_LONG = 10_000
const MOST_FINDINGS = 20

/** How many files of a kind were read in spite of what happened to them, and why the others were refused. */
type Ends = Record<string, { files: number; read: number; refused: Record<string, number> }>

/**
 * Mutates files of every kind and reads them as the program does. Each must lead to a sound result or to a reason:
 * never to an exception, to more than ten seconds of thinking, or to a day or figure the file does not hold.
 */
export async function fuzz({ files, seed }: { files: number; seed: number }) {
  const findings: Finding[] = []
  const ends: Ends = {}
  const started = performance.now()
  let slowest = 0
  let reader = startReader()
  const sounds = new Map<Sample, ReadExport>()
  for (const sample of SAMPLES) sounds.set(sample, await soundRead(reader, sample))

  for (let file = 0; file < files && findings.length < MOST_FINDINGS; file++) {
    const random = randomFrom(seed * 1_000_003 + file)
    const sample = random.of(SAMPLES)
    const mutant = mutate(sample, random)
    const before = performance.now()
    const answer = await readWith(reader, handedIn(sample, mutant, random))
    slowest = Math.max(slowest, performance.now() - before)
    if ('dead' in answer) {
      await reader.terminate()
      reader = startReader()
    }
    const end = ends[sample.kind] ?? { files: 0, read: 0, refused: {} }
    ends[sample.kind] = end
    end.files += 1
    if ('read' in answer) countEnd(end, answer.read)
    const sound = sounds.get(sample)
    const fault = 'read' in answer ? sound && findFault(sample, mutant, answer.read, sound) : answer.crash
    if (fault) findings.push({ file, sample: sample.label, mutation: mutant.mutation, fault })
  }
  await reader.terminate()
  const seconds = Math.round((performance.now() - started) / 100) / 10
  return { files, seconds, slowestMilliseconds: Math.round(slowest), kinds: ends, findings }
}

// People rename files, and the order of the days must then be told without the period in the name.
function handedIn(sample: Sample, { bytes }: Mutant, random: Random): ExportFile {
  const file = fileOf(sample, bytes)
  return random.below(4) === 0
    ? { ...file, name: random.of(['Download (1).xlsx', 'a.zip.zip', 'ä', '']) }
    : file
}

function startReader(): Worker {
  const reader = new Worker(new URL('./decode.worker.ts', import.meta.url), { env: {}, execArgv: [] })
  // Whoever waits for an answer hears of it too.
  reader.on('error', () => undefined)
  return reader
}

type Answer = { read: ReadExport } | { crash: string } | { crash: string; dead: true }

async function readWith(reader: Worker, file: ExportFile): Promise<Answer> {
  reader.postMessage(file)
  try {
    const [answer]: Answer[] = await once(reader, 'message', { signal: AbortSignal.timeout(TOO_LONG) })
    return answer ?? { crash: 'no answer', dead: true }
  } catch (error) {
    return { crash: error instanceof Error ? `${error.name}: ${error.message}` : String(error), dead: true }
  }
}

async function soundRead(reader: Worker, sample: Sample): Promise<ReadExport> {
  const answer = await readWith(reader, fileOf(sample, sample.write(sample.tables)))
  if (!('read' in answer)) throw new Error(`${sample.label}: ${answer.crash}`)
  if (!answer.read.ok) throw new Error(`${sample.label} is refused as it is: ${answer.read.reason}`)
  if (answer.read.value.kind !== sample.kind)
    throw new Error(`${sample.label} is read as ${answer.read.value.kind}`)
  return answer.read
}

function countEnd(end: Ends[string], read: ReadExport): void {
  if (read.ok) end.read += 1
  else end.refused[read.reason] = (end.refused[read.reason] ?? 0) + 1
}
