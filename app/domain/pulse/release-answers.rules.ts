import type { AnswerCounts } from './question.rules.ts'

/** Neighbouring answers counted together, such as 4 and 5. */
export type AnswerBlock = { from: number; to: number; people: number }

/**
 * What may be shown of one question: how many answered, how many of them in each block (none where blocks
 * would be too small), and the mean with one decimal (null where it would give answers away).
 */
export type ReleasedAnswers =
  | { status: 'shown'; people: number; blocks: AnswerBlock[]; mean: number | null }
  | { status: 'suppressed' }

/**
 * Decides what of the answers to one question may be shown. Nothing below k answers. From k on:
 *
 * 1. The answers fall into three groups: no (1 and 2), partly (3), yes (4 and 5). Groups with fewer than k
 *    people are merged with their neighbours, "partly" with "no" first. Every block shown has at least k
 *    people. With the number of answers known, one hidden group would be the rest of the others; here the
 *    blocks always add up to all answers, so a hidden group is never alone: it lies inside a block. If no
 *    two blocks are large enough, none is shown.
 * 2. The mean is shown only if somebody who knows this rule, the blocks and the mean still cannot tell the
 *    size of any group or the number of any single answer that is not a block of its own. A mean of 4.9
 *    of ten answers would say that nine chose 5 and one chose 4. Where even the missing mean would tell,
 *    because only one result has none, no result with these blocks has a mean.
 *
 * Single answers are never shown. Checked by a test that computes back from every possible result.
 */
export function releaseAnswers(counts: AnswerCounts, k: number): ReleasedAnswers {
  const people = counts.reduce((sum, count) => sum + count, 0)
  if (people < k) return { status: 'suppressed' }
  const groups = groupsOf(counts)
  const blocks = blocksOf(groups, k)
  const mean = tenthsOf(sumOf(counts), people)
  const telling = tellingMeans(people, blocks, k)
  return { status: 'shown', people, blocks, mean: telling.includes(mean) ? null : mean / 10 }
}

/** The people who said no, partly and yes. */
type Groups = { no: number; partly: number; yes: number }

function groupsOf([one, two, three, four, five]: AnswerCounts): Groups {
  return { no: one + two, partly: three, yes: four + five }
}

// The finest way to cut the scale in which every block is large enough.
function blocksOf({ no, partly, yes }: Groups, k: number): AnswerBlock[] {
  const cuts = [
    [block(1, 2, no), block(3, 3, partly), block(4, 5, yes)],
    [block(1, 3, no + partly), block(4, 5, yes)],
    [block(1, 2, no), block(3, 5, partly + yes)],
  ]
  return cuts.find(blocks => blocks.every(({ people }) => people >= k)) ?? []
}

function block(from: number, to: number, people: number): AnswerBlock {
  return { from, to, people }
}

function sumOf(counts: AnswerCounts): number {
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
}

function tenthsOf(sum: number, people: number): number {
  return Math.round((10 * sum) / people)
}

/** The least and the most that a number can be. */
type Range = { least: number; most: number }

/** Numbers that must not be known unless they are a block of their own. */
type Hidden = keyof Groups | 'one' | 'two' | 'four' | 'five'

const blockOf: Partial<Record<Hidden, number>> = { no: 1, partly: 3, yes: 4 }

type Ranges = ReadonlyMap<Hidden, Range>

/**
 * The means (in tenths) that must not stand beside these blocks. For each mean all groupings are gone
 * through that would give the same blocks. Within a grouping some of those who said no chose 2 and some of
 * those who said yes chose 5, and only how many together is known from the mean.
 */
function tellingMeans(people: number, blocks: readonly AnswerBlock[], k: number): number[] {
  const groupings = groupingsWith(people, blocks, k)
  const ownBlocks = blocks.filter(({ from, to }) => to - from < 2).map(({ from }) => from)
  const tells = (ranges: Ranges) =>
    [...ranges].some(([name, { least, most }]) => least === most && !ownBlocks.includes(blockOf[name] ?? 0))
  const means = Array.from({ length: 41 }, (_, index) => {
    const sums = sumsWithMean(people, 10 + index)
    return { mean: 10 + index, ranges: joined(groupings.map(groups => rangesOf(groups, sums))) }
  })
  const telling = means.filter(({ ranges }) => tells(ranges))
  const all = tells(joined(telling.map(({ ranges }) => [...ranges])))
  return (all ? means : telling).map(({ mean }) => mean)
}

function joined(parts: ReadonlyArray<ReadonlyArray<[Hidden, Range]>>): Ranges {
  const ranges = new Map<Hidden, Range>()
  for (const [name, { least, most }] of parts.flat()) {
    const before = ranges.get(name) ?? { least, most }
    ranges.set(name, { least: Math.min(before.least, least), most: Math.max(before.most, most) })
  }
  return ranges
}

function rangesOf({ no, partly, yes }: Groups, sums: Range): Array<[Hidden, Range]> {
  const base = no + 3 * partly + 4 * yes
  const extra = { least: Math.max(0, sums.least - base), most: Math.min(no + yes, sums.most - base) }
  if (extra.least > extra.most) return []
  const two = { least: Math.max(0, extra.least - yes), most: Math.min(no, extra.most) }
  const five = { least: Math.max(0, extra.least - no), most: Math.min(yes, extra.most) }
  return [
    ['no', { least: no, most: no }],
    ['partly', { least: partly, most: partly }],
    ['yes', { least: yes, most: yes }],
    ['one', { least: no - two.most, most: no - two.least }],
    ['two', two],
    ['four', { least: yes - five.most, most: yes - five.least }],
    ['five', five],
  ]
}

function sumsWithMean(people: number, mean: number): Range {
  const sums = Array.from({ length: 4 * people + 1 }, (_, index) => people + index)
  const fitting = sums.filter(sum => tenthsOf(sum, people) === mean)
  return { least: fitting[0] ?? 0, most: fitting.at(-1) ?? -1 }
}

function groupingsWith(people: number, blocks: readonly AnswerBlock[], k: number): Groups[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, index) => index)
  return upTo(people)
    .flatMap(no => upTo(people - no).map(partly => ({ no, partly, yes: people - no - partly })))
    .filter(groups => sameBlocks(blocksOf(groups, k), blocks))
}

function sameBlocks(a: readonly AnswerBlock[], b: readonly AnswerBlock[]): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]))
}

function isSame(one: AnswerBlock, other: AnswerBlock | undefined): boolean {
  return one.from === other?.from && one.to === other.to && one.people === other.people
}
