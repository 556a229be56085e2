import { redirect } from '@remix-run/node'
import { listOwnUnread } from '#app/domain/agreements/agreements.server.ts'
import { joinProgramme, resumeOwn } from '#app/domain/ambassadors/ambassadors.server.ts'
import { readNextOwnEvent } from '#app/domain/events/events.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { isSnoozed } from '#app/domain/nudges/nudges.server.ts'
import { readPath } from '#app/domain/onboarding/onboarding.server.ts'
import { pathView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { mayHintAtFigures } from '#app/domain/posts/own/hint.rules.ts'
import { listOwnPosts, putHintAway, readFigureHint, readOwnMonth } from '#app/domain/posts/posts.server.ts'
import { listOwnTakeDowns } from '#app/domain/publications/publications.server.ts'
import {
  listOpenPicks,
  pickTopic,
  readTopicReader,
  returnPick,
  suggestTopicsFor,
} from '#app/domain/topics/topics.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'
import { readingView } from '../agreements/agreement-view.ts'
import { todaySchema } from './today.schema.ts'

export { TodayPage as default } from './today.page.tsx'

const LATEST_POSTS = 3

export const loader = guarded(['ambassador'], async ({ ctx, locale }) => {
  const { ambassadorId, name } = ctx.actor
  const today = dayOf(ctx.now)
  const month = await readOwnMonth(ctx)
  const state = month.outlook.kind === 'away' ? month.outlook.state : 'active'
  const path = state === 'onboarding' ? await readPath(ctx.db, ambassadorId, today) : undefined
  // In onboarding reading is a step of the path.
  const unread = state === 'active' ? await listOwnUnread(ctx) : []
  const takeDowns = await listOwnTakeDowns(ctx)
  const snoozed = await isSnoozed(ctx.db, ambassadorId, month.month)
  const waiting = takeDowns.length + unread.length + (path ? 1 : 0)
  const hinting = mayHintAtFigures({ outlook: month.outlook, snoozed, waiting })
  const offering = state === 'active' || state === 'onboarding'
  return {
    name,
    month,
    path: path && path.of > 0 ? pathView(path, locale) : null,
    takeDowns,
    unread: await Promise.all(unread.map(reading => readingView(reading, locale))),
    snoozed,
    wantingFigures: hinting ? await readFigureHint(ctx) : 0,
    nextEvent: await readNextOwnEvent(ctx),
    picks: await listOpenPicks(ctx.db, [ambassadorId], ctx.now),
    ideas: offering
      ? await suggestTopicsFor(ctx.db, await readTopicReader(ctx.db, ambassadorId, today), today)
      : [],
    posts: (await listOwnPosts(ctx, { limit: LATEST_POSTS })).posts,
  }
})

export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const submission = await parseForm(request, todaySchema)
  if (submission.status !== 'success') return redirect('/heute')
  const wish = submission.value
  switch (wish.intent) {
    case 'take': {
      const taken = await pickTopic(ctx, { slug: wish.slug, despiteOthers: false })
      const page = `/themen/${encodeURIComponent(wish.slug)}`
      // The topic's own page says what is in the way, and asks whether to take it all the same.
      return taken.ok ? redirectWithNotice(page, 'pick-taken') : redirect(page)
    }
    case 'give-back': {
      const returned = await returnPick(ctx, wish.slug)
      return returned.ok ? redirectWithNotice('/heute', 'pick-returned') : redirect('/heute')
    }
    case 'resume': {
      const resumed = await resumeOwn(ctx)
      return resumed.ok ? redirectWithNotice('/heute', 'resumed') : redirect('/heute')
    }
    case 'figures-later': {
      await putHintAway(ctx)
      return redirectWithNotice('/heute', 'figures-later')
    }
    case 'join': {
      const joined = await joinProgramme(ctx)
      return joined.ok ? redirectWithNotice('/heute', 'joined') : redirect('/heute')
    }
  }
})
