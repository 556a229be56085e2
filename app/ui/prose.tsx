/** A text written in Markdown, already turned into sanitised HTML on the server. */
export function Prose(props: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server has sanitised it, see app/mail/sanitize.ts
  return <div className="prose" dangerouslySetInnerHTML={{ __html: props.html }} />
}
