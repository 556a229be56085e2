import { Router } from 'express'
import { sql } from 'kysely'
import { pendingMigrations } from '#db/migrate.ts'
import type { Db } from '#db/open.ts'

/**
 * `/health/live`: the process answers. `/health/ready`: it can serve, which means the database answers,
 * its structure is current, and the process is not on its way out.
 */
export function healthRoutes(db: Db): { router: Router; drain(): void } {
  let draining = false
  const router = Router()
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' })
  })
  router.get('/ready', async (_request, response) => {
    const ready = !draining && (await canServe(db))
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not-ready' })
  })
  return {
    router,
    drain() {
      draining = true
    },
  }
}

async function canServe(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return (await pendingMigrations(db)).length === 0
  } catch {
    return false
  }
}
