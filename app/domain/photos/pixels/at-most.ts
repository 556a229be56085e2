/**
 * Makes a gate that lets only so many pieces of work run at a time; the others wait in the order they came.
 * @param places how many run at once in this process
 */
export function atMost(places: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: Array<() => void> = []
  let free = places
  return async work => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // The place goes straight to whoever waited longest.
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
