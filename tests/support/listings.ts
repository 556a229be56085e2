import type { Insertable } from 'kysely'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { type PostIdentity, publishedAt } from '#app/domain/posts/post-identity.rules.ts'
import { settleIdentities } from '#app/domain/posts/posts.server.ts'
import type { Db } from '#db/open.ts'
import type { LinkedinImport, ListedPost } from '#db/types.generated.ts'

type Owner = Pick<AmbassadorActor, 'ambassadorId'>

/** A post as a file lists it; figures that are not given are unknown. */
export type Listed = PostIdentity & Partial<Omit<Insertable<ListedPost>, 'importId' | 'ambassadorId'>>

/** What a file says: posts, and pairs of numbers that it proves to be one post. */
export type FileGiven = {
  kind?: Exclude<Insertable<LinkedinImport>['kind'], `page-${string}`>
  exportedOn?: string
  sha256?: string
  posts?: readonly Listed[]
  joins?: ReadonlyArray<readonly [PostIdentity, PostIdentity]>
}

/** A file of somebody that was taken over, without being read: for tests about what comes afterwards. @returns its id */
export async function aFile(db: Db, { ambassadorId }: Owner, given: FileGiven): Promise<string> {
  const { kind = 'personal', exportedOn = '2026-11-14', posts = [], joins = [] } = given
  const importId = newId()
  const at = `${exportedOn}T12:00:00Z`
  await db
    .insertInto('linkedinImport')
    .values({
      ...{ id: importId, ambassadorId, kind, fileName: `${kind}.xlsx`, exportedOn },
      ...{ fileSha256: given.sha256 ?? importId, uploadedAt: at, confirmedAt: at },
    })
    .execute()
  for (const post of posts) {
    await db
      .insertInto('listedPost')
      .values({ importId, ambassadorId, publishedAt: publishedAt(post.id), measuredOn: exportedOn, ...post })
      .execute()
  }
  for (const [one, other] of joins) await aJoin(db, ambassadorId, one, other, importId)
  await settleIdentities(db, ambassadorId)
  return importId
}

/** Takes a file back, as if it had never come. */
export async function takenBack(db: Db, { ambassadorId }: Owner, importId: string): Promise<void> {
  await db.deleteFrom('linkedinImport').where('id', '=', importId).execute()
  await settleIdentities(db, ambassadorId)
}

async function aJoin(
  db: Db,
  ambassadorId: string,
  one: PostIdentity,
  other: PostIdentity,
  importId: string,
): Promise<void> {
  await db
    .insertInto('identityJoin')
    .values({
      ...{ id: newId(), ambassadorId, importId, proof: 'single-post-export', joinedAt: '2026-11-14T12:00:00Z' },
      ...{ oneType: one.type, oneId: one.id, otherType: other.type, otherId: other.id },
    })
    .execute()
}

/** Everything that is settled about somebody's posts: which number stands where, and which entry in which. */
export async function settledOf(db: Db, { ambassadorId }: Owner) {
  const entries = await db
    .selectFrom('post')
    .select(['id', 'mergedInto'])
    .where('ambassadorId', '=', ambassadorId)
    .orderBy('id')
    .execute()
  const numbers = await db
    .selectFrom('postIdentity')
    .innerJoin('post', 'post.id', 'postIdentity.postId')
    .select(['postIdentity.type', 'postIdentity.id', 'postIdentity.postId', 'postIdentity.joined'])
    .where('post.ambassadorId', '=', ambassadorId)
    .orderBy('postIdentity.type')
    .orderBy('postIdentity.id')
    .execute()
  return { entries, numbers }
}
