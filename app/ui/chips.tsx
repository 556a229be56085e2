import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A quiet fact in a few words. */
function Chip(props: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <span className="chip">
      {props.icon ? <Icon name={props.icon} size="small" /> : null}
      <span>{props.children}</span>
    </span>
  )
}

/** Several quiet facts; `label` says what they are about to whoever cannot see them together. */
export function Chips(props: { items: readonly string[]; label?: string | undefined }) {
  if (props.items.length === 0) return null
  return (
    <ul className="chips" aria-label={props.label}>
      {props.items.map(item => (
        <li key={item}>
          <Chip>{item}</Chip>
        </li>
      ))}
    </ul>
  )
}
