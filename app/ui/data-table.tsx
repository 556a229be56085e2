import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

/** A column: its heading and what stands in it for a row. The first column names the row. */
export type Column<Row> = {
  key: string
  label: string
  numeric?: boolean | undefined
  cell: (row: Row) => ReactNode
}

/**
 * Rows and columns with a caption. Where there is no room it scrolls sideways by itself (`narrow`:
 * 'scroll', for figures to compare), turns each row into a small card ('stack', for lists), or into one whose few cells
 * stand side by side ('pairs').
 */
export function DataTable<Row>(props: {
  caption: string
  captionHidden?: boolean | undefined
  columns: ReadonlyArray<Column<Row>>
  rows: readonly Row[]
  rowKey: (row: Row) => string
  narrow?: 'scroll' | 'stack' | 'pairs' | undefined
  foot?: ReactNode
}) {
  const captionId = useId()
  const [first, ...others] = props.columns
  const table = (
    <table className="kern-table kern-table--small">
      <caption id={captionId} className={props.captionHidden ? 'kern-sr-only' : 'kern-title'}>
        {props.caption}
      </caption>
      <thead className="kern-table__head">
        <tr className="kern-table__row">
          {props.columns.map(column => (
            <th key={column.key} scope="col" className={headerClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {props.rows.map(row => (
          <tr key={props.rowKey(row)} className="kern-table__row">
            {first ? (
              <th scope="row" className="kern-table__header">
                {first.cell(row)}
              </th>
            ) : null}
            {others.map(column => (
              <td key={column.key} className={cellClass(column)} data-label={column.label}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {props.foot ? <tfoot className="kern-table__footer">{props.foot}</tfoot> : null}
    </table>
  )
  if (props.narrow === 'stack' || props.narrow === 'pairs')
    return (
      <div className={classes('table-stack', props.narrow === 'pairs' && 'table-stack--pairs')}>{table}</div>
    )
  // A part that scrolls by itself is reached with the keyboard, and so it needs a name.
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus, or the keyboard cannot scroll it
    <section className="table-scroll" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </section>
  )
}

function headerClass(column: { numeric?: boolean | undefined }): string {
  return classes('kern-table__header', column.numeric && 'kern-table__header--numeric')
}

function cellClass(column: { numeric?: boolean | undefined }): string {
  return classes('kern-table__cell', column.numeric && 'kern-table__cell--numeric')
}
