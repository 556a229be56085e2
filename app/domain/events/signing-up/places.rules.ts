/** Who goes and who waits, in the order in which they signed up. */
export type Queue = ReadonlyArray<{ ambassadorId: string; state: 'going' | 'waiting' | 'cancelled' }>

/** How many more can come: null without a limit, never below 0 even if places were taken away. */
export function freePlaces(places: number | null, going: number): number | null {
  return places === null ? null : Math.max(0, places - going)
}

/** What signing up means now: coming, or waiting until somebody signs off. */
export function stateFor(places: number | null, queue: Queue): 'going' | 'waiting' {
  return freePlaces(places, countGoing(queue)) === 0 ? 'waiting' : 'going'
}

/** Who moves up from the waiting list: the first ones, as many as there are places. */
export function whoMovesUp(places: number | null, queue: Queue): string[] {
  const waiting = queue.flatMap(({ ambassadorId, state }) => (state === 'waiting' ? [ambassadorId] : []))
  const free = freePlaces(places, countGoing(queue))
  return free === null ? waiting : waiting.slice(0, free)
}

/** The place on the waiting list, 1 for the first; null for somebody who does not wait. */
export function waitingPosition(queue: Queue, ambassadorId: string): number | null {
  const waiting = queue.filter(({ state }) => state === 'waiting')
  const index = waiting.findIndex(person => person.ambassadorId === ambassadorId)
  return index === -1 ? null : index + 1
}

function countGoing(queue: Queue): number {
  return queue.filter(({ state }) => state === 'going').length
}
