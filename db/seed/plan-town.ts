import type { Temporal } from 'temporal-polyfill'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { auditRows } from './audit-rows.ts'
import { consentRows } from './consent-rows.ts'
import { closeAccounts, departureRows } from './departures-rows.ts'
import { eventRows } from './events-rows.ts'
import { planExports, planFoundPosts } from './exports.ts'
import { planChoices } from './figure-choices.ts'
import { planFigures, planListedPosts } from './figures.ts'
import { ideaRows } from './idea-rows.ts'
import { planJobAds } from './job-ads.ts'
import { planLives } from './lives.ts'
import { reminderRows, sharedMailRows } from './mail-rows.ts'
import { answerRows, jobRunRows, settingRows } from './office-rows.ts'
import { onboardingRows } from './onboarding-rows.ts'
import { pageRows } from './page-rows.ts'
import { accountRows, ambassadorRows } from './people-rows.ts'
import { photoRows } from './photo-rows.ts'
import { planPicks } from './picks.ts'
import { exportRows, figureRows, jobAdRows, pickRows, postRows } from './post-rows.ts'
import { planPosts } from './posts.ts'
import { planPublications } from './publications.ts'
import { pulseRows } from './pulse-rows.ts'
import { planReminders } from './reminders.ts'
import { roundRows } from './rounds-rows.ts'
import { singlePostRows } from './single-post.ts'
import { planSuggestions, suggestionRows } from './suggestions.ts'
import type { TownLibrary } from './town-library.ts'

/** Lindental as rows, table by table. */
export type Town = ReturnType<typeof planTown>

/**
 * Plans the demo town as it stands on the morning of the Berlin day `now` lies in: thirteen full months of
 * history and what has happened of the current one. Nothing happened later than that day's beginning, so the
 * same day always gives the same town, down to its ids. Pure: no clock, no dice, no database.
 * @param library the topics, goals and values people chose from, the checklist and the texts they went through
 */
export function planTown(now: Temporal.Instant, library: TownLibrary) {
  const today = dayOf(now)
  const lives = planLives(today)
  const jobAds = planJobAds(today)
  const posts = planPosts(planPublications(lives, today), library, jobAds, today)
  const picks = planPicks(lives, posts, library, today)
  const exports = planExports(lives, today)
  const found = planFoundPosts(exports)
  const figures = figureRows(planFigures(posts, today))
  const listed = planListedPosts(posts, exports)
  const logged = postRows(posts)
  const fromExports = exportRows(exports, posts, found, listed)
  const single = singlePostRows(posts, exports)
  const reminders = planReminders(lives, posts, picks, today)
  const suggestions = planSuggestions(library, today)
  const reminded = reminderRows(reminders, library, { posts, picks })
  const shared = sharedMailRows(lives, suggestions, today)
  return {
    ...closeAccounts(accountRows(lives, today), lives, today),
    setting: settingRows(today),
    ...ambassadorRows(lives, today),
    ...roundRows(today),
    ...onboardingRows(lives, library, today),
    departure: departureRows(lives, today),
    jobAd: jobAdRows(jobAds),
    pick: pickRows(picks),
    ...logged,
    postIdentity: [...logged.postIdentity, ...single.postIdentity],
    ...fromExports,
    linkedinImport: [...fromExports.linkedinImport, ...single.linkedinImport],
    listedPost: [...fromExports.listedPost, ...single.listedPost],
    identityJoin: single.identityJoin,
    postFigure: figures,
    figureChoice: planChoices(figures, listed),
    topicSuggestion: suggestionRows(suggestions),
    signedLink: [...shared.signedLink, ...reminded.signedLink],
    mail: [...shared.mail, ...reminded.mail],
    nudge: reminded.nudge,
    ...answerRows(reminders, today),
    ...consentRows(library, today),
    ...photoRows(posts, today),
    ...eventRows(lives, today),
    ...ideaRows(library, today),
    ...pulseRows(lives, today),
    ...pageRows(today),
    jobRun: jobRunRows(reminders, picks, today),
    auditEntry: auditRows(lives, suggestions, today),
  }
}
