import type { Messages } from '../messages.ts'
import { connectionNotices } from './notices/connection.ts'
import { consentsNotices } from './notices/consents.ts'
import { departuresNotices } from './notices/departures.ts'
import { eventsNotices } from './notices/events.ts'
import { ideasNotices } from './notices/ideas.ts'
import { onboardingNotices } from './notices/onboarding.ts'
import { pageFiguresNotices } from './notices/page-figures.ts'
import { peopleImportNotices } from './notices/people-import.ts'
import { photosNotices } from './notices/photos.ts'
import { postsNotices } from './notices/posts.ts'
import { publicationsNotices } from './notices/publications.ts'
import { pulseNotices } from './notices/pulse.ts'
import { roundsNotices } from './notices/rounds.ts'
import { uploadsNotices } from './notices/uploads.ts'

export const notices: Messages['notices'] = {
  'signed-out': 'You are signed out. See you soon.',
  'reset-requested': 'If there is an account for this address, a mail with a link is on its way.',
  'password-set': 'Your password is set. Good to have you here.',
  saved: 'Saved.',
  'account-invited': 'The invitation is on its way.',
  'account-closed': 'The account is closed.',
  'own-administration': 'You cannot give up your own administration.',
  'own-account': 'You cannot close your own account.',
  unknown: 'This no longer exists.',
  'task-closed': 'Done. Thank you for taking care of it.',
  'post-logged': 'Logged. Thank you for telling your story.',
  'post-corrected': 'The changes are saved.',
  'post-deleted': 'The post is deleted, with all its figures.',
  'figures-added': 'Your figures are saved.',
  'pick-returned': 'The topic is free again. Your draft is kept for you.',
  'pick-taken': 'The topic is yours.',
  'month-snoozed': 'All right. You will get no reminder this month.',
  resumed: 'Good to have you back.',
  joined: 'Welcome to the programme.',
  'draft-saved': 'Your draft is saved.',
  'suggestion-made': 'Thank you for your suggestion. You will get an answer.',
  'suggestion-accepted': 'The topic is in the library. The answer is on its way.',
  'suggestion-declined': 'The answer is on its way.',
  'topic-added': 'The topic is in the library.',
  'topic-retired': 'The topic is retired.',
  'topic-restored': 'The topic is back in the library.',
  'department-added': 'The department has been added.',
  'department-changed': 'The department has been changed.',
  'department-retired': 'The department is no longer in use.',
  'department-has-people':
    'There are still people in this department. Please move them to other departments first.',
  'department-has-parts': 'Other departments are still part of this one. Please place them elsewhere first.',
  'person-invited': 'The invitation is on its way. The link is valid for 14 days.',
  'person-moved': 'The new state counts from today.',
  'person-already-there': 'Nothing left to do here: somebody was faster.',
  'person-move-not-possible': 'This step is not possible from here.',
  'person-account-closed': 'Administration has closed this account. They can open it again.',
  'person-department-retired':
    'This person’s department is no longer in use. Please choose another one first.',
  'person-not-invited': 'This person no longer has an open invitation.',
  'person-department-changed': 'The new department counts from today.',
  'absence-entered': 'The absence has been entered.',
  'absence-removed': 'The absence has been deleted.',
  'absence-over': 'This absence is over already.',
  'target-lowered': 'Your target has been changed. It counts from this month.',
  'target-raised': 'Your target has been changed. It counts from next month.',
  'own-paused': 'You are taking a break, for as long as you like.',
  'own-resumed': 'Good to have you back.',
  'own-joined': 'Good to have you with us. Your onboarding begins.',
  'own-left': 'You have left the programme. Thank you for everything you told.',
  'own-unchanged': 'There was nothing to change.',
  'nudges-off': 'Reminders are switched off.',
  'nudges-on': 'Reminders are switched on.',
  'signed-out-elsewhere': 'You are now signed in on this device only.',
  'job-ad-saved': 'The job ad is saved. Posts can refer to it now.',
  'found-post-logged': 'Logged, with the figures from your file.',
  'found-post-dismissed': 'The post will not be offered any more.',
  'found-post-refused': 'This post cannot be logged right now. Maybe somebody has logged it already.',
  ...connectionNotices,
  ...roundsNotices,
  ...onboardingNotices,
  ...eventsNotices,
  ...ideasNotices,
  ...departuresNotices,
  ...pulseNotices,
  ...peopleImportNotices,
  ...pageFiguresNotices,
  ...consentsNotices,
  ...photosNotices,
  ...publicationsNotices,
  ...postsNotices,
  ...uploadsNotices,
}
