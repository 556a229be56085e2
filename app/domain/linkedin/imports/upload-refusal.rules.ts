import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { ExportRefusal } from '../export-refusal.rules.ts'
import { refusalSentence } from '../export-sentences.rules.ts'
import {
  DATE_ORDERS,
  type DateOrder,
  dayUnder,
  findWrittenDays,
} from '../personal-export/written-date.rules.ts'
import type { Implausible } from './import-content.rules.ts'

/** Why an upload leads to no preview; nothing of it is stored. `detail` of 'already-imported' is the day it was. */
export type UploadRefusal =
  | ExportRefusal
  | Implausible
  | { ok: false; reason: 'already-imported'; detail: Day }
  | { ok: false; reason: 'no-file' }
  | { ok: false; reason: 'page-file-needs-comms' }
  | { ok: false; reason: 'personal-file-needs-ambassador' }

/** Says in one or two sentences why there is nothing to preview and what helps. */
export function uploadRefusalSentence(refusal: UploadRefusal, locale: Locale): string {
  switch (refusal.reason) {
    case 'no-file':
    case 'day-in-future':
    case 'impossible-figure':
    case 'too-many-posts':
    case 'too-many-rows':
    case 'already-imported':
    case 'page-file-needs-comms':
    case 'personal-file-needs-ambassador':
      return SENTENCES[locale][refusal.reason]('detail' in refusal ? refusal.detail : '')
    default:
      return refusalSentence(refusal, locale)
  }
}

/** A day of the file that reads two ways, and what it means under each order. */
export type DateQuestion = { written: string; readings: Array<{ order: DateOrder; day: Day }> }

/** What to ask the person if the file leaves open whether the day or the month comes first; else null. */
export function dateQuestionOf(refusal: UploadRefusal): DateQuestion | null {
  if (refusal.reason !== 'date-order-unclear') return null
  const written = findWrittenDays(refusal.detail ?? '')[0]
  if (!written) return null
  const readings = DATE_ORDERS.toReversed().flatMap(order => {
    const day = dayUnder(written, order)
    return day ? [{ order, day }] : []
  })
  return { written: written.text, readings }
}

type OwnReason = Exclude<UploadRefusal['reason'], ExportRefusal['reason']>

const SENTENCES: Record<Locale, Record<OwnReason, (detail: string) => string>> = {
  de: {
    'no-file': () => 'Bitte wähle die Datei aus, die du bei LinkedIn heruntergeladen hast.',
    'day-in-future': day =>
      `In der Datei steht ein Tag, der noch nicht war (${inWords(day, 'de-DE')}). Lade sie bitte noch einmal hoch. Wenn wir fragen, ob der Tag oder der Monat vorn steht, wähle die andere Antwort.`,
    'impossible-figure': figure =>
      `In der Datei steht eine Zahl, die es bei LinkedIn nicht gibt (${figure}). Bitte nimm die Datei so, wie LinkedIn sie ausgibt.`,
    'too-many-posts': count =>
      `In der Datei stehen ${count} Beiträge. LinkedIn nennt höchstens 100. Bitte nimm die Datei so, wie LinkedIn sie ausgibt.`,
    'too-many-rows': count =>
      `In der Datei stehen ${count} Einträge. So viele lesen wir nicht auf einmal. Bitte nimm die Datei so, wie LinkedIn sie ausgibt.`,
    'page-file-needs-comms': () =>
      'Das sind Zahlen der Seite der Stadt. Sie hochzuladen ist Sache der Kommunikation. Bitte gib die Datei dort ab.',
    'personal-file-needs-ambassador': () =>
      'Das sind die Zahlen einer Person. Sie kann nur hochladen, wer selbst am Programm teilnimmt, und jede:r nur die eigenen.',
    'already-imported': day =>
      `Genau diese Datei hast du am ${inWords(day, 'de-DE')} schon übernommen. Sie ändert nichts.`,
  },
  en: {
    'no-file': () => 'Please choose the file you downloaded from LinkedIn.',
    'day-in-future': day =>
      `The file holds a day that is still to come (${inWords(day, 'en-GB')}). Please upload it again. If we ask whether the day or the month comes first, choose the other answer.`,
    'impossible-figure': figure =>
      `The file holds a number that LinkedIn does not give (${figure}). Please use the file as LinkedIn provides it.`,
    'too-many-posts': count =>
      `The file lists ${count} posts. LinkedIn names 100 at most. Please use the file as LinkedIn provides it.`,
    'too-many-rows': count =>
      `The file holds ${count} entries, more than we read at once. Please use the file as LinkedIn provides it.`,
    'page-file-needs-comms': () =>
      'These are figures of the town’s page. Uploading them is up to the communications team. Please hand the file to them.',
    'personal-file-needs-ambassador': () =>
      'These are the figures of a person. Only those who take part in the programme can upload them, and only their own.',
    'already-imported': day =>
      `You took over this very file on ${inWords(day, 'en-GB')}. It changes nothing.`,
  },
}

function inWords(day: Day, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
