import type { Temporal } from 'temporal-polyfill'
import type { Ctx, FileStore, JobQueue, Locale } from '#app/domain/kernel/context.ts'
import type { LinkedInAccess } from '#app/domain/linkedin/portability/linkedin-client.rules.ts'
import type { StoredMail } from '#app/domain/outbox/outbox.server.ts'
import type { RenderedMail } from '#app/mail/render-mail.ts'
import type { Db } from '#db/open.ts'
import type { Config } from './config.ts'

/** A page of prose from `content/`, ready to be shown: HTML that has been sanitised. */
export type ContentPage = { title: string; version: string | null; html: string }

/** What the composition root hands to every request. Made once per process. */
export type AppServices = {
  config: Config
  /** Keys signatures; from the configuration or, in the demo, made at the first start. */
  secret: string
  db: Db
  clock: () => Temporal.Instant
  jobs: JobQueue
  files: FileStore
  /** Null where the town has no application at LinkedIn: then the connection does not exist for anybody. */
  linkedIn: LinkedInAccess | null
  /** Whether mail leaves the house. Without a mail server, links in mails may be read in the app. */
  mailLeavesHouse: boolean
  demoAccounts: readonly DemoAccount[]
  renderMail(mail: StoredMail, options: { revealLinks: boolean }): Promise<RenderedMail>
  /** The subjects of stored mails, in their order: what a list of mails shows. */
  renderSubjects(mails: readonly StoredMail[]): Promise<string[]>
  readContentPage(
    folder: 'pages' | 'help',
    name: string,
    locale: Locale,
    values: Record<string, string>,
  ): Promise<ContentPage | null>
}

/** An account of the demo town that the sign-in page offers with one click. */
export type DemoAccount = {
  email: string
  password: string
  name: string
  role: 'ambassador' | 'comms' | 'hr' | 'oversight' | 'admin'
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    app: AppServices
    ctx: Ctx
    locale: Locale
    nonce: string
    sessionId: string | null
    networkAddress: string
  }

  interface Future {
    v3_singleFetch: true
  }
}
