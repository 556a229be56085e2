import { useLocale, useTranslations } from 'use-intl'
import type { ShownField, ShownKind } from '#app/domain/departures/own-export/own-export.rules.ts'
import { isDay } from '#app/domain/kernel/calendar.ts'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Section } from '#app/ui/section.tsx'

/** Everything stored about a person, kind by kind: what it is, how much of it, and the rows for whoever wants them. */
export function OwnDataKinds({ kinds }: { kinds: readonly ShownKind[] }) {
  return kinds.map(kind => <Kind key={kind.kind} kind={kind} />)
}

function Kind({ kind: { kind, count, rows } }: { kind: ShownKind }) {
  const t = useTranslations('departures.data')
  const privacy = useTranslations('privacy.kinds')
  const name = privacy(`${kind}.name`)
  return (
    <Section title={name} intro={`${privacy(`${kind}.what`)} · ${t('count', { count })}`}>
      {rows.length > 0 ? (
        <Disclosure summary={t('show', { kind: name })}>
          {count > rows.length ? <p>{t('shortened', { count: rows.length })}</p> : null}
          <ol className="row-list row-list--fields">
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an export have no ids and never change place
              <li key={index}>
                <Row row={row} />
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </Section>
  )
}

function Row({ row }: { row: readonly ShownField[] }) {
  const t = useTranslations('departures.data')
  const written = useWritten()
  return (
    <DescriptionList
      items={row.map(({ field, value }) => ({
        term: t.has(`fields.${field}` as 'fields.name') ? t(`fields.${field}` as 'fields.name') : field,
        value: written(value),
      }))}
    />
  )
}

// Instants and days as people write them; words that stand for a choice in the language of the page.
function useWritten() {
  const t = useTranslations('departures.data')
  const locale = useLocale()
  return (value: ShownField['value']) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return value.toLocaleString(locale)
    if (isDay(value)) return formatDay(value, locale)
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatDateTime(value, locale)
    const word = `words.${value}` as 'words.active'
    return /^[a-z-]+$/.test(value) && t.has(word) ? t(word) : value
  }
}
