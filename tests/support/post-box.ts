import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import PostalMime, { type Email } from 'postal-mime'

/** The mails a town without a mail server has written, as files. */
export type PostBox = {
  /** The mail to this address whose subject matches, as soon as it is there. Fails if none comes. */
  mailTo(address: string, subject: RegExp): Promise<Email>
  /** The same mail's link to a page of this kind ('/passwort/'): its path, for whatever host the town has. */
  linkTo(address: string, subject: RegExp, path: string): Promise<string>
  /** How many mails with such a subject were written, to whomever. */
  count(subject: RegExp): Promise<number>
}

/** Opens the outbox in a town's data directory. */
export function postBox(dataDir: string): PostBox {
  const read = new Map<string, Email>()
  const outbox = join(dataDir, 'outbox')

  const mails = async () => {
    const files = await readdir(outbox).catch(() => [])
    for (const file of files.filter(
      name => name.endsWith('.eml') && !name.startsWith('.') && !read.has(name),
    )) {
      read.set(file, await PostalMime.parse(await readFile(join(outbox, file))))
    }
    return [...read.values()].toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1))
  }

  const box: PostBox = {
    async mailTo(address, subject) {
      let found: Email | undefined
      const look = async () => {
        found = (await mails()).find(mail => isTo(mail, address) && subject.test(mail.subject ?? ''))
        return found !== undefined
      }
      await expect
        .poll(look, { message: `a mail to ${address} about ${subject}`, timeout: 30_000 })
        .toBe(true)
      if (!found) throw new Error('expect.poll ended without a mail')
      return found
    },
    async linkTo(address, subject, path) {
      const { text } = await box.mailTo(address, subject)
      const link = (text ?? '').match(/https?:\/\/\S+/g)?.find(url => new URL(url).pathname.startsWith(path))
      if (!link) throw new Error(`The mail to ${address} has no link to ${path}`)
      const { pathname, search } = new URL(link)
      return pathname + search
    },
    async count(subject) {
      return (await mails()).filter(mail => subject.test(mail.subject ?? '')).length
    },
  }
  return box
}

function isTo(mail: Email, address: string): boolean {
  return (mail.to ?? []).some(to => to.address?.toLowerCase() === address.toLowerCase())
}
