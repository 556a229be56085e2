/** Why a file was not read. */
export type RefusalReason =
  | 'empty-file'
  | 'too-large'
  | 'web-page'
  | 'old-excel'
  | 'encrypted'
  | 'page-columns-unknown'
  | 'not-a-spreadsheet'
  | 'damaged'
  | 'unsafe-archive'
  | 'unsafe-content'
  | 'formula-without-value'
  | 'too-costly'
  | 'not-an-export'
  | 'date-order-unclear'
  | 'dates-contradict'
  | 'archive-without-posts'
  | 'archive-of-several'
  | 'archive-unreadable'
  | 'post-unknown'

/** Nothing of the file is used. `detail` says which limit, cell or day was the reason, where there is one. */
export type ExportRefusal = { ok: false; reason: RefusalReason; detail?: string }

/** Builds a refusal; `detail` is left out where there is none. */
export function refuse(reason: RefusalReason, detail?: string): ExportRefusal {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }
}
