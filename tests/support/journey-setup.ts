import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTown } from './town.ts'

/** Fills the demo town once; every story starts its own server on a copy of it. */
export default async function setup(): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'stadtstimmen-journeys-'))
  const first = await startTown(join(root, 'first'))
  await first.stop()
  await cp(join(root, 'first'), join(root, 'template'), { recursive: true })
  process.env.JOURNEY_ROOT = root
  return () => rm(root, { recursive: true, force: true })
}
