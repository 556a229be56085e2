import type { Migration } from 'kysely/migration'
import * as accounts from './0001-accounts.ts'
import * as ambassadors from './0002-ambassadors.ts'
import * as topics from './0003-topics.ts'
import * as posts from './0004-posts.ts'
import * as linkedin from './0005-linkedin.ts'
import * as nudges from './0006-nudges.ts'
import * as mailToAnyone from './0007-mail-to-anyone.ts'
import * as rounds from './0008-rounds.ts'
import * as agreements from './0009-agreements.ts'
import * as onboarding from './0010-onboarding.ts'
import * as events from './0011-events.ts'
import * as departures from './0012-departures.ts'
import * as pulse from './0013-pulse.ts'
import * as peopleImport from './0014-people-import.ts'
import * as files from './0015-files.ts'
import * as consents from './0016-consents.ts'
import * as photos from './0017-photos.ts'
import * as publications from './0018-publications.ts'
import * as listedPosts from './0019-listed-posts.ts'
import * as postIdentities from './0020-post-identities.ts'
import * as pageFigures from './0021-page-figures.ts'

/** Every migration in order. A migration that has been released is frozen; a change is a new file. */
export const migrations: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-ambassadors': ambassadors,
  '0003-topics': topics,
  '0004-posts': posts,
  '0005-linkedin': linkedin,
  '0006-nudges': nudges,
  '0007-mail-to-anyone': mailToAnyone,
  '0008-rounds': rounds,
  '0009-agreements': agreements,
  '0010-onboarding': onboarding,
  '0011-events': events,
  '0012-departures': departures,
  '0013-pulse': pulse,
  '0014-people-import': peopleImport,
  '0015-files': files,
  '0016-consents': consents,
  '0017-photos': photos,
  '0018-publications': publications,
  '0019-listed-posts': listedPosts,
  '0020-post-identities': postIdentities,
  '0021-page-figures': pageFigures,
}
