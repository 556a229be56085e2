import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { canonicalPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import {
  deletePost,
  joinPosts,
  lockIdentities,
  logPost,
  separatePosts,
  settleIdentities,
} from '#app/domain/posts/posts.server.ts'
import type { OpenDatabase } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { openTestDatabase, useTestBench } from '#tests/support/database.ts'
import { settledOf } from '#tests/support/listings.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { anOpenPick, aPost, postIdAt, thingsToChoose } from '#tests/support/posts.ts'

// A database without a transaction around the test: here things really happen at the same time, as far as it allows.
const bench = useTestBench()
let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const at = '2026-11-10T08:00:00Z'

async function anAuthor(): Promise<Ctx<AmbassadorActor>> {
  const actor = await anAmbassador(database.db)
  return { ...bench.ctx({ actor }), db: database.db }
}

async function isSettled(ctx: Ctx<AmbassadorActor>): Promise<boolean> {
  const before = JSON.stringify(await settledOf(ctx.db, ctx.actor))
  await settleIdentities(ctx.db, ctx.actor.ambassadorId)
  return JSON.stringify(await settledOf(ctx.db, ctx.actor)) === before
}

test('joining, separating, logging and deleting at once end in a state that follows from what is known', async () => {
  const ctx = await anAuthor()
  const types = ['share', 'activity', 'ugcPost'] as const
  const entries = await Promise.all(
    types.map(type => aPost(ctx.db, ctx.actor, { publishedAt: at, identity: { type, id: postIdAt(at) } })),
  )
  const [a = '', b = '', c = ''] = entries.map(({ postId }) => postId)
  await Promise.all([
    joinPosts(ctx, a, b),
    joinPosts(ctx, b, c),
    separatePosts(ctx, b),
    joinPosts(ctx, c, a),
    logPost(ctx, { url: canonicalPostUrl({ type: 'activity', id: postIdAt(at) }) }),
    deletePost(ctx, c),
  ])
  expect(await isSettled(ctx)).toBe(true)
})

test('a post logged in the moment in which a file proves its number to be another one is logged once', async () => {
  const ctx = await anAuthor()
  const { ambassadorId } = ctx.actor
  const { identity: share } = await aPost(ctx.db, ctx.actor, {
    ...{ publishedAt: at, identity: { type: 'share', id: postIdAt(at) } },
  })
  const activity = { type: 'activity', id: postIdAt(at) } as const
  // Logging closes the pick of its topic, which holds the person once more.
  const { topicId } = await thingsToChoose(ctx.db)
  await anOpenPick(ctx.db, ctx.actor, { topicId, pickedAt: '2026-11-03T08:00:00Z' })
  const proves = inTransaction(ctx.db, async trx => {
    await lockIdentities(trx, ambassadorId)
    const importId = newId()
    await trx
      .insertInto('linkedinImport')
      .values({
        ...{ id: importId, ambassadorId, kind: 'single-post', fileName: 'a.xlsx', fileSha256: importId },
        ...{ exportedOn: '2026-11-14', uploadedAt: at, confirmedAt: at },
      })
      .execute()
    await trx
      .insertInto('identityJoin')
      .values({
        ...{ id: newId(), ambassadorId, importId, proof: 'single-post-export', joinedAt: at },
        ...{ oneType: share.type, oneId: share.id, otherType: activity.type, otherId: activity.id },
      })
      .execute()
    await settleIdentities(trx, ambassadorId)
  })
  const [logged] = await Promise.all([logPost(ctx, { url: canonicalPostUrl(activity), topicId }), proves])
  const { entries, numbers } = await settledOf(ctx.db, ctx.actor)
  expect(entries.filter(({ mergedInto }) => mergedInto === null)).toHaveLength(1)
  expect(entries).toHaveLength(logged.ok ? 2 : 1)
  expect(numbers.map(({ id }) => id).toSorted()).toEqual([share.id, activity.id].toSorted())
  expect(await isSettled(ctx)).toBe(true)
})
