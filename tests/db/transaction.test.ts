import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import type { Db, OpenDatabase } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { openTestDatabase } from '#tests/support/database.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const addDepartment = (db: Db, name: string) =>
  db
    .insertInto('department')
    .values({ id: newId(), name, shortName: name, colour: '#000000', createdAt: '2026-11-19T09:00:00Z' })
    .execute()

const isThere = async (name: string) =>
  (await database.db.selectFrom('department').select('id').where('name', '=', name).execute()).length === 1

describe('a transaction', () => {
  test('keeps everything when its work ends', async () => {
    await inTransaction(database.db, trx => addDepartment(trx, 'Kita'))
    expect(await isThere('Kita')).toBe(true)
  })

  test('keeps nothing when its work throws', async () => {
    const failing = inTransaction(database.db, async trx => {
      await addDepartment(trx, 'Finanzen')
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await isThere('Finanzen')).toBe(false)
  })

  test('joins the one that is open: the inner work ends with the outer', async () => {
    const failing = inTransaction(database.db, async outer => {
      await inTransaction(outer, inner => addDepartment(inner, 'Sportbüro'))
      throw new Error('later')
    })
    await expect(failing).rejects.toThrow('later')
    expect(await isThere('Sportbüro')).toBe(false)
  })
})

describe('a job put into the queue inside a transaction', () => {
  test('exists exactly when the transaction commits', async () => {
    const boss = await startBoss(database, { quiet: true })
    const queue = jobQueue(boss)
    const waiting = async () => (await boss.findJobs('deliver-mail')).length

    await inTransaction(database.db, trx => queue.enqueue(trx, 'deliver-mail', { mailId: newId() }))
    expect(await waiting()).toBe(1)

    const failing = inTransaction(database.db, async trx => {
      await queue.enqueue(trx, 'deliver-mail', { mailId: newId() })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await waiting()).toBe(1)
    await boss.stop({ graceful: false })
  })
})
