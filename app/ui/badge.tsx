import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A state in one or two words, with a picture of its kind. */
export function Badge(props: {
  kind?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
  children: ReactNode
}) {
  const kind = props.kind ?? 'neutral'
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${kind}`}>
      {kind === 'neutral' ? null : <Icon name={kind} size="small" />}
      <span className="kern-label">{props.children}</span>
    </span>
  )
}
