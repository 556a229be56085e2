import { Marked } from 'marked'
import { sanitize } from './sanitize.ts'

const markdown = new Marked({
  // The page has its own first heading; whatever level somebody typed, theirs come below it, none left out.
  walkTokens(token) {
    if (token.type === 'heading') token.depth = token.depth <= 2 ? 2 : 3
  },
})

/** Markdown that somebody typed in, as sanitised HTML for a page of ours. */
export async function renderProse(text: string): Promise<string> {
  return sanitize(await markdown.parse(text))
}
