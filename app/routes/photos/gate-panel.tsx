import { useTranslations } from 'use-intl'
import { openFaces } from '#app/domain/photos/gate/gate.rules.ts'
import type { ShownBlocker, ShownChannelGate, ShownGate } from '#app/domain/photos/photos.server.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/section.tsx'
import { stepOf, useBlockerWords } from './gate-words.ts'

/** Whether a photo may be shown: first in words for LinkedIn, with the one next step, then for every place. */
export function GatePanel({ gate, photo }: { gate: ShownGate; photo: { id: string } }) {
  const t = useTranslations('publications.gate')
  const linkedIn = gate.channels.find(({ channel }) => channel === 'linkedin-profiles')
  if (!linkedIn) return null
  const clearPlaces = gate.channels.filter(({ clear }) => clear)
  return (
    <Section title={t('title')} id="freigabe" boxed>
      <Headline gate={gate} linkedIn={linkedIn} />
      <Missing gate={gate} blockers={besidesHeadline(linkedIn)} next={nextOf(gate, linkedIn.blockers)} />
      <ButtonRow>
        <NextStep next={nextOf(gate, linkedIn.blockers)} waits={linkedIn.blockers.length > 0} />
        {clearPlaces.length > 0 ? (
          <ButtonLink
            href={`/fotos/${photo.id}/verwenden`}
            variant={linkedIn.clear ? 'primary' : 'secondary'}
          >
            {t('use')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/fotos/${photo.id}/freigabe#ausnahmen`} variant="tertiary">
          {t('matters')}
        </ButtonLink>
      </ButtonRow>
      <Disclosure summary={t('channels', { clear: clearPlaces.length, all: gate.channels.length })}>
        <ChannelList gates={gate.channels} />
      </Disclosure>
      <p className="muted">{t('floor')}</p>
    </Section>
  )
}

function Headline({ gate, linkedIn }: { gate: ShownGate; linkedIn: ShownChannelGate }) {
  const t = useTranslations('publications.gate')
  const { whyOf } = useBlockerWords()
  const open = openFaces(linkedIn)
  const [first] = linkedIn.blockers
  if (!first) return <Alert kind="success" title={t(gate.faces === 0 ? 'clearNoFaces' : 'clear')} />
  // What concerns the whole photo comes before its faces: while they are looked for, nobody knows how many there are.
  const title =
    open > 0 && first.kind !== 'detecting'
      ? t('missing', { open, faces: gate.faces })
      : t('otherwise', { why: whyOf(first) })
  return <Alert kind="warning" title={title} />
}

// What the headline says in words already is not said again below it.
function besidesHeadline(linkedIn: ShownChannelGate): ShownBlocker[] {
  return openFaces(linkedIn) > 0 ? linkedIn.blockers : linkedIn.blockers.slice(1)
}

type Next = { blocker: ShownBlocker; step: NonNullable<ReturnType<typeof stepOf>> } | null

// The first thing somebody can do: it gets the one button.
function nextOf(gate: ShownGate, blockers: readonly ShownBlocker[]): Next {
  for (const blocker of blockers) {
    const step = stepOf(blocker, gate)
    if (step) return { blocker, step }
  }
  return null
}

type MissingProps = { gate: ShownGate; next: Next }

function Missing({ gate, blockers, next }: MissingProps & { blockers: readonly ShownBlocker[] }) {
  if (blockers.length === 0) return null
  return (
    <ul className="row-list">
      {blockers.map(blocker => (
        <MissingLine key={'boxId' in blocker ? blocker.boxId : blocker.kind} {...{ gate, blocker, next }} />
      ))}
    </ul>
  )
}

function MissingLine({ gate, blocker, next }: MissingProps & { blocker: ShownBlocker }) {
  const t = useTranslations('publications.gate')
  const { whyOf, whoIs } = useBlockerWords()
  const who = whoIs(blocker)
  const why = whyOf(blocker)
  if (who === null || !('boxId' in blocker)) return <li>{why}</li>
  // What the button below says already is not offered twice.
  const onButton = next?.blocker === blocker ? next.step.words : null
  const ways = waysFor(gate, blocker).filter(({ words }) => words !== onButton)
  const waysOut = ways.map(({ href, words }) => (
    <a key={words} className="kern-link" href={href} aria-label={t('nextFor', { step: t(words), who })}>
      {t(words)}
    </a>
  ))
  return (
    <li>
      <span>{t('who', { who, why })}</span>
      <span className="button-row">{waysOut}</span>
    </li>
  )
}

// For every single face: the step that leads on, and the two that are always open.
function waysFor(gate: ShownGate, blocker: ShownBlocker & { boxId: string }) {
  const step = stepOf(blocker, gate)
  const always = [
    { href: `/fotos/${gate.photoId}#gesicht-${blocker.boxId}`, words: 'next.blur' as const },
    { href: `/fotos/${gate.photoId}/ausnahme?box=${blocker.boxId}`, words: 'next.exception' as const },
  ]
  return step ? [step, ...always.filter(({ words }) => words !== step.words)] : always
}

function NextStep({ next, waits }: { next: Next; waits: boolean }) {
  const t = useTranslations('publications.gate')
  const { whoIs } = useBlockerWords()
  if (!next) return waits ? <span>{t('waiting')}</span> : null
  const who = whoIs(next.blocker)
  const step = t(next.step.words)
  return <ButtonLink href={next.step.href}>{who === null ? step : t('nextFor', { step, who })}</ButtonLink>
}

function ChannelList({ gates }: { gates: readonly ShownChannelGate[] }) {
  const t = useTranslations('publications.gate')
  const names = useTranslations('consents.channels')
  return (
    <ul className="row-list">
      {gates.map(({ channel, clear, blockers }) => (
        <li key={channel}>
          <span>
            {names(channel)}
            <OpenFaces blockers={blockers} />
          </span>
          <Badge kind={clear ? 'success' : 'warning'}>{t(clear ? 'free' : 'notYet')}</Badge>
        </li>
      ))}
    </ul>
  )
}

// Whose faces are open may differ from place to place; what concerns the whole photo is the same everywhere.
function OpenFaces({ blockers }: { blockers: readonly ShownBlocker[] }) {
  const t = useTranslations('publications.gate')
  const { whoIs } = useBlockerWords()
  const names = blockers.flatMap(blocker => whoIs(blocker) ?? [])
  if (names.length === 0) return null
  return <span className="row-list__hint muted">{t('stillOpen', { names: names.join(', ') })}</span>
}
