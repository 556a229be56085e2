import type { ReactNode } from 'react'

/** More, for whoever wants it. Nothing in it is needed to go on. */
export function Disclosure(props: { summary: string; open?: boolean | undefined; children: ReactNode }) {
  return (
    <details className="kern-accordion disclosure" open={props.open}>
      <summary className="kern-accordion__header">
        <span className="kern-title kern-title--small">{props.summary}</span>
      </summary>
      <div className="kern-accordion__body disclosure__body">{props.children}</div>
    </details>
  )
}
