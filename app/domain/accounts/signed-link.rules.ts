/** What a link may be used for. A link does this one thing for this one account and nothing else. */
export type LinkPurpose = 'set-password' | 'nudge' | 'own-export'

export type LinkState = 'valid' | 'expired' | 'used' | 'other-purpose' | 'account-closed'

/** What somebody may still do whose account has ended: take what is theirs. */
const afterTheAccount: ReadonlySet<LinkPurpose> = new Set(['own-export'])

/** Whether a stored link may be used now for `purpose`. */
export function linkState(
  link: { purpose: string; expiresAt: Date; usedAt: Date | null; deactivatedAt: Date | null },
  purpose: LinkPurpose,
  nowMs: number,
): LinkState {
  if (link.purpose !== purpose) return 'other-purpose'
  if (link.deactivatedAt !== null && !afterTheAccount.has(purpose)) return 'account-closed'
  if (link.usedAt !== null) return 'used'
  return link.expiresAt.getTime() <= nowMs ? 'expired' : 'valid'
}
