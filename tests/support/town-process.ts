import { Temporal } from 'temporal-polyfill'
import { start } from '#app/server.ts'
import { readConfig } from '#app/web/config.ts'

// The program as it is, on a clock that starts at the moment given and goes on from there.
const from = Temporal.Instant.from(process.argv[2] ?? '')
const startedAt = Temporal.Now.instant()
const clock = () => from.add(startedAt.until(Temporal.Now.instant()))

const read = readConfig(process.env)
if (!read.ok) throw new Error(read.problems.join('\n'))
const running = await start(read.config, { clock })
console.log(`town ready ${running.url}`)
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)))
