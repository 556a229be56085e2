import type { MailListLine, MailValue, MailValues } from './mail-value.ts'

// Values are put in after the Markdown has become HTML, so they never meet the Markdown parser: no name
// and no title can make a link, a heading or a tag. Each text is gone through once, so that a value
// which looks like a placeholder stays what it is.

const inText = /\[([^\]]+)\]\(\{\{(\w+)\}\}\)|\{\{(\w+)\}\}/g
const inHtml = /<a href="%7B%7B(\w+)%7D%7D">(.*?)<\/a>|<p>\{\{(\w+)\}\}<\/p>|\{\{(\w+)\}\}/g

/** Fills a line that has no markup, such as a subject. Throws when a placeholder has no value. */
export function fillLine(template: string, values: MailValues): string {
  return fillText(template, values).replace(/\s+/g, ' ').trim()
}

/**
 * Fills a mail's Markdown for people who read plain text: links are written out behind their words, a
 * hidden one as "…". Throws when a placeholder has no value.
 */
export function fillText(markdown: string, values: MailValues): string {
  return markdown
    .replace(/^#+\s*/gm, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(inText, (_match, label: string | undefined, link: string, name: string) =>
      label === undefined ? plain(valueNamed(values, name)) : `${label}: ${plain(valueNamed(values, link))}`,
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n')
}

/** Fills the HTML that came from a mail's Markdown. Throws when a placeholder has no value. */
export function fillHtml(html: string, values: MailValues): string {
  return html.replace(inHtml, (_match, link, label, block, name) => {
    if (link !== undefined) return anchor(valueNamed(values, link), fillHtml(label, values))
    return block === undefined ? inline(valueNamed(values, name)) : asBlock(valueNamed(values, block))
  })
}

/** Text as HTML that shows exactly this text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

function valueNamed(values: MailValues, name: string): MailValue {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) throw new Error(`The mail text uses {{${name}}}, which has no value`)
  return value
}

function plain(value: MailValue): string {
  switch (value.kind) {
    case 'words':
      return value.text
    case 'link':
      return value.href ?? '…'
    case 'list':
      return value.lines.map(({ label, href, note }) => `- ${label}${noted(note)}\n  ${href}`).join('\n')
  }
}

function inline(value: MailValue): string {
  switch (value.kind) {
    case 'words':
      return escapeHtml(value.text).replace(/\r?\n/g, '<br />')
    case 'link':
      return escapeHtml(value.href ?? '…')
    case 'list':
      return value.lines.length === 0 ? '' : `<ul>${value.lines.map(listItem).join('')}</ul>`
  }
}

function listItem({ label, href, note }: MailListLine): string {
  return `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a>${escapeHtml(noted(note))}</li>`
}

function asBlock(value: MailValue): string {
  const html = inline(value)
  return value.kind === 'list' || html === '' ? html : `<p>${html}</p>`
}

function anchor(value: MailValue, label: string): string {
  const href = value.kind === 'link' ? value.href : null
  return href === null ? `<strong>${label}</strong>` : `<a href="${escapeHtml(href)}">${label}</a>`
}

function noted(note: string): string {
  return note === '' ? '' : ` (${note})`
}
