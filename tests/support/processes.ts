import { readdir, readFile } from 'node:fs/promises'

/** The processes that one started and that are still there, as Linux tells it. */
export async function processesOf(parent: number): Promise<number[]> {
  const children: number[] = []
  for (const id of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    // A process may end between being listed and being read; one that ended and was not yet cleared is a Z.
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    if (/^State:\s+Z/m.test(status)) continue
    if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) === parent) children.push(Number(id))
  }
  return children
}
