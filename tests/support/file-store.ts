import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { FileStore } from '#app/domain/kernel/context.ts'
import { openFileStore } from '#app/storage/open-file-store.ts'

/** A file store in a folder of its own, the same for all contexts of one test and gone with it. */
export function temporaryFiles(): FileStore {
  const folder = mkdtempSync(join(tmpdir(), 'stadtstimmen-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return openFileStore({ objectStore: null, dataDir: folder })
}

/** The same for a whole test file. */
export function folderForFile(): FileStore {
  const folder = mkdtempSync(join(tmpdir(), 'stadtstimmen-files-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return openFileStore({ objectStore: null, dataDir: folder })
}
