import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { storePhoto } from '#app/domain/photos/photos.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { openFileStore } from '#app/storage/open-file-store.ts'
import { openEmbedded, openPostgres } from '#db/open.ts'
import { aPhoneJpeg } from './pictures.ts'

// Uploads a photo in a process of its own that ends as a power cut would: right after the file was written, before
// its row is. Arguments: the person as JSON, and the folder of the files.
const [person = '', filesIn = ''] = process.argv.slice(2)
const actor: AccountActor = JSON.parse(person)
const { DATABASE_URL, DATA_DIR = '' } = process.env
const database = DATABASE_URL ? openPostgres(DATABASE_URL) : await openEmbedded(DATA_DIR)
const files = openFileStore({ objectStore: null, dataDir: join(filesIn) })
const put = async (key: string, bytes: Uint8Array) => {
  await files.put(key, bytes)
  process.kill(process.pid, 'SIGKILL')
}
const jobs = jobQueue(await startBoss(database, { quiet: true }))
const ctx = { db: database.db, jobs, files: { ...files, put }, now: Temporal.Now.instant(), actor }
const stored = await storePhoto(
  { ...ctx, requestId: 'killed-upload' },
  { name: 'foto.jpg', bytes: await aPhoneJpeg() },
  { purpose: 'public-relations', occasionId: null },
)
throw new Error(`It was stored: ${JSON.stringify(stored)}`)
