/** What a mail server, or the way to it, answered to the attempt to send. `command` is what it answered to. */
export type SendError = { command: string | null; response: string | null }

/**
 * Whether a mail server will not take mail for this recipient, whoever tries again: a permanent answer (5xx, RFC
 * 5321) to the recipient's address. An answer about our right to send (5.7.x, RFC 3463) says nothing about the
 * recipient, nor does one about the mail's content; and 4xx or no answer at all means: later.
 */
export function isRefusedForGood({ command, response }: SendError): boolean {
  if (command !== 'RCPT TO' || response === null) return false
  return /^5\d\d/.test(response) && !/^5\d\d[ -]5\.7\./.test(response)
}
