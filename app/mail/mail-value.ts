import type { Locale } from '#app/domain/kernel/context.ts'

/**
 * What stands for a placeholder: words, the address behind a link (null keeps it hidden), or lines that
 * are linked. Words are text and nothing else, whoever typed them.
 */
export type MailValue =
  | { kind: 'words'; text: string }
  | { kind: 'link'; href: string | null }
  | { kind: 'list'; lines: readonly MailListLine[] }

export type MailListLine = { label: string; href: string; note: string }

/** The values of one mail, by the name of their placeholder. */
export type MailValues = Readonly<Record<string, MailValue>>

/** What every mail of a town has in common, and for whom this one is. */
export type MailFrame = {
  town: string
  /** Scheme and host that links begin with. */
  origin: string
  /** Keys the signature in personal links. */
  secret: string
  recipientName: string
  locale: Locale
  /** False for everybody but the recipient: what the mail says, without the links that act for a person. */
  revealLinks: boolean
}

/** How the values of some mails are made from their parameters. */
export type ValuesOf<Mails> = {
  [Template in keyof Mails]: (params: Mails[Template], frame: MailFrame) => MailValues
}

/** Text on one line. */
export const words = (text: string): MailValue => ({ kind: 'words', text: oneLine(text) })

/** Text whose line breaks are kept. */
export const paragraph = (text: string): MailValue => ({ kind: 'words', text: text.trim() })

/** Linked lines, such as topics to choose from; `path` begins with '/'. */
export const linkedList = (
  { origin }: MailFrame,
  lines: ReadonlyArray<{ label: string; path: string; note: string }>,
): MailValue => ({
  kind: 'list',
  lines: lines.map(({ label, path, note }) => ({
    label: oneLine(label),
    href: `${origin}${path}`,
    note: oneLine(note),
  })),
})

/** A page of ours that anybody may know the address of. */
export const sharedLink = ({ origin }: MailFrame, path: string): MailValue => ({
  kind: 'link',
  href: `${origin}${path}`,
})

/** A page that acts for one person: hidden from everybody else who reads the mail. */
export const personalLink = (frame: MailFrame, path: string): MailValue =>
  frame.revealLinks ? sharedLink(frame, path) : { kind: 'link', href: null }

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
