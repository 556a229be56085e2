import { readdir } from 'node:fs/promises'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { loadShippedTopics } from '#app/domain/topics/topics.server.ts'
import { readContent } from '#app/mail/read-content.ts'

const folder = new URL('../../content/topics/', import.meta.url)

/**
 * Loads the shipped topics as the town's own, once: a topic that is there already stays as it is. Goals
 * and values come first, see `loadProgramme`.
 * @param departmentIds the town's departments by the slugs of the files; empty: topics fit everybody
 * @returns how many topics are new
 */
export async function loadTopics(
  ctx: Pick<Ctx, 'db' | 'now'>,
  departmentIds: ReadonlyMap<string, string> = new Map(),
): Promise<number> {
  return loadShippedTopics(ctx, await readTopicFiles(), departmentIds)
}

/** Every topic file of the program, by slug, not yet checked. */
export async function readTopicFiles() {
  const names = (await readdir(folder)).filter(name => name.endsWith('.de.md')).toSorted()
  return Promise.all(
    names.map(async name => {
      const slug = name.slice(0, -'.de.md'.length)
      return { slug, ...(await readContent('topics', slug, 'de')) }
    }),
  )
}
