import type { ReactNode } from 'react'

/**
 * Asks back before something that cannot be undone, on the page itself: `label` opens the question,
 * the form with the final button is inside. `name` is for lists, where the label alone does not say which
 * of many is meant.
 */
export function Confirm(props: {
  label: string
  name?: string | undefined
  question: string
  children: ReactNode
}) {
  return (
    <details className="confirm">
      <summary className="kern-btn kern-btn--tertiary" aria-label={props.name}>
        <span className="kern-label">{props.label}</span>
      </summary>
      <div className="confirm__panel">
        <p>{props.question}</p>
        {props.children}
      </div>
    </details>
  )
}
