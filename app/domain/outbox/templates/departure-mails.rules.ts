/** Thanks to somebody who has left; `keptUntil` (ISO instant) while their figures wait for their own export. */
export type DepartureMails = {
  farewell: Record<string, never>
  'farewell-kept': { linkId: string; keptUntil: string }
}
