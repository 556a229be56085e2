import { linkToken, openSignedLink } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'

const LINK_KEY = 'l'.repeat(32)

/** A person's spells as short text, oldest first: 'active 2025-01-01 – 2026-11-19', open ones end in '–'. */
export async function spellsOf(db: Db, ambassadorId: string): Promise<string[]> {
  const spells = await db
    .selectFrom('participationSpell')
    .select(['state', 'validFrom', 'validTo'])
    .where('ambassadorId', '=', ambassadorId)
    .orderBy('validFrom')
    .orderBy('validTo')
    .execute()
  return spells.map(spell => `${spell.state} ${spell.validFrom} – ${spell.validTo ?? ''}`.trim())
}

/** A person's memberships in the same form, with the department's name. */
export async function membershipsOf(db: Db, ambassadorId: string): Promise<string[]> {
  const memberships = await db
    .selectFrom('departmentMembership as membership')
    .innerJoin('department', 'department.id', 'membership.departmentId')
    .select(['department.name', 'membership.validFrom', 'membership.validTo'])
    .where('membership.ambassadorId', '=', ambassadorId)
    .orderBy('membership.validFrom')
    .orderBy('membership.validTo')
    .execute()
  return memberships.map(each => `${each.name} ${each.validFrom} – ${each.validTo ?? ''}`.trim())
}

/** The templates of the mails written to an account, in alphabetical order. */
export async function mailsTo(db: Db, accountId: string): Promise<string[]> {
  const mails = await db.selectFrom('mail').select('template').where('accountId', '=', accountId).execute()
  return mails.map(mail => mail.template).sort()
}

/** What the log says happened to a subject, in the order in which it happened. */
export async function auditOf(db: Db, subjectId: string) {
  const entries = await db
    .selectFrom('auditEntry')
    .select(['action', 'actorKind', 'actorId', 'detail'])
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .execute()
  return entries
}

/** Opens every link to a password that an account was sent, as its holder would: newest first. */
export async function openPasswordLinks(ctx: Pick<Ctx, 'db' | 'now'>, accountId: string) {
  const links = await ctx.db
    .selectFrom('signedLink')
    .select('id')
    .where('accountId', '=', accountId)
    .where('purpose', '=', 'set-password')
    .orderBy('createdAt', 'desc')
    .execute()
  const opened: Awaited<ReturnType<typeof openSignedLink>>[] = []
  for (const link of links) {
    opened.push(await openSignedLink(ctx, LINK_KEY, linkToken(LINK_KEY, link.id), 'set-password'))
  }
  return opened
}

/** A post on LinkedIn, with figures of its author that nobody else may see. */
export async function aPostWithFigures(
  db: Db,
  post: { ambassadorId: string; publishedAt: string; url?: string; impressions?: number },
): Promise<string> {
  const id = crypto.randomUUID()
  await db
    .insertInto('post')
    .values({
      id,
      ambassadorId: post.ambassadorId,
      url: post.url ?? `https://www.linkedin.com/feed/update/urn:li:activity:${Date.parse(post.publishedAt)}`,
      publishedAt: post.publishedAt,
      month: post.publishedAt.slice(0, 7),
      minutesSpent: 47,
      note: 'Notiz nur für mich',
      loggedAt: post.publishedAt,
      updatedAt: post.publishedAt,
    })
    .execute()
  if (post.impressions === undefined) return id
  await db
    .insertInto('postFigure')
    .values({
      postId: id,
      measuredOn: post.publishedAt.slice(0, 10),
      recordedAt: post.publishedAt,
      impressions: post.impressions,
      reactions: 1_234_567_890,
    })
    .execute()
  return id
}
