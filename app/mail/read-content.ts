import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import type { Locale } from '#app/domain/kernel/context.ts'

export type Content = { attributes: Record<string, unknown>; body: string }

// The same text in plain language lies beside it as `<name>.plain`.
const SAFE_NAME = /^[a-z0-9-]+(\.plain)?$/

/**
 * Reads `content/<folder>/<name>.<locale>.md` and splits its head (YAML between `---`) from its text.
 * Throws when there is no such file: content ships with the program.
 */
export async function readContent(folder: string, name: string, locale: Locale): Promise<Content> {
  if (!SAFE_NAME.test(name)) throw new Error(`Not a content name: ${name}`)
  const file = new URL(`../../content/${folder}/${name}.${locale}.md`, import.meta.url)
  return splitFrontMatter(await readFile(file, 'utf8'))
}

/** Splits a Markdown text with a YAML head. A text without a head has no attributes. */
export function splitFrontMatter(source: string): Content {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source)
  if (!match) return { attributes: {}, body: source }
  return { attributes: (parse(match[1] ?? '') ?? {}) as Record<string, unknown>, body: match[2] ?? '' }
}
