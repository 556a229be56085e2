import { marked, type Token, type Tokens } from 'marked'

/** A run of words, plain or strong. */
type Run = { text: string; strong: boolean }

/** A block of a text as a document sets it; all words are data and stand for themselves. */
export type Block =
  | { kind: 'heading'; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: Run[][] }

/** A Markdown text as blocks for a document: headings, paragraphs and lists; of anything else its words. */
export function markdownBlocks(markdown: string): Block[] {
  return marked.lexer(markdown).flatMap(blockOf)
}

function blockOf(token: Token): Block[] {
  if (token.type === 'space' || token.type === 'hr') return []
  if (token.type === 'heading') return [{ kind: 'heading', runs: runsOf(token, false) }]
  if (token.type !== 'list') return [{ kind: 'paragraph', runs: runsOf(token, false) }]
  return [{ kind: 'list', items: (token as Tokens.List).items.map(item => runsOf(item, false)) }]
}

function runsOf(token: Token, strong: boolean): Run[] {
  const bold = strong || token.type === 'strong'
  if ('tokens' in token && token.tokens?.length) return token.tokens.flatMap(each => runsOf(each, bold))
  if (token.type === 'br') return [{ text: ' ', strong: bold }]
  return [{ text: decoded('text' in token ? String(token.text) : token.raw), strong: bold }]
}

// The lexer writes these signs as they would stand in HTML.
function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
