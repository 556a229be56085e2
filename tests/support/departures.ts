import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { chooseFigures, settleIdentities } from '#app/domain/posts/posts.server.ts'
import type { Db } from '#db/open.ts'
import { aFigure, anOpenPick, aPost, postIdAt, thingsToChoose } from './posts.ts'

const AT = '2026-10-05T08:00:00Z'

/** An event that begins at this moment, with somebody signed up for it. @returns the event's id */
export async function aSignUp(
  db: Db,
  { ambassadorId }: Pick<AmbassadorActor, 'ambassadorId'>,
  startsAt: string,
  state: 'going' | 'waiting' | 'cancelled' = 'going',
): Promise<string> {
  const id = newId()
  await db
    .insertInto('event')
    .values({
      id,
      kind: 'writing',
      title: 'Schreibwerkstatt',
      description: '',
      startsAt,
      endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
      place: 'Rathaus',
      material: '',
      createdAt: AT,
      changedAt: AT,
    })
    .execute()
  await db
    .insertInto('eventSignUp')
    .values({ eventId: id, ambassadorId, state, signedUpAt: AT, changedAt: AT })
    .execute()
  return id
}

/** Somebody's last day, written down and not completed. */
export async function aPlannedDeparture(
  db: Db,
  { accountId, ambassadorId }: AmbassadorActor,
  lastDay: string,
): Promise<void> {
  await db
    .insertInto('departure')
    .values({ id: newId(), ambassadorId, lastDay, figures: 'keep', decidedAt: AT, decidedBy: accountId })
    .execute()
}

/** A file from LinkedIn somebody handed in, with a day and a post found in it. */
export async function anImportOf(db: Db, ambassadorId: string): Promise<string> {
  const importId = newId()
  await db
    .insertInto('linkedinImport')
    .values({
      id: importId,
      ambassadorId,
      kind: 'personal',
      fileName: 'export.xlsx',
      fileSha256: importId.replaceAll('-', '').repeat(2),
      exportedOn: '2026-11-01',
      uploadedAt: AT,
      confirmedAt: AT,
    })
    .execute()
  await db
    .insertInto('ambassadorDay')
    .values({ ambassadorId, day: '2026-10-08', impressions: 40, engagements: 3, newFollowers: 1, importId })
    .execute()
  await db
    .insertInto('listedPost')
    .values({
      ambassadorId,
      type: 'activity',
      id: '7180000000000000001',
      publishedAt: AT,
      measuredOn: '2026-11-01',
      impressions: 12,
      importId,
    })
    .execute()
  return importId
}

/** One row of everything the programme can know about somebody who takes part, with their words in it. */
export async function everythingAbout(db: Db, person: AmbassadorActor): Promise<void> {
  const { accountId, ambassadorId } = person
  const { topicId, goalId, valueId, jobAdId } = await thingsToChoose(db)
  const importId = await anImportOf(db, ambassadorId)
  const published = { publishedAt: '2026-10-07T10:00:00Z', topicId, jobAdId, minutesSpent: 25, note: 'Notiz' }
  const { postId } = await aPost(db, person, published)
  await aFigure(db, postId, { measuredOn: '2026-10-20', impressions: 321, reactions: 5 })
  await secondEntryOf(db, person, postId)
  await uploadsOf(db, person, importId)
  await db.insertInto('postGoal').values({ postId, goalId }).execute()
  await db.insertInto('postValue').values({ postId, valueId }).execute()
  await db.insertInto('postResonance').values({ postId, kind: 'praise' }).execute()
  await anOpenPick(db, person, { topicId, pickedAt: AT })
  await db
    .updateTable('pick')
    .set({ draft: 'Mein Entwurf', draftSavedAt: AT })
    .where('ambassadorId', '=', ambassadorId)
    .execute()
  await aSignUp(db, person, '2026-12-01T09:00:00Z')
  const own = { ambassadorId, month: '2026-10' }
  await db
    .insertInto('snooze')
    .values({ ...own, snoozedAt: AT })
    .execute()
  await db
    .insertInto('nudge')
    .values({ ...own, id: newId(), stage: 'first', decidedAt: AT, expected: 2, counted: 1, topicIds: [] })
    .execute()
  await db
    .insertInto('commsTask')
    .values({ ...own, id: newId(), kind: 'help', openedAt: AT })
    .execute()
  await db.insertInto('calendarFeed').values({ id: newId(), ambassadorId, createdAt: AT }).execute()
  await db
    .insertInto('absence')
    .values({ id: newId(), ambassadorId, fromDay: '2026-09-01', toDay: '2026-09-02', enteredAt: AT })
    .execute()
  await db
    .insertInto('targetChange')
    .values({ id: newId(), ambassadorId, fromMonth: '2026-10', postsPerMonth: 1, setAt: AT })
    .execute()
  await db
    .insertInto('topicSuggestion')
    .values({
      id: newId(),
      title: 'Nachts',
      description: 'Im Klärwerk',
      suggestedBy: accountId,
      suggestedAt: AT,
    })
    .execute()
  await db
    .insertInto('session')
    .values({
      idHash: newId(),
      accountId,
      createdAt: AT,
      lastSeenAt: AT,
      idleMinutes: 60,
      expiresAt: '2027-01-01T08:00:00Z',
    })
    .execute()
  await onboardingOf(db, ambassadorId)
}

// The same post under another number, joined by hand, and a word on which of its figures counts.
async function secondEntryOf(db: Db, person: AmbassadorActor, postId: string): Promise<void> {
  const { ambassadorId } = person
  const first = await db
    .selectFrom('postIdentity')
    .select(['type', 'id'])
    .where('postId', '=', postId)
    .executeTakeFirstOrThrow()
  const publishedAt = '2026-10-07T11:00:00Z'
  const { identity } = await aPost(db, person, {
    ...{ publishedAt, identity: { type: 'share', id: postIdAt(publishedAt) } },
  })
  await db
    .insertInto('identityJoin')
    .values({
      ...{ id: newId(), ambassadorId, proof: 'by-hand', joinedAt: AT },
      ...{ oneType: first.type, oneId: first.id, otherType: identity.type, otherId: identity.id },
    })
    .execute()
  await settleIdentities(db, ambassadorId)
  await chooseFigures(db, { ambassadorId, postIds: [postId], counts: 'typed', at: AT })
}

// What hangs on handing files in: the upload, a post put aside, comments under others' posts, and a connection.
async function uploadsOf(
  db: Db,
  { accountId, ambassadorId }: AmbassadorActor,
  importId: string,
): Promise<void> {
  const uploadId = newId()
  const refused = JSON.stringify([{ fileName: 'urlaub.jpg', reason: 'not-an-export', detail: '' }])
  await db.insertInto('linkedinUpload').values({ id: uploadId, accountId, uploadedAt: AT, refused }).execute()
  await db.updateTable('linkedinImport').set({ uploadId }).where('id', '=', importId).execute()
  await db
    .insertInto('dismissedPost')
    .values({ ambassadorId, type: 'activity', id: '7180000000000000001', dismissedAt: AT })
    .execute()
  await db
    .insertInto('memberInteraction')
    .values({ importId, position: 1, ambassadorId, kind: 'comment', at: AT })
    .execute()
  await db
    .insertInto('linkedinConnection')
    .values({ ambassadorId, token: 'verschlüsselt', connectedAt: AT, expiresAt: '2026-12-04T08:00:00Z' })
    .execute()
  await db
    .insertInto('connectionAttempt')
    .values({ stateSha256: newId(), ambassadorId, startedAt: AT })
    .execute()
}

async function onboardingOf(db: Db, ambassadorId: string): Promise<void> {
  const [stepId, fileId, agreementId, versionId] = [newId(), newId(), newId(), newId()]
  await db
    .insertInto('onboardingStep')
    .values({
      id: stepId,
      position: 99,
      titleDe: 'Leitlinien gelesen',
      titleEn: '',
      whyDe: '',
      whyEn: '',
      owner: 'person',
      evidence: 'tick',
      dueDays: 7,
      required: true,
    })
    .execute()
  await db
    .insertInto('onboardingFile')
    .values({
      id: fileId,
      ambassadorId,
      name: 'nachweis.pdf',
      mediaType: 'application/pdf',
      sha256: '0',
      bytes: Buffer.from('Datei'),
      uploadedAt: AT,
    })
    .execute()
  await db.insertInto('onboardingCompletion').values({ ambassadorId, stepId, doneAt: AT, fileId }).execute()
  await db.insertInto('onboardingReminder').values({ ambassadorId, day: '2026-10-06' }).execute()
  await db
    .insertInto('agreement')
    .values({
      id: agreementId,
      key: `text-${inLetters(agreementId)}`,
      titleDe: 'Leitlinien',
      titleEn: 'Guidelines',
      createdAt: AT,
    })
    .execute()
  await db
    .insertInto('agreementVersion')
    .values({
      id: versionId,
      agreementId,
      number: 1,
      bodyDe: 'x',
      bodyEn: 'x',
      changeNoteDe: '',
      changeNoteEn: '',
      publishedAt: AT,
    })
    .execute()
  await db.insertInto('acknowledgement').values({ ambassadorId, versionId, acknowledgedAt: AT }).execute()
}

/** Every row of every table of the programme as text, by table, in a fixed order; the job queue's are not among them. */
export async function wholeDatabase(db: Db, tables: readonly string[]): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  for (const table of tables) {
    const rows = await db
      .selectFrom(table as 'account')
      .selectAll()
      .execute()
    content[table] = rows.map(row => JSON.stringify(row)).toSorted()
  }
  return content
}

// Keys of texts are letters alone.
function inLetters(id: string): string {
  return id.replace(/\d/g, digit => String.fromCharCode(103 + Number(digit)))
}
