import type { JobQueue } from '#app/domain/kernel/context.ts'

/** The queue of commands that leave no work behind: whoever puts some into it has found a bug. */
export const noJobs: JobQueue = { enqueue: refuse, enqueueMany: refuse }

async function refuse(_db: unknown, job: string): Promise<never> {
  throw new Error(`This command queues nothing, and yet: ${job}`)
}
