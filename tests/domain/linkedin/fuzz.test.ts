import { describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import type { ReadExport } from '#app/domain/linkedin/read-export.rules.ts'
import { fuzz } from '#tests/fuzz/linkedin.fuzz.ts'
import { fileOf, SAMPLES, type Sample } from '#tests/fuzz/linkedin-samples.ts'
import { type Mutant, mutate } from '#tests/fuzz/mutations.ts'
import { findFault } from '#tests/fuzz/oracle.ts'
import { randomFrom } from '#tests/fuzz/random.ts'

// The long version is `npm run fuzz -- linkedin`.
it('three hundred mutated files of every kind lead to a sound result or to a reason', async () => {
  const { findings, kinds } = await fuzz({ files: 300, seed: 20_261_008 })
  expect(findings).toEqual([])
  const counted = Object.values(kinds).reduce((sum, { files }) => sum + files, 0)
  expect(counted).toBe(300)
  for (const sample of SAMPLES) expect(kinds[sample.kind]?.read).toBeGreaterThan(0)
})

it('the same seed makes the same files', () => {
  const [sample] = SAMPLES
  const made = (seed: number) => sample && mutate(sample, randomFrom(seed))
  expect(made(7)).toEqual(made(7))
  expect([made(8), made(9), made(10)]).not.toEqual([made(7), made(7), made(7)])
})

// What judges the readers must itself notice what is wrong.
describe('the judge', () => {
  const sample = sampleOf('personal')
  const sound = decodeExport(fileOf(sample, sample.write(sample.tables)))
  const moved: Mutant = { mutation: 'none', level: 'rows', tables: sample.tables, bytes: new Uint8Array() }

  it('has nothing to say about a sound file', () => {
    for (const level of ['bytes', 'rows', 'cells'] as const) {
      expect(findFault(sample, { ...moved, level }, sound, sound)).toBeNull()
    }
  })

  test.each<[string, Mutant['level'], (read: ReadExport) => void, RegExp]>([
    ['a day nobody wrote', 'rows', read => day(read, 0).set({ date: '2026-04-04' }), /2026-04-04/],
    [
      'a day nobody wrote, of changed cells',
      'cells',
      read => day(read, 0).set({ date: '2026-04-04' }),
      /2026-04-04/,
    ],
    ['a figure of another day', 'rows', read => day(read, 0).set({ impressions: 300 }), /is 300, was 410/],
    ['a figure of another row', 'cells', read => day(read, 0).set({ impressions: 300 }), /no row says/],
    ['a figure where none is', 'rows', read => day(read, 1).set({ newFollowers: 5 }), /is 5, was 0/],
    ['days out of order', 'cells', read => day(read, 1).set({ date: '2026-05-03' }), /out of order/],
    ['a day no calendar has', 'cells', read => day(read, 0).set({ date: '2026-02-30' }), /calendar/],
    ['half a figure', 'cells', read => day(read, 0).set({ impressions: 0.5 }), /no count/],
  ])('notices %s', (_what, level, spoil, fault) => {
    const read = structuredClone(sound)
    spoil(read)
    expect(findFault(sample, { ...moved, level }, read, sound)).toMatch(fault)
  })
})

function sampleOf(kind: Sample['kind']): Sample {
  const sample = SAMPLES.find(each => each.kind === kind)
  if (!sample) throw new Error(`no ${kind}`)
  return sample
}

function day(read: ReadExport, index: number) {
  const days = read.ok && read.value.kind === 'personal' ? read.value.days : []
  return { set: (changes: Partial<(typeof days)[number]>) => Object.assign(days[index] ?? {}, changes) }
}
