import type { ReactNode } from 'react'
import { EmptyDrawing } from './drawings/empty-drawing.tsx'

/** Nothing here yet, said calmly: a sentence and at most one thing to do. */
export function EmptyState(props: {
  title: string
  drawing?: 'bubbles' | 'bench' | 'letter' | undefined
  action?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="empty-state">
      <EmptyDrawing kind={props.drawing ?? 'bubbles'} />
      <p className="empty-state__title">{props.title}</p>
      {props.children ? <div className="empty-state__text">{props.children}</div> : null}
      {props.action ? <div className="empty-state__action">{props.action}</div> : null}
    </div>
  )
}
