/** An exception somebody asked for, as far as deciding about it goes. */
export type AskedException = {
  requestedBy: string | null
  approved: boolean | null
  takenBackAt: Date | null
}

/** Why somebody cannot decide: nobody agrees with themself, and nothing is decided twice. */
export function whyNotDecide(
  exception: AskedException,
  accountId: string,
): 'already-decided' | 'own-request' | null {
  if (exception.approved !== null) return 'already-decided'
  return exception.requestedBy === accountId ? 'own-request' : null
}
