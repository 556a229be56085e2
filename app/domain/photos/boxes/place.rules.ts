/** Where a box lies, in fractions of the upright picture: 0 is left or top, 1 is right or bottom. */
export type Place = { x: number; y: number; width: number; height: number }

export const steps = ['left', 'right', 'up', 'down', 'wider', 'narrower', 'taller', 'lower'] as const
export type Step = (typeof steps)[number]

/** The smallest side of a box: what is smaller covers no face and cannot be hit with a finger. */
export const MIN_SIDE = 0.02
/** How far one press of a button or a key goes. */
export const STEP = 0.02
/** How far a drag may stray over the border before the box counts as outside. */
const STRAY = 0.001
const DECIMALS = 6

/**
 * A place as it is stored: rounded, and inside the picture to the last decimal.
 * @returns null for what is no place in the picture: no number, negative, over the border, or too small to cover a face
 */
export function settlePlace({ x, y, width, height }: Place): Place | null {
  const [across, along] = [settleSide(x, width), settleSide(y, height)]
  return across && along && { x: across.from, y: along.from, width: across.size, height: along.size }
}

function settleSide(start: number, length: number): { from: number; size: number } | null {
  if (!Number.isFinite(start) || !Number.isFinite(length)) return null
  if (start < -STRAY || start + length > 1 + STRAY || length < MIN_SIDE - STRAY) return null
  const size = rounded(Math.min(Math.max(length, MIN_SIDE), 1))
  return { from: rounded(Math.min(Math.max(start, 0), 1 - size)), size }
}

/** One step further. A box stops at the border, and grows and shrinks around its middle. */
export function stepPlace(place: Place, step: Step): Place {
  const { x, y, width, height } = place
  switch (step) {
    case 'left':
      return { ...place, ...moved('x', x - STEP, width) }
    case 'right':
      return { ...place, ...moved('x', x + STEP, width) }
    case 'up':
      return { ...place, ...moved('y', y - STEP, height) }
    case 'down':
      return { ...place, ...moved('y', y + STEP, height) }
    case 'wider':
    case 'narrower': {
      const size = sized(width, step === 'wider')
      return { ...place, ...moved('x', x + (width - size) / 2, size), width: size }
    }
    case 'taller':
    case 'lower': {
      const size = sized(height, step === 'taller')
      return { ...place, ...moved('y', y + (height - size) / 2, size), height: size }
    }
  }
}

function moved<Axis extends 'x' | 'y'>(axis: Axis, to: number, size: number): { [axis in Axis]: number } {
  const from = rounded(Math.min(Math.max(to, 0), 1 - size))
  return { [axis]: from } as { [axis in Axis]: number }
}

function sized(size: number, larger: boolean): number {
  return rounded(Math.min(Math.max(size + (larger ? STEP : -STEP), MIN_SIDE), 1))
}

/**
 * Where a box goes that is added without a place: the middle, as a square of a fifth of the shorter side, or beside
 * the ones that were left there.
 * @param ratio width of the picture divided by its height
 */
export function freeMiddle(taken: readonly Place[], ratio: number): Place {
  const width = ratio >= 1 ? 0.2 / ratio : 0.2
  const height = ratio >= 1 ? 0.2 : 0.2 * ratio
  const size = { width: rounded(Math.max(width, MIN_SIDE)), height: rounded(Math.max(height, MIN_SIDE)) }
  let place: Place = { x: rounded((1 - size.width) / 2), y: rounded((1 - size.height) / 2), ...size }
  for (let tries = taken.length; tries > 0 && taken.some(other => liesOn(other, place)); tries -= 1) {
    place = stepPlace(stepPlace(place, 'right'), 'down')
  }
  return place
}

function liesOn(other: Place, place: Place): boolean {
  return Math.abs(other.x - place.x) < STEP / 2 && Math.abs(other.y - place.y) < STEP / 2
}

/** From one corner to the opposite one, in whatever direction it was drawn; what lies outside is cut off. */
export function placeBetween(from: { x: number; y: number }, to: { x: number; y: number }): Place {
  const [left, right] = ordered(from.x, to.x)
  const [top, bottom] = ordered(from.y, to.y)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function ordered(one: number, other: number): [number, number] {
  const inside = (value: number) => Math.min(Math.max(value, 0), 1)
  return [inside(Math.min(one, other)), inside(Math.max(one, other))]
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS))
}
