import type { ReactNode } from 'react'

type AlertProps = {
  kind: 'info' | 'success' | 'warning' | 'danger'
  title: string
  children?: ReactNode
}

/** A message that stands out; its kind is said by its icon and words, never by colour alone. */
export function Alert(props: AlertProps) {
  return (
    <div
      className={`kern-alert kern-alert--${props.kind}`}
      role={props.kind === 'danger' ? 'alert' : undefined}
    >
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${props.kind}`} aria-hidden="true" />
        <span className="kern-title">{props.title}</span>
      </div>
      {props.children ? <div className="kern-alert__body">{props.children}</div> : null}
    </div>
  )
}
