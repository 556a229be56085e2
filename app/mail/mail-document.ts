import type { Locale } from '#app/domain/kernel/context.ts'
import { escapeHtml } from './fill-mail.ts'

/**
 * A whole HTML mail around its text: one column without tables, nothing loaded from anywhere, light or
 * dark as the reader's program likes it. What must hold where style sheets are dropped stands inline.
 */
export function mailDocument(body: string, subject: string, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
${styleSheet}
</style>
</head>
<body style="${bodyStyle}">
<div class="mail">
${withActions(body)}
</div>
</body>
</html>
`
}

// A link that stands alone in its paragraph is what the mail is about: it becomes its button.
function withActions(body: string): string {
  return body.replace(
    /<p><a (href="[^"]*">[^<]*<\/a><\/p>)/g,
    (_match, link: string) => `<p><a class="action" style="${actionStyle}" ${link}`,
  )
}

const bodyStyle =
  "margin:0;padding:16px;font-family:'Fira Sans','Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5"

const actionStyle =
  'display:inline-block;padding:12px 20px;border-radius:4px;background:#1b4b8f;color:#ffffff;font-weight:bold;text-decoration:none'

const styleSheet = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { background: #f2f4f7; color: #1a1d23; }
.mail { max-width: 36em; margin: 0 auto; padding: 8px 24px; border-radius: 8px; background: #ffffff; }
.mail p { margin: 16px 0; }
.mail ul { margin: 16px 0; padding-left: 24px; }
.mail li { margin: 8px 0; }
.mail a { color: #1b4b8f; }
@media (prefers-color-scheme: dark) {
  body { background: #15181d !important; color: #e8eaee !important; }
  .mail { background: #20242b !important; }
  .mail a { color: #a9c8ff !important; }
  .mail a.action { background: #a9c8ff !important; color: #10233f !important; }
}`
