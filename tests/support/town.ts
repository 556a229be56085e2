import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { RecurringJob } from '#app/jobs/schedule.ts'

/** A running demo town: a process of its own, as in real life. */
export type Town = {
  url: string
  /** Runs a recurring job now. @returns what it counted */
  runJob(job: RecurringJob): Promise<number>
  stop(): Promise<void>
}

const server = fileURLToPath(new URL('./town-process.ts', import.meta.url))

/** The moment the stories happen at: Thursday, 19 November 2026, ten in the morning in Berlin. */
export const STORY_NOW = '2026-11-19T09:00:00Z'

/** Starts the program on `dataDir` in a process of its own, on a free port, at {@link STORY_NOW} or `now`. */
export async function startTown(
  dataDir: string,
  options: { now?: string; env?: Record<string, string> } = {},
): Promise<Town> {
  const child = spawn(process.execPath, [server, options.now ?? STORY_NOW], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: dataDir,
      PORT: '0',
      NODE_ENV: 'production',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = await readAddress(child)
  return {
    url,
    async runJob(job) {
      child.send(job)
      const [answer] = (await once(child, 'message')) as [{ counted: number }]
      return answer.counted
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function readAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The town has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /^town ready (\S+)$/.exec(line)
    if (match?.[1]) {
      child.stdout.resume()
      return match[1]
    }
  }
  throw new Error(`The town did not start (exit code ${child.exitCode})`)
}
