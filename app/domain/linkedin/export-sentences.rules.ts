import type { Locale } from '#app/domain/kernel/context.ts'
import type { ExportRefusal, RefusalReason } from './export-refusal.rules.ts'
import type { ExportWarning, WarningCode } from './personal-export/export-warning.rules.ts'
import { findWrittenDays } from './personal-export/written-date.rules.ts'

/** Says in one or two sentences why a file was not read and what helps. */
export function refusalSentence(refusal: ExportRefusal, locale: Locale): string {
  const detail = refusal.detail ?? ''
  return REFUSALS[locale][refusal.reason](detail)
}

/** Says in one sentence what was not understood, with its place in the file. */
export function warningSentence(warning: ExportWarning, locale: Locale): string {
  const { sheet, cell, value = '' } = warning
  const place = cell ? `${sheet}, ${cell}` : sheet
  return WARNINGS[locale][warning.code](place, value)
}

type Sentences<Key extends string, Args extends string[]> = Record<Key, (...args: Args) => string>

const REFUSALS: Record<Locale, Sentences<RefusalReason, [detail: string]>> = {
  de: {
    'empty-file': () => 'Die Datei ist leer. Bitte lade sie noch einmal bei LinkedIn herunter.',
    'too-large': () => 'Die Datei ist größer als 15 MB. Ein LinkedIn-Export ist viel kleiner.',
    'web-page': () =>
      'Das ist eine Webseite, kein Export. Melde dich bei LinkedIn an und lade die Datei noch einmal herunter.',
    'legacy-xls': () =>
      'Das ist eine Datei im alten Excel-Format, so wie LinkedIn sie für Unternehmensseiten ausgibt. Solche Dateien lesen wir hier noch nicht. Gebraucht wird dein persönlicher Export (.xlsx).',
    'not-a-spreadsheet': () =>
      'Das ist keine Excel-Datei. Gebraucht wird dein persönlicher LinkedIn-Export (.xlsx).',
    damaged: () =>
      'Die Datei ist beschädigt oder unvollständig. Bitte lade sie noch einmal bei LinkedIn herunter.',
    'unsafe-archive': detail => `Die Datei wird nicht geöffnet, weil sie ${ARCHIVE_LIMITS.de(detail)}.`,
    'unsafe-content': detail =>
      `Die Datei wird nicht geöffnet, weil sie ${UNSAFE_CONTENT.de(detail)} enthält.`,
    'formula-without-value': cell =>
      `In der Datei steht eine Formel ohne Ergebnis (${cell}). Bitte nimm die Datei so, wie LinkedIn sie ausgibt.`,
    'too-costly': () => 'Das Lesen der Datei hat zu lange gedauert. Ein LinkedIn-Export ist viel kleiner.',
    'data-archive': () =>
      'Das ist das Datenarchiv von LinkedIn (Zip mit CSV-Dateien). Das lesen wir hier noch nicht. Gebraucht wird der Export aus deinen Beitragsanalysen (.xlsx).',
    'single-post-export': () =>
      'Das ist der Export zu einem einzelnen Beitrag. Den lesen wir hier noch nicht. Gebraucht wird der Export über alle deine Beiträge.',
    'not-an-export': () => 'Das ist eine Excel-Datei, aber kein persönlicher LinkedIn-Export.',
    'date-order-unclear': example => `${ORDER_QUESTIONS.de(example)} ${ORIGINAL_NAME.de}`,
    'dates-contradict': examples =>
      `Die Datumsangaben der Datei passen nicht zusammen (${examples}): Mal steht der Tag vorn, mal der Monat. Bitte nimm die Datei so, wie LinkedIn sie ausgibt.`,
  },
  en: {
    'empty-file': () => 'The file is empty. Please download it from LinkedIn again.',
    'too-large': () => 'The file is larger than 15 MB. A LinkedIn export is much smaller.',
    'web-page': () => 'This is a web page, not an export. Sign in to LinkedIn and download the file again.',
    'legacy-xls': () =>
      'This file is in the old Excel format, which LinkedIn uses for company pages. We do not read those here yet. What is needed is your personal export (.xlsx).',
    'not-a-spreadsheet': () =>
      'This is not an Excel file. What is needed is your personal LinkedIn export (.xlsx).',
    damaged: () => 'The file is damaged or incomplete. Please download it from LinkedIn again.',
    'unsafe-archive': detail => `The file is not opened because it ${ARCHIVE_LIMITS.en(detail)}.`,
    'unsafe-content': detail => `The file is not opened because it contains ${UNSAFE_CONTENT.en(detail)}.`,
    'formula-without-value': cell =>
      `The file holds a formula without a result (${cell}). Please use the file as LinkedIn provides it.`,
    'too-costly': () => 'Reading the file took too long. A LinkedIn export is much smaller.',
    'data-archive': () =>
      'This is LinkedIn’s data archive (a zip of CSV files). We do not read it here yet. What is needed is the export from your post analytics (.xlsx).',
    'single-post-export': () =>
      'This is the export of a single post. We do not read it here yet. What is needed is the export across all your posts.',
    'not-an-export': () => 'This is an Excel file, but not a personal LinkedIn export.',
    'date-order-unclear': example => `${ORDER_QUESTIONS.en(example)} ${ORIGINAL_NAME.en}`,
    'dates-contradict': examples =>
      `The dates in the file do not fit together (${examples}): some put the day first, some the month. Please use the file as LinkedIn provides it.`,
  },
}

const WARNINGS: Record<Locale, Sentences<WarningCode, [place: string, value: string]>> = {
  de: {
    'sheet-missing': place => `Das Blatt ${place} fehlt oder wurde nicht erkannt.`,
    'sheet-unknown': place => `Das Blatt „${place}“ kennen wir nicht. Es wurde nicht gelesen.`,
    'period-differs': (place, value) =>
      `${place}: Der Zeitraum „${value}“ ist ein anderer als im Dateinamen.`,
    'day-unreadable': (place, value) => `${place}: „${value}“ ist kein Datum. Die Zeile wurde nicht gelesen.`,
    'day-twice': (place, value) =>
      `${place}: Der Tag ${value} steht mehrmals in der Datei. Es zählt die letzte Zeile.`,
    'day-outside-period': (place, value) =>
      `${place}: Der Tag ${value} liegt außerhalb des Zeitraums der Datei.`,
    'figure-unreadable': (place, value) =>
      `${place}: „${value}“ ist keine Anzahl. Der Wert gilt als unbekannt.`,
    'post-address-only-digits': (place, value) =>
      `${place}: Statt einer Adresse steht dort nur die Zahl ${value}, ein Fehler in der Datei von LinkedIn. Die Zeile wurde nicht gelesen.`,
    'post-address-unreadable': (place, value) =>
      `${place}: „${value}“ führt zu keinem Beitrag. Die Zeile wurde nicht gelesen.`,
    'post-day-unreadable': (place, value) =>
      `${place}: „${value}“ ist kein Datum. Der Beitrag wurde trotzdem gelesen.`,
    'post-twice': (place, value) =>
      `${place}: Der Beitrag ${value} steht mehrmals in der Liste. Es zählt die erste Zeile.`,
    'post-date-differs': (place, value) =>
      `${place}: Die Zeit „${value}“ passt nicht zur Nummer des Beitrags. Sie wurde nicht gelesen.`,
  },
  en: {
    'sheet-missing': place => `The sheet ${place} is missing or was not recognised.`,
    'sheet-unknown': place => `We do not know the sheet “${place}”. It was not read.`,
    'period-differs': (place, value) =>
      `${place}: the period “${value}” differs from the one in the file name.`,
    'day-unreadable': (place, value) => `${place}: “${value}” is not a date. The row was not read.`,
    'day-twice': (place, value) =>
      `${place}: the day ${value} is in the file more than once. The last row counts.`,
    'day-outside-period': (place, value) => `${place}: the day ${value} is outside the period of the file.`,
    'figure-unreadable': (place, value) => `${place}: “${value}” is not a count. The figure stays unknown.`,
    'post-address-only-digits': (place, value) =>
      `${place}: instead of an address there is only the number ${value}, a fault in LinkedIn’s file. The row was not read.`,
    'post-address-unreadable': (place, value) =>
      `${place}: “${value}” leads to no post. The row was not read.`,
    'post-day-unreadable': (place, value) =>
      `${place}: “${value}” is not a date. The post was read all the same.`,
    'post-twice': (place, value) =>
      `${place}: the post ${value} is in the list more than once. The first row counts.`,
    'post-date-differs': (place, value) =>
      `${place}: the time “${value}” does not fit the number of the post. It was not read.`,
  },
}

type Phrase = Record<Locale, (detail: string) => string>

const ARCHIVE_LIMITS: Phrase = {
  de: detail =>
    ({
      entries: 'aus mehr als 1.000 Teilen besteht',
      size: 'ausgepackt viel größer ist als jeder LinkedIn-Export',
      ratio: 'ausgepackt mehr als hundertmal so groß ist',
      nested: 'ein weiteres Archiv enthält. Bitte entpacke sie zuerst und wähle den Export darin',
    })[detail] ?? 'ungültige Pfade enthält',
  en: detail =>
    ({
      entries: 'consists of more than 1,000 parts',
      size: 'unpacks to far more than any LinkedIn export',
      ratio: 'unpacks to more than a hundred times its size',
      nested: 'contains another archive. Please unpack it first and choose the export inside',
    })[detail] ?? 'contains invalid paths',
}

const UNSAFE_CONTENT: Phrase = {
  de: detail => (detail === 'doctype' ? 'eine Dokumenttyp-Angabe (DOCTYPE)' : 'Verweise auf andere Dateien'),
  en: detail => (detail === 'doctype' ? 'a document type declaration (DOCTYPE)' : 'links to other files'),
}

const ORIGINAL_NAME: Record<Locale, string> = {
  de: 'Lade die Datei bitte unter dem Namen hoch, den LinkedIn ihr gegeben hat: Darin steht der Zeitraum.',
  en: 'Please upload the file under the name LinkedIn gave it: the period is part of it.',
}

const ORDER_QUESTIONS: Phrase = {
  de: example => {
    const [monthFirst, dayFirst] = readings(example, 'de-DE')
    return `Steht in der Datei der Tag oder der Monat vorn? „${example}“ kann der ${dayFirst} oder der ${monthFirst} sein, beides passt zu den übrigen Zeilen.`
  },
  en: example => {
    const [monthFirst, dayFirst] = readings(example, 'en-GB')
    return `Does the file put the day or the month first? “${example}” can be ${dayFirst} or ${monthFirst}; both fit the other rows.`
  },
}

function readings(example: string, language: string): [monthFirst: string, dayFirst: string] {
  const day = findWrittenDays(example)[0]
  const inWords = (iso: string | null | undefined) =>
    iso
      ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
      : example
  return [inWords(day?.monthFirst), inWords(day?.dayFirst)]
}
