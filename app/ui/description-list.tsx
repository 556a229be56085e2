import type { ReactNode } from 'react'

/** Terms and what they are. */
export function DescriptionList(props: { items: ReadonlyArray<{ term: string; value: ReactNode }> }) {
  return (
    <dl className="kern-description-list">
      {props.items.map(item => (
        <div key={item.term} className="kern-description-list-item">
          <dt className="kern-description-list-item__key">{item.term}</dt>
          <dd className="kern-description-list-item__value">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
