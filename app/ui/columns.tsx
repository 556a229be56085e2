import type { ReactNode } from 'react'

/** Parts of a page side by side where there is room, one below the other on a phone. */
export function Columns(props: { children: ReactNode }) {
  return <div className="columns">{props.children}</div>
}
