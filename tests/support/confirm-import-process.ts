import type { KyselyPlugin } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { noFiles } from '#app/cli/no-files.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { confirmUpload } from '#app/domain/linkedin/linkedin.server.ts'
import { openEmbedded, openPostgres } from '#db/open.ts'

// The confirmation of an upload in a process of its own, that ends itself as a power cut would after a number
// of statements, inside of the open transaction. Arguments: the person and the upload as JSON, the moment, and
// the number of statements after which the end comes.
const [about = '', moment = '', statements = ''] = process.argv.slice(2)
const { actor, uploadId }: { actor: AmbassadorActor; uploadId: string } = JSON.parse(about)
const { DATABASE_URL, DATA_DIR = '' } = process.env

const database = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded(DATA_DIR)

let done = 0
const ending: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    done += 1
    if (done === Number(statements)) process.kill(process.pid, 'SIGKILL')
    return result
  },
}

const noJob = () => Promise.reject(new Error('An import starts no job'))

const confirmed = await confirmUpload(
  {
    db: database.db.withPlugin(ending),
    jobs: { enqueue: noJob, enqueueMany: noJob },
    files: noFiles,
    now: Temporal.Instant.from(moment),
    actor,
    requestId: 'confirm-import-process',
  },
  uploadId,
  { leaveOut: [], mine: [], pages: new Map(), counts: null },
)
await database.close()
throw new Error(`It ended (${JSON.stringify(confirmed)}) after ${done} statements`)
