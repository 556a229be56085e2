import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server on this machine that takes everything, or answers what it is told to. */
export type TestSmtp = {
  url: string
  /** Resolves when `count` mails have arrived since the start, with all of them in their order. */
  arrived(count: number): Promise<Email[]>
  /** From now on, every mail is refused with this answer; null takes them again. */
  refuseWith(answer: string | null): void
  /** From now on, every recipient is refused with this answer ('550 5.1.1 no such user'); null takes them again. */
  refuseRecipientsWith(answer: string | null): void
  close(): Promise<void>
}

/** Starts a real SMTP server on a free port of the loopback address. */
export async function startSmtp(): Promise<TestSmtp> {
  const mails: Email[] = []
  const waiting = new Set<() => void>()
  let refusal: string | null = null
  let refusalOfRecipients: string | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (refusalOfRecipients === null) return done()
      const [code = '', ...words] = refusalOfRecipients.split(' ')
      done(Object.assign(new Error(words.join(' ')), { responseCode: Number(code) }))
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        if (refusal !== null) return done(Object.assign(new Error(refusal), { responseCode: 550 }))
        mails.push(await PostalMime.parse(Buffer.concat(parts)))
        done()
        for (const look of waiting) look()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived: count =>
      new Promise(resolve => {
        const look = () => {
          if (mails.length < count) return
          waiting.delete(look)
          resolve(mails.slice())
        }
        waiting.add(look)
        look()
      }),
    refuseWith(answer) {
      refusal = answer
    },
    refuseRecipientsWith(answer) {
      refusalOfRecipients = answer
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
