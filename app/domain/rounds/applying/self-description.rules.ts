import { type PublishedTable, publishTable } from '#app/domain/kernel/suppression.rules.ts'

/** What people may say about themselves if they like, and the answers offered; nobody needs to. */
export const selfDescriptionAnswers = {
  age: ['under-30', '30-39', '40-49', '50-plus'],
  career: ['training', 'starting', 'experienced', 'leading'],
  linkedin: ['none', 'reading', 'posting'],
} as const

export type Aspect = keyof typeof selfDescriptionAnswers

export const aspects: readonly Aspect[] = ['age', 'career', 'linkedin']

/** What one person said about themselves, before it becomes a number. */
export type SelfDescription = { [A in Aspect]?: (typeof selfDescriptionAnswers)[A][number] | undefined }

/** A counter of one answer. */
export type AnswerCount = { aspect: Aspect; answer: string; people: number }

/** The counters one self-description adds one to. */
export function countersOf(description: SelfDescription | null): Array<Omit<AnswerCount, 'people'>> {
  return aspects.flatMap(aspect => {
    const answer = description?.[aspect]
    return answer === undefined ? [] : [{ aspect, answer }]
  })
}

/** One aspect as it may be shown: `people` said something about it. */
export type AspectTotals = { aspect: Aspect; people: number; cells: PublishedTable['cells'] }

/**
 * The totals that may be shown. Nothing about an aspect fewer than k people spoke of; of the others, answers
 * of fewer than k people have no number, and one more answer loses its own if it could be computed from the
 * rest. An answer nobody gave counts as a small one, for a zero speaks about everybody.
 */
export function shownTotals(counts: readonly AnswerCount[], k: number): AspectTotals[] {
  return aspects.flatMap(aspect => {
    const cells = selfDescriptionAnswers[aspect].map(answer => {
      const people = counts.find(each => each.aspect === aspect && each.answer === answer)?.people ?? 0
      return { key: answer, people, value: people, largest: Math.min(people, 1) }
    })
    const table = publishTable(cells, { k, smallCells: 'suppress' })
    return table.total.status === 'shown' ? [{ aspect, people: table.total.people, cells: table.cells }] : []
  })
}
