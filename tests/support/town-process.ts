import { Temporal } from 'temporal-polyfill'
import { runJob } from '#app/jobs/runner.ts'
import type { RecurringJob } from '#app/jobs/schedule.ts'
import type { LinkedInApplication } from '#app/linkedin/linkedin-application.ts'
import { start } from '#app/server.ts'
import { readConfig } from '#app/web/config.ts'

// The program as it is, on a clock that starts at the moment given and goes on from there. Its parent
// may ask for a recurring job now, instead of waiting for the morning.
const from = Temporal.Instant.from(process.argv[2] ?? '')
const startedAt = Temporal.Now.instant()
const clock = () => from.add(startedAt.until(Temporal.Now.instant()))

const read = readConfig(process.env)
if (!read.ok) throw new Error(read.problems.join('\n'))
// Where a story has its own LinkedIn: the town's application there, as JSON.
const standIn = process.env.LINKEDIN_STAND_IN
const linkedIn = standIn ? (JSON.parse(standIn) as LinkedInApplication) : null
const running = await start({ ...read.config, linkedIn }, { clock, calendar: false })
process.on('message', async (job: RecurringJob) => {
  process.send?.({ job, counted: await runJob(running.app, job) })
})
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)))
console.log(`town ready ${running.url}`)
