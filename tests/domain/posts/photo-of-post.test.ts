import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { correctPost, deletePost, logPost } from '#app/domain/posts/posts.server.ts'
import {
  listPhotosForPost,
  listPublications,
  recordPublication,
} from '#app/domain/publications/publications.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { postUrlAt } from '#tests/support/posts.ts'
import { addClearPhoto, addHandOut, withdrawScopes } from '#tests/support/publishing.ts'

const bench = useTestBench()
const YESTERDAY = '2026-11-18T08:14:00Z'

async function anAuthor() {
  const jana = await anAmbassador(bench.db)
  const ctx = bench.ctx({ actor: jana })
  return { jana, ctx, ...(await addClearPhoto(ctx, jana.accountId)) }
}

async function logged(result: Awaited<ReturnType<typeof logPost>>) {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('the photo in a post', () => {
  test('is a publication with the address and the day of the post', async () => {
    const { ctx, photoId } = await anAuthor()
    const url = postUrlAt(YESTERDAY)
    const { postId, photoClear } = await logged(await logPost(ctx, { url, photoId }))
    expect(photoClear).toBe(true)
    expect((await listPublications(ctx, photoId))?.publications).toMatchObject([
      { url, postId, channel: 'linkedin-profiles', publishedOn: '2026-11-18' },
    ])
  })

  test('is recorded even if it is not clear any more, and the person is told', async () => {
    const { ctx, photoId, consentId } = await anAuthor()
    await withdrawScopes(bench.db, consentId)
    const { photoClear } = await logged(await logPost(ctx, { url: postUrlAt(YESTERDAY), photoId }))
    expect(photoClear).toBe(false)
    expect((await listPublications(ctx, photoId))?.publications).toMatchObject([{ notClear: true }])
  })

  test('that cannot be theirs keeps nobody from logging a post', async () => {
    const { ctx } = await anAuthor()
    const others = await addClearPhoto(ctx, (await anAmbassador(bench.db)).accountId)
    for (const photoId of [others.photoId, newId()]) {
      const { photoClear } = await logged(await logPost(ctx, { url: postUrlAt(YESTERDAY), photoId }))
      expect(photoClear).toBeNull()
    }
    expect(await bench.db.selectFrom('publication').select('id').execute()).toEqual([])
  })

  test('said before on the page of the photo is the same publication', async () => {
    const { ctx, photoId } = await anAuthor()
    const url = postUrlAt(YESTERDAY)
    const input = {
      photoId,
      channel: 'linkedin-profiles',
      url,
      place: '',
      publishedOn: '2026-11-18',
    } as const
    await recordPublication(ctx, input)
    const { postId } = await logged(await logPost(ctx, { url, photoId }))
    expect((await listPublications(ctx, photoId))?.publications).toMatchObject([{ postId, url }])
  })

  test('follows a post whose address was wrong', async () => {
    const { ctx, photoId } = await anAuthor()
    const { postId } = await logged(await logPost(ctx, { url: postUrlAt(YESTERDAY), photoId }))
    const right = postUrlAt('2026-11-03T09:00:00Z')
    expect((await correctPost(ctx, postId, { url: right })).ok).toBe(true)
    expect((await listPublications(ctx, photoId))?.publications).toMatchObject([
      { url: right, publishedOn: '2026-11-03' },
    ])
  })

  test('stays a publication with its address when the post is deleted here', async () => {
    const { ctx, photoId } = await anAuthor()
    const url = postUrlAt(YESTERDAY)
    const { postId } = await logged(await logPost(ctx, { url, photoId }))
    await deletePost(ctx, postId)
    expect((await listPublications(ctx, photoId))?.publications).toMatchObject([
      { url, postId: null, endedOn: null },
    ])
  })
})

describe('the photos offered beside a post', () => {
  test('are those in somebody’s hands, the last one first, then what they may use', async () => {
    const { ctx, jana, photoId } = await anAuthor()
    const comms = await anAccount(bench.db, ['comms'])
    const [first, last, free] = [
      await addClearPhoto(ctx, comms.accountId),
      await addClearPhoto(ctx, comms.accountId),
      await addClearPhoto(ctx, comms.accountId),
    ]
    const handedTo = jana.accountId
    await addHandOut(bench.db, first.photoId, { handedTo, handedAt: '2026-11-02T09:00:00Z' })
    await addHandOut(bench.db, last.photoId, { handedTo, handedAt: '2026-11-12T09:00:00Z' })
    await addHandOut(bench.db, first.photoId, { handedTo, handedAt: '2026-11-03T09:00:00Z' })
    await withdrawScopes(bench.db, first.consentId)
    const offered = (await listPhotosForPost(ctx)).map(({ id }) => id)
    expect(offered.slice(0, 2)).toEqual([last.photoId, first.photoId])
    expect(offered.slice(2).toSorted()).toEqual([photoId, free.photoId].toSorted())
  })
})
