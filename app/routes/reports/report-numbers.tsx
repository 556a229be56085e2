import { useLocale, useTranslations } from 'use-intl'
import type { Compared } from '#app/domain/reports/figure.rules.ts'
import type { ReportHead } from '#app/domain/reports/report-head.rules.ts'
import { StatTile, StatTiles } from '#app/ui/stat-tile.tsx'
import { figureWords, type NumberKind, periodWords, yearAgoWords } from './report-words.ts'

/** One number of a report with what it counts and a sentence. */
export type ReportNumber = { label: string; sentence: string; kind: NumberKind; figure: Compared }

/** The numbers of a report, each beside the period before and, where there is one, the year before. */
export function ReportNumbers({ head, numbers }: { head: ReportHead; numbers: readonly ReportNumber[] }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const words = figureWords(head.k, t, locale)
  return (
    <StatTiles>
      {numbers.map(({ label, sentence, kind, figure }) => (
        <StatTile
          key={label}
          label={label}
          value={words(figure.now, kind)}
          sentence={`${sentence} ${yearAgoWords(figure, kind, words, t)}`.trim()}
          before={
            head.before && figure.before
              ? { label: periodWords(head.before.label, t, locale), value: words(figure.before, kind) }
              : undefined
          }
        />
      ))}
    </StatTiles>
  )
}
