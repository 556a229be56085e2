import { useLocale, useTranslations } from 'use-intl'
import type { DaySpan } from '#app/domain/linkedin/course.rules.ts'
import type { PageNumbers } from '#app/domain/linkedin/page-figures/page-numbers.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { IconText } from '#app/ui/icon-text.tsx'
import { StatTile, StatTiles } from '#app/ui/stat-tile.tsx'
import { useCount, useRate } from './use-count.ts'

type Compared = { now: PageNumbers; before: PageNumbers }

// Each number with the kind of file its days come from.
const counted = [
  ['impressions', 'content'],
  ['interactions', 'content'],
  ['clicks', 'content'],
  ['engagementRate', 'content'],
  ['newFollowers', 'followers'],
  ['pageViews', 'visitors'],
] as const
type Counted = (typeof counted)[number]
const sources = ['content', 'followers', 'visitors'] as const

/** The page's numbers, each beside the period before. */
export function PageNumberTiles({ now, before }: Compared) {
  const t = useTranslations('pageFigures.numbers')
  const [count, rate] = [useCount(), useRate()]
  const write = (numbers: PageNumbers, name: Counted[0]) =>
    name === 'engagementRate' ? rate(numbers[name]) : count(numbers[name])
  // Half a period is no measure for a whole one, so it says how many of its days are known.
  const writeBefore = (name: Counted[0], source: Counted[1]) => {
    const [known, days] = [before.known[source], before.days]
    const value = write(before, name)
    return known === days || before[name] === null
      ? value
      : t('ofDays', { value, known: String(known), days: String(days) })
  }
  const sentences = {
    impressions: t('impressionsSentence', { organic: count(now.organicImpressions) }),
    interactions: t('interactionsSentence'),
    clicks: t('clicksSentence'),
    engagementRate: t('engagementRateSentence'),
    newFollowers: t('newFollowersSentence'),
    pageViews: t('pageViewsSentence'),
  }
  return (
    <StatTiles>
      {counted.map(([name, source]) => (
        <StatTile
          key={name}
          label={t(name)}
          value={write(now, name)}
          sentence={sentences[name]}
          before={{ label: t('before'), value: writeBefore(name, source) }}
        />
      ))}
    </StatTiles>
  )
}

/** Which days the numbers are of, how complete they are, and who sees them. */
export function PageBasis(props: { period: { now: DaySpan; before: DaySpan }; numbers: Compared }) {
  const t = useTranslations('pageFigures.basis')
  const locale = useLocale()
  const { now, before } = props.numbers
  const day = (of: string) => formatDay(of, locale)
  const partly = sources.some(source => now.known[source] < now.days || before.known[source] < before.days)
  return (
    <ul className="plain-list">
      <li>
        {t('period', {
          from: day(props.period.now.from),
          until: day(props.period.now.until),
          beforeFrom: day(props.period.before.from),
          beforeUntil: day(props.period.before.until),
        })}
      </li>
      {sources.map(source => (
        <li key={source}>
          {t(source, {
            known: String(now.known[source]),
            days: String(now.days),
            before: String(before.known[source]),
            beforeDays: String(before.days),
          })}
        </li>
      ))}
      {partly ? <li>{t('partly')}</li> : null}
      <li>
        <IconText icon="visibility">{t('who')}</IconText>
      </li>
    </ul>
  )
}
