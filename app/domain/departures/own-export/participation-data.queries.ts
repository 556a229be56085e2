import type { Db } from '#db/open.ts'

/** How somebody takes part: since when, where, with which target; what they took, and what came to them. */
export async function selectParticipationData(db: Db, ambassadorId: string) {
  return {
    ambassador: await db
      .selectFrom('ambassador')
      .select(['createdAt', 'nudgeMailOptedOutAt', 'figureHintOff'])
      .where('id', '=', ambassadorId)
      .execute(),
    participationSpell: await db
      .selectFrom('participationSpell')
      .select(['state', 'validFrom', 'validTo', 'setAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('validFrom')
      .orderBy('setAt')
      .execute(),
    departmentMembership: await db
      .selectFrom('departmentMembership')
      .innerJoin('department', 'department.id', 'departmentMembership.departmentId')
      .select(['department.name as department', 'validFrom', 'validTo'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('validFrom')
      .execute(),
    targetChange: await db
      .selectFrom('targetChange')
      .select(['fromMonth', 'postsPerMonth', 'setAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('setAt')
      .execute(),
    absence: await db
      .selectFrom('absence')
      .select(['fromDay', 'toDay', 'enteredAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('fromDay')
      .execute(),
    departure: await db
      .selectFrom('departure')
      .select(['lastDay', 'figures', 'decidedAt', 'completedAt', 'anonymisedAt', 'cancelledAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('decidedAt')
      .execute(),
    pick: await db
      .selectFrom('pick')
      .innerJoin('topic', 'topic.id', 'pick.topicId')
      .select([
        'topic.title as topic',
        'pick.pickedAt',
        'pick.draft',
        'pick.draftSavedAt',
        'pick.endedAt',
        'pick.endReason',
      ])
      .where('pick.ambassadorId', '=', ambassadorId)
      .orderBy('pick.pickedAt')
      .execute(),
    nudge: await db
      .selectFrom('nudge')
      .select(['month', 'stage', 'decidedAt', 'expected', 'counted'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('decidedAt')
      .execute(),
    snooze: await db
      .selectFrom('snooze')
      .select(['month', 'snoozedAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('month')
      .execute(),
    commsTask: await db
      .selectFrom('commsTask')
      .select(['kind', 'month', 'openedAt', 'doneAt'])
      .where('ambassadorId', '=', ambassadorId)
      .orderBy('openedAt')
      .execute(),
  }
}
