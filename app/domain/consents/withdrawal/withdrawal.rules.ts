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
