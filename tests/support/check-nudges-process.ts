import { Temporal } from 'temporal-polyfill'
import { noFiles } from '#app/cli/no-files.ts'
import type { JobQueue } from '#app/domain/kernel/context.ts'
import { checkNudges } from '#app/domain/nudges/nudges.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { openEmbedded, openPostgres } from '#db/open.ts'

// The reminder check in a process of its own, that ends itself as a power cut would: without closing or
// undoing anything. Arguments: the moment of the check, the number of the mail at which the end comes, and
// whether it comes before or after its job was written, both inside of the open transaction.
const [moment = '', mail = '', point = ''] = process.argv.slice(2)
const { DATABASE_URL, DATA_DIR = '' } = process.env

const database = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded(DATA_DIR)
const boss = await startBoss(database, { quiet: true })
const queue = jobQueue(boss)

let mails = 0
const endingQueue: JobQueue = {
  ...queue,
  async enqueue(db, job, payload) {
    mails += 1
    if (mails === Number(mail) && point === 'before') process.kill(process.pid, 'SIGKILL')
    await queue.enqueue(db, job, payload)
    if (mails === Number(mail) && point === 'after') process.kill(process.pid, 'SIGKILL')
  },
}

await checkNudges({
  db: database.db,
  jobs: endingQueue,
  files: noFiles,
  now: Temporal.Instant.from(moment),
  actor: { kind: 'system', job: 'check-nudges' },
  requestId: 'check-nudges-process',
})
await database.close()
throw new Error(`There were only ${mails} mails to write`)
