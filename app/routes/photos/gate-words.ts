import { useTranslations } from 'use-intl'
import type { ShownBlocker, ShownGate } from '#app/domain/photos/photos.server.ts'

/** Says what is in the way, and about whom: a name where whoever looks may know it, else the face's number. */
export function useBlockerWords() {
  const t = useTranslations('publications')
  const whyOf = (blocker: ShownBlocker): string => {
    if (blocker.kind === 'uncovered') return t(`gate.reasons.${blocker.reason}`)
    if (blocker.kind === 'unnamed') return t(blocker.name ? 'gate.kinds.claimed' : 'gate.kinds.unnamed')
    return blocker.kind === 'unmarked'
      ? t('gate.kinds.unmarked', { count: blocker.count })
      : t(`gate.kinds.${blocker.kind}`)
  }
  const whoIs = ({ name, face }: Pick<ShownBlocker, 'name' | 'face'>): string | null =>
    name ?? (face === null ? null : t('face', { number: face }))
  return { whyOf, whoIs }
}

/** What keeps single faces from ambassadors' profiles, by the box around each: the places most photos are for. */
export function blockersByBox(gate: ShownGate | undefined): ReadonlyMap<string, ShownBlocker> {
  const linkedIn = gate?.channels.find(({ channel }) => channel === 'linkedin-profiles')
  return new Map(
    (linkedIn?.blockers ?? []).flatMap(blocker => ('boxId' in blocker ? [[blocker.boxId, blocker]] : [])),
  )
}

/** Where the one step that leads on is taken, and the key of its words; null where there is nothing to do but wait. */
export function stepOf(
  blocker: ShownBlocker,
  { photoId, keeper }: { photoId: string; keeper: boolean },
): { href: string; words: StepWords } | null {
  const box = 'boxId' in blocker ? blocker.boxId : null
  const editor = `/fotos/${photoId}${box === null ? '' : `#gesicht-${box}`}`
  switch (blocker.next) {
    case 'wait':
      return null
    case 'count':
      return { href: `/fotos/${photoId}#zaehlen`, words: 'next.count' }
    case 'exception':
      return { href: `/fotos/${photoId}/ausnahme?box=${box}`, words: 'next.exception' }
    case 'name':
    case 'blur':
      return { href: editor, words: `next.${blocker.next}` }
    case 'ask':
      if (!keeper) return { href: `/fotos/${photoId}/einwilligung-anfragen?box=${box}`, words: 'next.ask' }
      return blocker.personId === null
        ? { href: editor, words: 'link' }
        : { href: `/einwilligungen/menschen/${blocker.personId}`, words: 'toSheet' }
  }
}

type StepWords = `next.${'ask' | 'blur' | 'exception' | 'count' | 'name'}` | 'link' | 'toSheet'
