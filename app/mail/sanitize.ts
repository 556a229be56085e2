import sanitizeHtml from 'sanitize-html'

/** Where the pictures are that our own help shows; no other address of a picture is let through. */
const PICTURE = /^\/help\/[a-z0-9-]+\.svg$/

/**
 * Keeps what prose needs and drops everything that could act: scripts, styles, forms, and pictures but those drawn for
 * the help, which need a description.
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
      'img',
    ],
    allowedAttributes: { a: ['href'], img: ['src', 'alt'] },
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'img' && !(PICTURE.test(attribs.src ?? '') && attribs.alt?.trim()),
    allowedSchemes: ['https', 'http', 'mailto'],
    allowProtocolRelative: false,
  })
}
