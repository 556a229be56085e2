import type { FileStore } from '#app/domain/kernel/context.ts'

/** The file store of commands that touch no file: whoever uses it has found a bug. */
export const noFiles: FileStore = { put: refuse, get: refuse, delete: refuse, list: refuseToList }

async function refuse(key: string): Promise<never> {
  throw new Error(`This command touches no file, and yet: ${key}`)
}

function refuseToList(): never {
  throw new Error('This command touches no file, and yet lists them')
}
