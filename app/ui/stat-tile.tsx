import type { ReactNode } from 'react'

/** One number (already written for people), what it counts, and a sentence; `before` is the period before. */
export function StatTile(props: {
  label: string
  value: string
  sentence?: ReactNode
  before?: { label: string; value: string } | undefined
}) {
  return (
    <div className="stat-tile">
      <dt className="stat-tile__label">{props.label}</dt>
      <dd className="stat-tile__value">{props.value}</dd>
      {props.before ? (
        <dd className="stat-tile__before">
          {props.before.label}: {props.before.value}
        </dd>
      ) : null}
      {props.sentence ? <dd className="stat-tile__sentence">{props.sentence}</dd> : null}
    </div>
  )
}

/** Several numbers side by side. */
export function StatTiles(props: { children: ReactNode }) {
  return <dl className="stat-tiles">{props.children}</dl>
}
