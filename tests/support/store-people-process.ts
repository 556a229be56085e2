import type { KyselyPlugin } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { noFiles } from '#app/cli/no-files.ts'
import { storePeopleImport } from '#app/domain/ambassadors/ambassadors.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { openEmbedded, openPostgres } from '#db/open.ts'

// Storing a list of people in a process of its own, that ends itself as a power cut would, without closing or
// undoing anything. Arguments: the list, the moment, and the number of statements after which the end comes.
const [importId = '', moment = '', statements = ''] = process.argv.slice(2)
const { DATABASE_URL, DATA_DIR = '' } = process.env

const database = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded(DATA_DIR)
const boss = await startBoss(database, { quiet: true })

let done = 0
const ending: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    done += 1
    if (done === Number(statements)) process.kill(process.pid, 'SIGKILL')
    return result
  },
}

await storePeopleImport(
  {
    db: database.db.withPlugin(ending),
    jobs: jobQueue(boss),
    files: noFiles,
    now: Temporal.Instant.from(moment),
    actor: { kind: 'system', job: 'store-people-import' },
    requestId: 'store-people-process',
  },
  importId,
)
await database.close()
// Says how many statements there were, for whoever tells it when to end.
console.log(done)
process.exit(0)
