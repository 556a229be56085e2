/** How far back mails count, in hours. */
export const quotaHours = 24

/** Mails to one address: enough for somebody who mistyped a text, too few to bother a stranger. */
const perAddress = 3

/** Mails asked for from one place in the network: the whole hall of a large city goes out through one address. */
export const perNetwork = 400

/** Whether one more mail may go out, by how many went out within {@link quotaHours}. */
export function mailAllowed(sent: { toAddress: number; fromNetwork: number }): 'yes' | 'address' | 'network' {
  if (sent.fromNetwork >= perNetwork) return 'network'
  return sent.toAddress >= perAddress ? 'address' : 'yes'
}
