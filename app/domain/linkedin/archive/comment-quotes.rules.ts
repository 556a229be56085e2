// A row of the archive begins with its time, so a line break in front of one ends the row before.
const ROW_ENDS = String.raw`(?:\r?\n\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},|\s*$)`
// A quote behind a backslash, unless it is the one that closes the row, or the first of two that mean one.
const ESCAPED = new RegExp(String.raw`\\"(?!"(?!${ROW_ENDS}))(?!${ROW_ENDS})`, 'g')

/**
 * Comments.csv writes a quote inside a comment as `""` or, against the rules of CSV, as `\"`. Makes the first of the
 * second, so that a reader of CSV finds where a comment ends and loses none of the rows behind it.
 */
export function withPlainQuotes(comments: string): string {
  return comments.replace(ESCAPED, '""')
}
