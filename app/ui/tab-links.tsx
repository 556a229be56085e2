/** Views of one thing, each with its own address. */
export function TabLinks(props: {
  label: string
  tabs: ReadonlyArray<{ href: string; label: string; current: boolean; count?: number | undefined }>
}) {
  return (
    <nav className="tab-links" aria-label={props.label}>
      <ul>
        {props.tabs.map(tab => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span className="tab-links__count"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
