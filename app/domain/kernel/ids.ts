import { randomBytes, randomUUID } from 'node:crypto'

/** A new random identifier (UUID v4) for any row of the programme. */
export function newId(): string {
  return randomUUID()
}

/** Whether a text, such as one from an address, can be an identifier at all; the database refuses others. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** Random bytes for what people type off a screen, such as the code of a wall. */
export function newBytes(count: number): Uint8Array {
  return randomBytes(count)
}
