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
  const place = lineIn(cell ? `${sheet}, ${cell}` : sheet, locale)
  return WARNINGS[locale][warning.code](place, value)
}

type Sentences<Key extends string, Args extends string[]> = Record<Key, (...args: Args) => string>

const REFUSALS: Record<Locale, Sentences<RefusalReason, [detail: string]>> = {
  de: {
    'empty-file': () => 'Die Datei ist leer. Bitte lade sie noch einmal bei LinkedIn herunter.',
    'too-large': () => 'Die Datei ist größer als 15 MB. Ein LinkedIn-Export ist viel kleiner.',
    'web-page': () =>
      'Das ist eine Webseite, kein Export. Melde dich bei LinkedIn an und lade die Datei noch einmal herunter.',
    'old-excel': () =>
      'Das ist eine Excel-Datei aus der Zeit vor 1997. Bitte nimm die Datei so, wie LinkedIn sie ausgibt.',
    encrypted: () =>
      'Die Datei ist mit einem Passwort geschützt. Bitte nimm die Datei so, wie LinkedIn sie ausgibt.',
    'page-columns-unknown': sheet =>
      `In der Datei erkennen wir nicht, was in welcher Spalte steht${sheet ? ` (Blatt „${sheet}“)` : ''}. Stell LinkedIn bitte auf Deutsch oder Englisch und lade sie noch einmal herunter.`,
    'not-a-spreadsheet': () =>
      'Das ist keine Excel-Datei und kein Datenarchiv. Gebraucht wird eine Datei, die du bei LinkedIn herunterlädst (.xlsx, .xls oder .zip).',
    damaged: () =>
      'Die Datei ist beschädigt oder unvollständig. Bitte lade sie noch einmal bei LinkedIn herunter.',
    'unsafe-archive': detail => `Die Datei wird nicht geöffnet, weil sie ${ARCHIVE_LIMITS.de(detail)}.`,
    'unsafe-content': detail =>
      `Die Datei wird nicht geöffnet, weil sie ${UNSAFE_CONTENT.de(detail)} enthält.`,
    'formula-without-value': cell =>
      `In der Datei steht eine Formel ohne Ergebnis (${cell}). Bitte nimm die Datei so, wie LinkedIn sie ausgibt.`,
    'too-costly': () => 'Das Lesen der Datei hat zu lange gedauert. Ein LinkedIn-Export ist viel kleiner.',
    'not-an-export': () => 'Das ist eine Excel-Datei, aber kein Export von LinkedIn.',
    'date-order-unclear': example => `${ORDER_QUESTIONS.de(example)} ${ORIGINAL_NAME.de}`,
    'dates-contradict': examples =>
      `Die Datumsangaben der Datei passen nicht zusammen (${examples}): Mal steht der Tag vorn, mal der Monat. Bitte nimm die Datei so, wie LinkedIn sie ausgibt.`,
    'archive-without-posts': () =>
      'Das ist dein Datenarchiv von LinkedIn, aber ohne deine Beiträge: Sie stehen nur im vollständigen Archiv. Bitte fordere bei LinkedIn das größere Datenarchiv an; es kommt nach etwa einem Tag.',
    'archive-of-several': file =>
      `In dem Archiv liegt ${file} mehrmals. Bitte nimm es so, wie LinkedIn es ausgibt.`,
    'archive-unreadable': place =>
      `Die Datei ${lineIn(place, 'de')} in dem Archiv hält sich nicht an die Form, in der LinkedIn sie ausgibt. Es wurde nichts gelesen. Bitte nimm das Archiv so, wie LinkedIn es ausgibt.`,
    'post-unknown': cell =>
      `Das ist der Export zu einem einzelnen Beitrag, aber die Adresse darin (${cell}) führt zu keinem Beitrag.`,
  },
  en: {
    'empty-file': () => 'The file is empty. Please download it from LinkedIn again.',
    'too-large': () => 'The file is larger than 15 MB. A LinkedIn export is much smaller.',
    'web-page': () => 'This is a web page, not an export. Sign in to LinkedIn and download the file again.',
    'old-excel': () => 'This is an Excel file from before 1997. Please use the file as LinkedIn provides it.',
    encrypted: () => 'The file is protected by a password. Please use the file as LinkedIn provides it.',
    'page-columns-unknown': sheet =>
      `We cannot tell which column of the file holds what${sheet ? ` (sheet “${sheet}”)` : ''}. Please set LinkedIn to English or German and download it again.`,
    'not-a-spreadsheet': () =>
      'This is neither an Excel file nor a data archive. What is needed is a file you download from LinkedIn (.xlsx, .xls or .zip).',
    damaged: () => 'The file is damaged or incomplete. Please download it from LinkedIn again.',
    'unsafe-archive': detail => `The file is not opened because it ${ARCHIVE_LIMITS.en(detail)}.`,
    'unsafe-content': detail => `The file is not opened because it contains ${UNSAFE_CONTENT.en(detail)}.`,
    'formula-without-value': cell =>
      `The file holds a formula without a result (${cell}). Please use the file as LinkedIn provides it.`,
    'too-costly': () => 'Reading the file took too long. A LinkedIn export is much smaller.',
    'not-an-export': () => 'This is an Excel file, but not an export from LinkedIn.',
    'date-order-unclear': example => `${ORDER_QUESTIONS.en(example)} ${ORIGINAL_NAME.en}`,
    'dates-contradict': examples =>
      `The dates in the file do not fit together (${examples}): some put the day first, some the month. Please use the file as LinkedIn provides it.`,
    'archive-without-posts': () =>
      'This is your data archive from LinkedIn, but without your posts: they are only in the complete archive. Please request the larger data archive from LinkedIn; it comes after about a day.',
    'archive-of-several': file =>
      `The archive holds ${file} more than once. Please use it as LinkedIn provides it.`,
    'archive-unreadable': place =>
      `The file ${lineIn(place, 'en')} in the archive is not in the form in which LinkedIn provides it. Nothing was read. Please use the archive as LinkedIn provides it.`,
    'post-unknown': cell =>
      `This is the export of a single post, but the address in it (${cell}) leads to no post.`,
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
      `${place}: Die Zeit „${value}“ passt nicht zur Nummer des Beitrags. Die Zeile wurde nicht gelesen.`,
    'label-unknown': (place, value) =>
      `${place}: Wir kennen die Bezeichnung „${value}“ nicht. Der Wert daneben gilt als unbekannt.`,
    'figure-twice': (place, value) =>
      `${place}: „${value}“ steht mehrmals in der Datei, mit verschiedenen Werten. Der Wert gilt als unbekannt.`,
    'file-name-differs': (place, value) =>
      `${place}: Die Nummer ${value} im Dateinamen gehört zu einem anderen Beitrag. Es zählt die Adresse in der Datei.`,
    'file-name-unproven': (place, value) =>
      `${place}: Ob die Nummer ${value} im Dateinamen zu diesem Beitrag gehört, lässt sich nicht prüfen. Es zählt die Adresse in der Datei.`,
    'column-missing': (place, value) =>
      `${place}: Die Spalte ${value} fehlt. Ohne sie wird keine Zeile dieser Datei gelesen.`,
    'row-time-unreadable': (place, value) =>
      `${place}: „${value}“ ist keine Zeit in der Form, in der LinkedIn sie schreibt. Die Zeile wurde nicht gelesen.`,
    'rate-differs': (place, value) =>
      `${place}: Die Interaktionsrate ${value} passt nicht zu den Zahlen daneben. Übernommen werden die Zahlen.`,
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
      `${place}: the time “${value}” does not fit the number of the post. The row was not read.`,
    'label-unknown': (place, value) =>
      `${place}: we do not know the label “${value}”. The figure beside it stays unknown.`,
    'figure-twice': (place, value) =>
      `${place}: “${value}” is in the file more than once, with different values. The figure stays unknown.`,
    'file-name-differs': (place, value) =>
      `${place}: the number ${value} in the file name belongs to another post. The address in the file counts.`,
    'file-name-unproven': (place, value) =>
      `${place}: whether the number ${value} in the file name belongs to this post cannot be checked. The address in the file counts.`,
    'column-missing': (place, value) =>
      `${place}: the column ${value} is missing. Without it no row of this file is read.`,
    'row-time-unreadable': (place, value) =>
      `${place}: “${value}” is not a time in the form in which LinkedIn writes it. The row was not read.`,
    'rate-differs': (place, value) =>
      `${place}: the engagement rate ${value} does not fit the figures beside it. The figures are taken.`,
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
  de: detail =>
    ({ doctype: 'eine Dokumenttyp-Angabe (DOCTYPE)', macros: 'Makros' })[detail] ??
    'Verweise auf andere Dateien',
  en: detail =>
    ({ doctype: 'a document type declaration (DOCTYPE)', macros: 'macros' })[detail] ??
    'links to other files',
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

// A place in a CSV file is a line, not a cell.
function lineIn(place: string, locale: Locale): string {
  return place.replace(/, (\d+)$/, locale === 'de' ? ', Zeile $1' : ', line $1')
}

function readings(example: string, language: string): [monthFirst: string, dayFirst: string] {
  const day = findWrittenDays(example)[0]
  const inWords = (iso: string | null | undefined) =>
    iso
      ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
      : example
  return [inWords(day?.monthFirst), inWords(day?.dayFirst)]
}
