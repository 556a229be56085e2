import type { Locale } from '#app/domain/kernel/context.ts'
import type { TopicReason } from './topic-order.rules.ts'

/** A reason as people read it: the department it speaks of goes by its name. */
export type NamedTopicReason =
  | Exclude<TopicReason, { code: 'department' }>
  | (Extract<TopicReason, { code: 'department' }> & { departmentName: string })

/**
 * One reason as a few words that complete "this topic …", the same on screens, in mails and in tests:
 * "passt zur Jahreszeit", "lange nicht genutzt". A department without a name is called "dein Bereich".
 */
export function topicReasonSentence(
  reason: TopicReason | NamedTopicReason,
  locale: Locale,
  departmentName = 'departmentName' in reason ? reason.departmentName : undefined,
): string {
  switch (reason.code) {
    case 'season':
      return words[locale].season
    case 'department':
      return words[locale].department(departmentName)
    case 'unused-by-you':
      return words[locale].unusedByYou
    case 'long-unused':
      return reason.since === null ? words[locale].neverUsed : words[locale].longUnused
  }
}

/** The weightiest reason a topic is offered for, or neutral words when it has none. */
export function leadingReasonSentence(
  reasons: readonly (TopicReason | NamedTopicReason)[],
  locale: Locale,
): string {
  const [first] = reasons
  return first === undefined ? words[locale].none : topicReasonSentence(first, locale)
}

/** Puts names to the departments of reasons. An id without a name in `names` falls out. */
export function nameReasons(
  reasons: readonly TopicReason[],
  names: ReadonlyMap<string, string>,
): NamedTopicReason[] {
  return reasons.flatMap((reason): NamedTopicReason[] => {
    if (reason.code !== 'department') return [reason]
    const departmentName = names.get(reason.departmentId)
    return departmentName === undefined ? [] : [{ ...reason, departmentName }]
  })
}

const words = {
  de: {
    season: 'passt zur Jahreszeit',
    department: (name = 'deinem Bereich') => `passt zu ${name}`,
    unusedByYou: 'neu für dich',
    neverUsed: 'noch von niemandem genutzt',
    longUnused: 'lange nicht genutzt',
    none: 'aus der Bibliothek',
  },
  en: {
    season: 'fits the season',
    department: (name = 'your department') => `fits ${name}`,
    unusedByYou: 'new for you',
    neverUsed: 'not used by anybody yet',
    longUnused: 'not used for a long time',
    none: 'from the library',
  },
} as const
