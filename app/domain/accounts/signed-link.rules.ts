/** What a link may be used for. A link does this one thing for this one account and nothing else. */
export type LinkPurpose = 'set-password' | 'reset-password' | 'nudge' | 'own-export'

/** Both lead to a new password: the first one of somebody who is invited, and the next one of somebody who forgot. */
export const passwordPurposes: readonly LinkPurpose[] = ['set-password', 'reset-password']

export type LinkState = 'valid' | 'expired' | 'used' | 'other-purpose' | 'account-closed'

/** What somebody may still do whose account has ended: take what is theirs. */
const afterTheAccount: ReadonlySet<LinkPurpose> = new Set(['own-export'])

/** Whether a stored link may be used now for one of these purposes. */
export function linkState(
  link: { purpose: string; expiresAt: Date; usedAt: Date | null; deactivatedAt: Date | null },
  purposes: readonly LinkPurpose[],
  nowMs: number,
): LinkState {
  const purpose = purposes.find(each => each === link.purpose)
  if (purpose === undefined) return 'other-purpose'
  if (link.deactivatedAt !== null && !afterTheAccount.has(purpose)) return 'account-closed'
  if (link.usedAt !== null) return 'used'
  return link.expiresAt.getTime() <= nowMs ? 'expired' : 'valid'
}
