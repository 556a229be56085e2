import { marked } from 'marked'
import { sanitize } from './sanitize.ts'

/** Markdown that people wrote, as HTML that is safe to show. */
export async function renderProse(markdown: string): Promise<string> {
  return sanitize(await marked.parse(markdown))
}
