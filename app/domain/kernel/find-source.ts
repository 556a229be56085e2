import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where a file of the project lies, such as a worker that Node runs from the sources: a bundle moves the module that
 * looks for it, so the search goes upwards from there.
 * @param path below the project's folder
 * @param from `import.meta.url` of the module that looks for it
 */
export function findSource(path: string, from: string): string {
  let directory = dirname(fileURLToPath(from))
  while (!existsSync(join(directory, path))) {
    const parent = dirname(directory)
    if (parent === directory) throw new Error(`${path} is not beside or above ${from}`)
    directory = parent
  }
  return join(directory, path)
}
