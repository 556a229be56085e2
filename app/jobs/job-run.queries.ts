import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'

/** Notes that a job has begun. @returns the run's id */
export async function startJobRun(db: Db, job: string, startedAt: string): Promise<string> {
  const id = newId()
  await db.insertInto('jobRun').values({ id, job, startedAt }).execute()
  return id
}

export async function finishJobRun(
  db: Db,
  runId: string,
  outcome: { endedAt: string; counted: number | null; error: string | null },
): Promise<void> {
  await db.updateTable('jobRun').set(outcome).where('id', '=', runId).execute()
}
