import { PAGE_KINDS, type PageKind } from './page-export.rules.ts'

/** What LinkedIn writes into the name of a page's file: which page, what about it, and when it was made (UTC day). */
export type PageFileName = { page: string | null; kind: PageKind | null; madeOn: string | null }

const FORM =
  /^(?<page>.+?)_(?<about>content|followers|visitors|updates|competitors?(?:_analytics)?)_(?<millis>\d{13})$/iu

/** Reads `<page>_<content|followers|visitors|updates|competitors>_<Unix milliseconds>.xls`; a browser's " (1)" does not count. */
export function readPageFileName(name: string): PageFileName {
  const stem = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/(?:\.xlsx?)+$/i, '')
    .replace(/\s*\(\d+\)$/, '')
    .normalize('NFC')
  const { page, about = '', millis } = FORM.exec(stem)?.groups ?? {}
  if (!page || !millis) return { page: null, kind: null, madeOn: null }
  const kind =
    PAGE_KINDS.find(each => `page-${about.toLowerCase()}`.startsWith(each.replace(/s$/, ''))) ?? null
  return { page: page.toLowerCase(), kind, madeOn: new Date(Number(millis)).toISOString().slice(0, 10) }
}
