import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of all source files below these folders, from the project's root. */
export function sourceFiles(...folders: string[]): string[] {
  return folders
    .flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
    )
    .filter(file => /\.(ts|tsx|css)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
}

/** The lines of a file. */
export function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}
