/** What a link may be used for. A link does this one thing for this one account and nothing else. */
export type LinkPurpose = 'set-password' | 'nudge'

export type LinkState = 'valid' | 'expired' | 'used' | 'other-purpose' | 'account-closed'

/** Whether a stored link may be used now for `purpose`. */
export function linkState(
  link: { purpose: string; expiresAt: Date; usedAt: Date | null; deactivatedAt: Date | null },
  purpose: LinkPurpose,
  nowMs: number,
): LinkState {
  if (link.purpose !== purpose) return 'other-purpose'
  if (link.deactivatedAt !== null) return 'account-closed'
  if (link.usedAt !== null) return 'used'
  return link.expiresAt.getTime() <= nowMs ? 'expired' : 'valid'
}
