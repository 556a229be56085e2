import type { Locale } from '#app/domain/kernel/context.ts'
import type { ContentPage } from '#app/web/app-services.ts'
import { readContent } from './read-content.ts'
import { renderProse } from './render-prose.ts'

/**
 * A page of prose as sanitised HTML, placeholders filled in.
 * @returns null when there is no such page
 */
export async function readContentPage(
  folder: string,
  name: string,
  locale: Locale,
  values: Record<string, string>,
): Promise<ContentPage | null> {
  const content = await readContent(folder, name, locale).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!content) return null
  const body = content.body.replace(/\{\{(\w+)\}\}/g, (_match, key: string) => values[key] ?? '')
  return {
    title: String(content.attributes.title ?? name),
    version: content.attributes.version === undefined ? null : String(content.attributes.version),
    html: await renderProse(body),
  }
}
