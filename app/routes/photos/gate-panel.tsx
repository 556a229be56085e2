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
  const somewhere = gate.channels.some(({ clear }) => clear)
  return (
    <Section title={t('title')} id="freigabe" boxed>
      <Headline gate={gate} linkedIn={linkedIn} />
      <Missing gate={gate} blockers={besidesHeadline(linkedIn)} />
      <ButtonRow>
        <NextStep gate={gate} blockers={linkedIn.blockers} />
        {somewhere ? (
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
      <Disclosure summary={t('channels')}>
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
  return <Alert kind="info" title={title} />
}

// What the headline says in words already is not said again below it.
function besidesHeadline(linkedIn: ShownChannelGate): ShownBlocker[] {
  return openFaces(linkedIn) > 0 ? linkedIn.blockers : linkedIn.blockers.slice(1)
}

function Missing({ gate, blockers }: { gate: ShownGate; blockers: readonly ShownBlocker[] }) {
  if (blockers.length === 0) return null
  return (
    <ul className="row-list">
      {blockers.map(blocker => (
        <MissingLine key={'boxId' in blocker ? blocker.boxId : blocker.kind} gate={gate} blocker={blocker} />
      ))}
    </ul>
  )
}

function MissingLine({ gate, blocker }: { gate: ShownGate; blocker: ShownBlocker }) {
  const t = useTranslations('publications.gate')
  const { whyOf, whoIs } = useBlockerWords()
  const who = whoIs(blocker)
  const why = whyOf(blocker)
  if (who === null || !('boxId' in blocker)) return <li>{why}</li>
  const waysOut = waysFor(gate, blocker).map(({ href, words }) => (
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

function NextStep({ gate, blockers }: { gate: ShownGate; blockers: readonly ShownBlocker[] }) {
  const t = useTranslations('publications.gate')
  const { whoIs } = useBlockerWords()
  if (blockers.length === 0) return null
  const next = blockers.find(blocker => stepOf(blocker, gate) !== null)
  const step = next && stepOf(next, gate)
  if (!step) return <span>{t('waiting')}</span>
  const who = whoIs(next)
  const words = t(step.words)
  return <ButtonLink href={step.href}>{who === null ? words : t('nextFor', { step: words, who })}</ButtonLink>
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
