/** The metrics a reading of a post may know, in LinkedIn's order. */
export const readMetrics = [
  'impressions',
  'membersReached',
  'engagements',
  'reactions',
  'comments',
  'reposts',
  'saves',
  'sends',
] as const
export type ReadMetric = (typeof readMetrics)[number]

/** One value for each metric; null is unknown and never the same as 0. */
export type ReadFigures = Record<ReadMetric, number | null>

/** Which of two figures that differ counts. */
export const figureChoices = ['typed', 'file'] as const
export type FigureChoice = (typeof figureChoices)[number]

/** Figures somebody typed in, with what they said about them when a file differed; null if nothing yet. */
export type TypedReading = Partial<ReadFigures> & { choice: FigureChoice | null }

/** What was typed in beside what files say, and which its author lets count; null if they have not said. */
export type ComparedFigures = { typed: ReadFigures; inFile: ReadFigures; decided: FigureChoice | null }

/** Of each metric the first known value. */
export function firstKnown(readings: ReadonlyArray<Partial<ReadFigures>>): ReadFigures {
  return figuresOf(metric => readings.map(reading => reading[metric] ?? null).find(isKnown) ?? null)
}

/**
 * Holds figures that were typed in (newest first) against those of a file. They differ where both know a metric and say
 * something else about it; null if they do so nowhere. Whoever types in something new is asked again.
 */
export function compareFigures(typed: readonly TypedReading[], inFile: ReadFigures): ComparedFigures | null {
  const own = firstKnown(typed)
  const differing = readMetrics.filter(
    metric => own[metric] !== null && inFile[metric] !== null && own[metric] !== inFile[metric],
  )
  if (differing.length === 0) return null
  const choices = differing.map(metric => typed.find(reading => isKnown(reading[metric] ?? null))?.choice ?? null)
  const decided = choices.includes(null) ? null : (choices[0] ?? null)
  return { typed: own, inFile, decided }
}

function figuresOf(value: (metric: ReadMetric) => number | null): ReadFigures {
  return Object.fromEntries(readMetrics.map(metric => [metric, value(metric)])) as ReadFigures
}

function isKnown(value: number | null): value is number {
  return value !== null
}
