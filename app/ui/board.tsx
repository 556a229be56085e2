import type { ReactNode } from 'react'

/** Lists side by side that things move along, from left to right; one below the other on a phone. */
export function Board(props: { label: string; children: ReactNode }) {
  return (
    <section className="board" aria-label={props.label}>
      {props.children}
    </section>
  )
}

/** One list of a board; `count` stands beside its title, `empty` in place of nothing. */
export function BoardColumn(props: {
  title: string
  count: string
  empty: string
  children: readonly ReactNode[]
}) {
  return (
    <div className="board__column">
      <h2 className="board__title">
        {props.title} <span className="muted">{props.count}</span>
      </h2>
      {props.children.length > 0 ? (
        <ul className="board__list">{props.children}</ul>
      ) : (
        <p className="muted">{props.empty}</p>
      )}
    </div>
  )
}

/** One thing on a board. */
export function BoardItem(props: { children: ReactNode }) {
  return <li className="board__item">{props.children}</li>
}
