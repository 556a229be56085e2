import { randomUUID } from 'node:crypto'

/** A new random identifier (UUID v4) for any row of the programme. */
export function newId(): string {
  return randomUUID()
}
