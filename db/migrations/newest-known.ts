import { type RawBuilder, sql } from 'kysely'

/**
 * Columns of a view over rows of imports: the newest known value of a metric, how old it is, and the file it comes from.
 * For `written` rows joined to the import they come from as `source`.
 */
export function newestKnown(metric: string, order: RawBuilder<unknown>): RawBuilder<unknown> {
  const value = sql.ref(`written.${metric}`)
  const first = (column: RawBuilder<unknown>) =>
    sql`(array_agg(${column} ${order}) filter (where ${value} is not null))[1]`
  return sql`
    ${first(value)} as ${sql.ref(metric)},
    ${first(sql`source.exported_on`)} as ${sql.ref(`${metric}_on`)},
    ${first(sql`source.file_sha256`)} as ${sql.ref(`${metric}_file`)}`
}
