import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A quiet line that starts with a picture. */
export function IconText(props: { icon: IconName; children: ReactNode }) {
  return (
    <span className="icon-text">
      <Icon name={props.icon} size="small" />
      <span>{props.children}</span>
    </span>
  )
}
