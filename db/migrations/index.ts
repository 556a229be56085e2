import type { Migration } from 'kysely/migration'
import * as accounts from './0001-accounts.ts'
import * as ambassadors from './0002-ambassadors.ts'
import * as topics from './0003-topics.ts'
import * as posts from './0004-posts.ts'
import * as linkedin from './0005-linkedin.ts'
import * as nudges from './0006-nudges.ts'

/** Every migration in order. A migration that has been released is frozen; a change is a new file. */
export const migrations: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-ambassadors': ambassadors,
  '0003-topics': topics,
  '0004-posts': posts,
  '0005-linkedin': linkedin,
  '0006-nudges': nudges,
}
