import type { Box } from '../processing/renditions.rules.ts'

/** A face as the detector sees it, with how sure it is, 0 to 1. */
export type Found = Box & { score: number }

/** Two boxes that share this much of their union are one face. */
const SAME = 0.3
/** A box that lies in another by this much of itself is a part of that face, cut off by the edge of a tile. */
const PART = 0.6

/** One box for each face, of all that were found in overlapping tiles: the surest of those that are the same. */
export function mergeBoxes(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const box of found.toSorted((a, b) => b.score - a.score)) {
    if (!kept.some(other => isSameFace(box, other))) kept.push(box)
  }
  return kept
}

function isSameFace(a: Box, b: Box): boolean {
  const shared = overlap(a.x, a.width, b.x, b.width) * overlap(a.y, a.height, b.y, b.height)
  const [areaA, areaB] = [a.width * a.height, b.width * b.height]
  return shared / (areaA + areaB - shared) > SAME || shared / Math.min(areaA, areaB) > PART
}

function overlap(startA: number, lengthA: number, startB: number, lengthB: number): number {
  return Math.max(0, Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB))
}

/** The longest side a picture is looked at with, and the side of a tile with what neighbours share, in pixels. */
export const LOOKED_AT = 2048
const TILE = 800
const SHARED = 200

/**
 * Where small faces are looked for: overlapping squares that cover the picture. None for a picture that is no
 * larger than one of them.
 */
export function tilesOf({ width, height }: { width: number; height: number }) {
  if (Math.max(width, height) <= TILE) return []
  return starts(height).flatMap(top =>
    starts(width).map(left => ({
      ...{ left, top, width: Math.min(TILE, width), height: Math.min(TILE, height) },
    })),
  )
}

function starts(side: number): number[] {
  if (side <= TILE) return [0]
  const count = Math.ceil((side - SHARED) / (TILE - SHARED))
  return Array.from({ length: count }, (_, at) => Math.round((at * (side - TILE)) / (count - 1)))
}
