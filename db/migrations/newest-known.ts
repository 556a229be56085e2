import { type RawBuilder, sql } from 'kysely'

/**
 * A column of a view over rows of imports: the newest known value of a metric, and how old it is. For `written` rows
 * joined to the import they come from as `source`.
 */
export function newestKnown(metric: string, order: RawBuilder<unknown>): RawBuilder<unknown> {
  const value = sql.ref(`written.${metric}`)
  return sql`
    (array_agg(${value} ${order}) filter (where ${value} is not null))[1] as ${sql.ref(metric)},
    max(source.exported_on) filter (where ${value} is not null) as ${sql.ref(`${metric}_on`)}`
}
