import type { ReactNode } from 'react'

/** A person: the name and, quietly, where they belong. No pictures, no initials. */
export function PersonLabel(props: { name: string; detail?: ReactNode; href?: string | undefined }) {
  return (
    <span className="person-label">
      {props.href ? <a href={props.href}>{props.name}</a> : <strong>{props.name}</strong>}
      {props.detail ? <span className="person-label__detail">{props.detail}</span> : null}
    </span>
  )
}
