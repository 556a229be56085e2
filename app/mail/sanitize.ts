import sanitizeHtml from 'sanitize-html'

/**
 * Keeps what prose needs and drops everything that could act: scripts, styles, forms, pictures.
 * marked turns Markdown into HTML and checks nothing, so nothing of its output is shown without this.
 */
export function sanitize(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      'h1',
      'h2',
      'h3',
      'h4',
      'p',
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      'a',
      'br',
      'hr',
      'blockquote',
      'code',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['https', 'http', 'mailto'],
    allowProtocolRelative: false,
  })
}
