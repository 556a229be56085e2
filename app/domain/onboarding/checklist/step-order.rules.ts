/**
 * Moves one step past its neighbour. Retired steps are no neighbours: they keep their place and nobody sees them.
 * @param ids every step in order
 * @param inUse the ids of those that are not retired
 * @returns every step in the new order; the same order where there is no neighbour
 */
export function movePast(
  ids: readonly string[],
  inUse: ReadonlySet<string>,
  id: string,
  direction: 'up' | 'down',
): string[] {
  const shown = ids.filter(each => inUse.has(each))
  const neighbour = shown[shown.indexOf(id) + (direction === 'up' ? -1 : 1)]
  if (!inUse.has(id) || neighbour === undefined) return [...ids]
  const others = ids.filter(each => each !== id)
  const place = others.indexOf(neighbour) + (direction === 'up' ? 0 : 1)
  return [...others.slice(0, place), id, ...others.slice(place)]
}
