import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Section } from '#app/ui/section.tsx'
import type { PersonLoaded } from './person-loaded.ts'
import { StateBadge } from './state-words.tsx'

/** How somebody came here: states and departments, newest first. */
export function PersonHistory({ person }: { person: Pick<PersonLoaded, 'spells' | 'memberships'> }) {
  const t = useTranslations('people.person')
  const range = useRange()
  return (
    <>
      <Section title={t('spells')}>
        <ol className="row-list">
          {person.spells.map(spell => (
            <li key={spell.from}>
              <span className="beside-badge">
                <StateBadge state={spell.state} />
                <span>{range(spell)}</span>
              </span>
              <SetBy spell={spell} />
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('departments')}>
        <ol className="row-list">
          {person.memberships.map(membership => (
            <li key={membership.from}>
              <span>{membership.name}</span>
              <span className="muted">{range(membership)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

function SetBy({ spell }: { spell: PersonLoaded['spells'][number] }) {
  const t = useTranslations('people.person')
  if (spell.bySelf) return <span className="muted">{t('setBySelf')}</span>
  return spell.setByName ? <span className="muted">{t('setBy', { name: spell.setByName })}</span> : null
}

function useRange() {
  const t = useTranslations('people.person')
  const locale = useLocale()
  return ({ from, to }: { from: string; to: string | null }) =>
    to === null
      ? t('spellOpen', { from: formatDay(from, locale) })
      : t('spellRange', { from: formatDay(from, locale), to: formatDay(to, locale) })
}
