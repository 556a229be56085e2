import type { Agreement, OwnReading } from '#app/domain/agreements/agreements.server.ts'
import { textDifference } from '#app/domain/agreements/text-difference.rules.ts'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import { renderProse } from '#app/mail/render-prose.ts'

type Version = Agreement['current']

/** A text as its reader sees it: the current version as HTML, and what has changed since they last read it. */
export type ReadingView = Awaited<ReturnType<typeof readingView>>

/** Puts a text into the reader's language. */
export async function readingView({ agreement, lastRead, before }: OwnReading, locale: Locale) {
  const { current, key } = agreement
  return {
    key,
    title: titleIn(agreement, locale),
    versionId: current.id,
    number: current.number,
    publishedOn: dayOf(instantOf(current.publishedAt)),
    changeNote: locale === 'de' ? current.changeNoteDe : current.changeNoteEn,
    html: await renderProse(bodyIn(current, locale)),
    lastRead: lastRead && {
      number: lastRead.number,
      on: dayOf(instantOf(lastRead.at)),
      current: lastRead.current,
    },
    difference: before && textDifference(bodyIn(before, locale), bodyIn(current, locale)),
  }
}

/** A text's name in a language. */
export function titleIn(
  { titleDe, titleEn }: Pick<Agreement, 'titleDe' | 'titleEn'>,
  locale: Locale,
): string {
  return locale === 'de' ? titleDe : titleEn
}

/** A version's text in a language, as Markdown. */
export function bodyIn({ bodyDe, bodyEn }: Pick<Version, 'bodyDe' | 'bodyEn'>, locale: Locale): string {
  return locale === 'de' ? bodyDe : bodyEn
}
