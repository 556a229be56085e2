/** Mails about the half-yearly pulse. */
export type PulseMails = {
  'pulse-opened': { closesOn: string }
}
