import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** One line of a preview: what would be new, would change, stays, or was not understood. */
export type DiffItem = {
  key: string
  kind: 'new' | 'changed' | 'same' | 'unclear'
  label: ReactNode
  before?: ReactNode
  after?: ReactNode
}

const symbols = { new: '+', changed: '~', same: '=', unclear: '?' } as const

/** What something would do before it is done. The kind stands there as a sign and as a word. */
export function DiffList(props: { label: string; items: readonly DiffItem[] }) {
  const t = useTranslations('shell.ui.diff')
  return (
    <ul className="diff-list" aria-label={props.label}>
      {props.items.map(item => (
        <li key={item.key} className={`diff-list__item diff-list__item--${item.kind}`}>
          <span className="diff-list__sign" aria-hidden="true">
            {symbols[item.kind]}
          </span>
          <span className="diff-list__kind">{t(item.kind)}</span>
          <span className="diff-list__label">{item.label}</span>
          <span className="diff-list__values">
            {item.before === undefined ? null : <del>{item.before}</del>}
            {item.after === undefined ? null : <ins>{item.after}</ins>}
          </span>
        </li>
      ))}
    </ul>
  )
}
