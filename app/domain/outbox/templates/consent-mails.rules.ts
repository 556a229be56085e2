import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'

/** Whose photos it is about: null if they are the reader's own, else the name of the reader's child. */
type About = { consentId: string; about: string | null }

/** One photo in one channel that somebody looks after. */
export type TakeDownItem = { takeDownId: string; channel: Channel }

/** What ends or changes by itself; see `consent-ends.rules.ts` of the publications. */
export type ConsentNoticeCount = {
  kind:
    | 'expires-30'
    | 'expires-14'
    | 'expired'
    | 'turns-14'
    | 'turns-16'
    | 'turns-18'
    | 'left'
    | 'left-programme'
    | 'text-replaced'
  count: number
}

/**
 * Mails about consents and about photos to be taken down. `linkId` is a personal link; `expires` an ISO instant.
 * Mails about taking down never say who withdrew: whoever published a photo need not know.
 */
export type ConsentMails = {
  'consent-ask': About & { linkId: string; expires: string }
  'consent-ask-paper': About & { linkId: string }
  'consent-given': About & { linkId: string; channels: Channel[]; givenOn: Day }
  'consent-withdrawn': About & { channels: Channel[]; dueOn: Day | null }
  'consent-renew': About & { linkId: string; endsOn: Day }
  'consent-renew-paper': About & { endsOn: Day }
  'consents-expiring': { notices: ConsentNoticeCount[] }
  'take-down': { items: TakeDownItem[]; dueOn: Day }
  'take-down-reminder': { items: TakeDownItem[] }
  'take-down-escalated': { count: number }
}
