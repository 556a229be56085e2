import { account } from './de/account.ts'
import { admin } from './de/admin.ts'
import { agreements } from './de/agreements.ts'
import { cohorts } from './de/cohorts.ts'
import { connection } from './de/connection.ts'
import { consentLinks } from './de/consent-links.ts'
import { consents } from './de/consents.ts'
import { departures } from './de/departures.ts'
import { events } from './de/events.ts'
import { forms } from './de/forms.ts'
import { help } from './de/help.ts'
import { ideas } from './de/ideas.ts'
import { jobAds } from './de/job-ads.ts'
import { mails } from './de/mails.ts'
import { notices } from './de/notices.ts'
import { nudges } from './de/nudges.ts'
import { onboarding } from './de/onboarding.ts'
import { ownDays } from './de/own-days.ts'
import { pageFigures } from './de/page-figures.ts'
import { people } from './de/people.ts'
import { peopleImport } from './de/people-import.ts'
import { photos } from './de/photos.ts'
import { posts } from './de/posts.ts'
import { privacy } from './de/privacy.ts'
import { profile } from './de/profile.ts'
import { programme } from './de/programme.ts'
import { publications } from './de/publications.ts'
import { pulse } from './de/pulse.ts'
import { reports } from './de/reports.ts'
import { rounds } from './de/rounds.ts'
import { shell } from './de/shell.ts'
import { today } from './de/today.ts'
import { topics } from './de/topics.ts'
import { uploads } from './de/uploads.ts'
import { welcomeKit } from './de/welcome-kit.ts'

/** Every German text of the screens; German is the language others are measured against. */
const messages = {
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
