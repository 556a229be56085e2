import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import { type Channel, channels } from '../scope.rules.ts'

/** Which channels somebody withdraws: all there are, or some. */
export type WithdrawnChannels = 'all' | readonly Channel[]

/** One scope of a consent as far as withdrawing needs it. */
export type ScopeState = { channel: Channel; granted: boolean; withdrawnAt: Date | null }

/** Whether a scope still allows something. */
export function isLive({ granted, withdrawnAt }: Omit<ScopeState, 'channel'>): boolean {
  return granted && withdrawnAt === null
}

/** What a withdrawal takes away now, and what stays agreed; both in the order channels are named in. */
export function decideWithdrawal(
  scopes: readonly ScopeState[],
  wanted: WithdrawnChannels,
): { taken: Channel[]; left: Channel[] } {
  const live = channels.filter(channel => scopes.some(scope => scope.channel === channel && isLive(scope)))
  const isTaken = (channel: Channel) => wanted === 'all' || wanted.includes(channel)
  return { taken: live.filter(isTaken), left: live.filter(channel => !isTaken(channel)) }
}

/** One consent of somebody, as far as withdrawing needs it. */
export type Sheet = { consentId: string; scopes: readonly ScopeState[] }

/**
 * What a withdrawal takes from every consent of a person, the one it was said at first. Whoever withdraws wants the
 * photos to be gone, whatever else they signed: the channels are taken wherever they are still granted. Everything
 * means every channel of the consent it was said at. Consents that lose nothing are left out.
 */
export function spreadWithdrawal(
  sheets: readonly Sheet[],
  { consentId, wanted }: { consentId: string; wanted: WithdrawnChannels },
): Array<{ consentId: string; taken: Channel[]; left: Channel[] }> {
  const said = sheets.filter(sheet => sheet.consentId === consentId)
  const meant = said.flatMap(({ scopes }) => decideWithdrawal(scopes, wanted === 'all' ? 'all' : []).taken)
  const others = sheets.filter(sheet => sheet.consentId !== consentId)
  return [...said, ...others]
    .map(({ consentId: id, scopes }) => ({
      ...{ consentId: id },
      ...decideWithdrawal(scopes, wanted === 'all' ? meant : wanted),
    }))
    .filter(({ taken }) => taken.length > 0)
}

/**
 * What was withdrawn already after the day somebody signed: a paper that is written down late does not bring it back.
 * @returns each channel with the moment of its last withdrawal
 */
export function withdrawnSince(scopes: readonly ScopeState[], givenOn: Day): Map<Channel, Date> {
  const since = new Map<Channel, Date>()
  for (const { channel, withdrawnAt } of scopes) {
    const known = since.get(channel)
    if (withdrawnAt === null || dayOf(instantOf(withdrawnAt)) <= givenOn) continue
    if (known === undefined || known < withdrawnAt) since.set(channel, withdrawnAt)
  }
  return since
}
