import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import type {
  ConsentMails,
  ConsentNoticeCount,
  TakeDownItem,
} from '#app/domain/outbox/templates/consent-mails.rules.ts'
import { consents as german } from '#app/i18n/de/consents.ts'
import { consents as english } from '#app/i18n/en/consents.ts'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import { linkedList, type MailFrame, personalLink, sharedLink, type ValuesOf, words } from '../mail-value.ts'

const channelNames = { de: german.channels, en: english.channels } as const

const phrases = {
  de: {
    you: 'dir',
    and: ' und ',
    nothingToTakeDown: 'Veröffentlicht war nach unserem Stand keines dieser Fotos.',
    takenDownBy: (day: string) =>
      `Wo ein solches Foto schon veröffentlicht ist, nehmen wir es heraus, spätestens bis zum ${day}.`,
    photo: (channel: string) => `Foto: ${channel}`,
    photos: (count: number) => (count === 1 ? '1 Foto' : `${count} Fotos`),
    notices: {
      'expires-30': 'Läuft in höchstens 30 Tagen aus',
      'expires-14': 'Läuft in höchstens 14 Tagen aus',
      expired: 'Ist abgelaufen',
      'turns-14': 'Kind ist 14 geworden: eigene Zustimmung nötig',
      'turns-16': 'Kind ist 16 geworden: Zeit für ein Gespräch',
      'turns-18': 'Ist volljährig: die Zustimmung der Eltern gilt nicht mehr',
      left: 'Arbeitet nicht mehr bei der Stadt: Fotos ansehen',
      'left-programme': 'Hat das Programm verlassen: Fotos ansehen',
      'text-replaced': 'Der Text wurde erneuert: neue Zustimmung nötig',
    },
  },
  en: {
    you: 'you',
    and: ' and ',
    nothingToTakeDown: 'As far as we know, none of these photos was published.',
    takenDownBy: (day: string) => `Where such a photo is published, we take it down by ${day} at the latest.`,
    photo: (channel: string) => `Photo: ${channel}`,
    photos: (count: number) => (count === 1 ? '1 photo' : `${count} photos`),
    notices: {
      'expires-30': 'Ends in 30 days at most',
      'expires-14': 'Ends in 14 days at most',
      expired: 'Has expired',
      'turns-14': 'Child has turned 14: their own consent is needed',
      'turns-16': 'Child has turned 16: time for a talk',
      'turns-18': 'Of age now: the parents’ consent no longer counts',
      left: 'No longer works for the town: look at the photos',
      'left-programme': 'Has left the programme: look at the photos',
      'text-replaced': 'The text was renewed: a new consent is needed',
    },
  },
} as const

export const consentMails: ValuesOf<ConsentMails> = {
  'consent-ask': ({ about, linkId, expires }, frame) => ({
    person: person(about, frame),
    link: giving(frame, linkId),
    expires: words(formatDateTime(expires, frame.locale)),
  }),
  'consent-ask-paper': ({ about, linkId }, frame) => ({
    person: person(about, frame),
    link: giving(frame, linkId),
  }),
  'consent-given': ({ about, linkId, channels, givenOn }, frame) => ({
    person: person(about, frame),
    channels: named(channels, frame),
    day: words(formatDay(givenOn, frame.locale)),
    link: personalLink(frame, `/widerruf/${linkToken(frame.secret, linkId)}`),
  }),
  'consent-withdrawn': ({ about, channels, dueOn }, frame) => ({
    person: person(about, frame),
    channels: named(channels, frame),
    takeDowns: words(
      dueOn === null
        ? phrases[frame.locale].nothingToTakeDown
        : phrases[frame.locale].takenDownBy(formatDay(dueOn, frame.locale)),
    ),
    link: sharedLink(frame, '/anmelden'),
  }),
  'consent-renew': ({ about, linkId, endsOn }, frame) => ({
    person: person(about, frame),
    day: words(formatDay(endsOn, frame.locale)),
    link: giving(frame, linkId),
  }),
  'consent-renew-paper': ({ about, endsOn }, frame) => ({
    person: person(about, frame),
    day: words(formatDay(endsOn, frame.locale)),
    link: sharedLink(frame, '/profil/einwilligungen'),
  }),
  'consents-expiring': ({ notices }, frame) => ({
    notices: linkedList(
      frame,
      notices.map(notice => ({ ...noticeLine(notice, frame), path: '/einwilligungen/hinweise' })),
    ),
    link: sharedLink(frame, '/einwilligungen/hinweise'),
  }),
  'take-down': ({ items, dueOn }, frame) => ({
    photos: photoList(items, frame),
    day: words(formatDay(dueOn, frame.locale)),
    link: sharedLink(frame, '/heute'),
  }),
  'take-down-reminder': ({ items }, frame) => ({ photos: photoList(items, frame) }),
  'take-down-escalated': ({ count }, frame) => ({
    count: words(phrases[frame.locale].photos(count)),
    link: sharedLink(frame, '/loeschungen'),
  }),
}

function person(about: string | null, { locale }: MailFrame) {
  return words(about ?? phrases[locale].you)
}

function giving(frame: MailFrame, linkId: string) {
  return personalLink(frame, `/einwilligung/${linkToken(frame.secret, linkId)}`)
}

function named(channels: readonly Channel[], { locale }: MailFrame) {
  const names = channels.map(channel => channelNames[locale][channel])
  const last = names.at(-1) ?? ''
  return words(names.length > 1 ? `${names.slice(0, -1).join(', ')}${phrases[locale].and}${last}` : last)
}

function photoList(items: readonly TakeDownItem[], frame: MailFrame) {
  return linkedList(
    frame,
    items.map(({ takeDownId, channel }) => ({
      label: phrases[frame.locale].photo(channelNames[frame.locale][channel]),
      path: `/loeschungen/${takeDownId}`,
      note: '',
    })),
  )
}

function noticeLine({ kind, count }: ConsentNoticeCount, { locale }: MailFrame) {
  return { label: phrases[locale].notices[kind], note: String(count) }
}
