import { account } from './en/account.ts'
import { admin } from './en/admin.ts'
import { agreements } from './en/agreements.ts'
import { cohorts } from './en/cohorts.ts'
import { connection } from './en/connection.ts'
import { consentLinks } from './en/consent-links.ts'
import { consents } from './en/consents.ts'
import { departures } from './en/departures.ts'
import { events } from './en/events.ts'
import { forms } from './en/forms.ts'
import { help } from './en/help.ts'
import { ideas } from './en/ideas.ts'
import { jobAds } from './en/job-ads.ts'
import { mails } from './en/mails.ts'
import { notices } from './en/notices.ts'
import { nudges } from './en/nudges.ts'
import { onboarding } from './en/onboarding.ts'
import { ownDays } from './en/own-days.ts'
import { pageFigures } from './en/page-figures.ts'
import { people } from './en/people.ts'
import { peopleImport } from './en/people-import.ts'
import { photos } from './en/photos.ts'
import { posts } from './en/posts.ts'
import { privacy } from './en/privacy.ts'
import { profile } from './en/profile.ts'
import { programme } from './en/programme.ts'
import { publications } from './en/publications.ts'
import { pulse } from './en/pulse.ts'
import { reports } from './en/reports.ts'
import { rounds } from './en/rounds.ts'
import { shell } from './en/shell.ts'
import { today } from './en/today.ts'
import { topics } from './en/topics.ts'
import { uploads } from './en/uploads.ts'
import { welcomeKit } from './en/welcome-kit.ts'
import type { Messages } from './messages.ts'

/** Every English text of the screens. A key that German has and English lacks is a type error. */
const messages: Messages = {
  account,
  rounds,
  onboarding,
  agreements,
  events,
  ideas,
  departures,
  pulse,
  cohorts,
  peopleImport,
  welcomeKit,
  photos,
  consents,
  consentLinks,
  publications,
  connection,
  pageFigures,
  ownDays,
  admin,
  forms,
  help,
  jobAds,
  mails,
  notices,
  nudges,
  people,
  posts,
  privacy,
  profile,
  programme,
  reports,
  shell,
  today,
  topics,
  uploads,
}

export default messages
