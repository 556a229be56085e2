import { useTranslations } from 'use-intl'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Section } from '#app/ui/section.tsx'

type Definition =
  | 'basis'
  | 'recruiting'
  | 'reach'
  | 'rate'
  | 'participation'
  | 'attainment'
  | 'regularity'
  | 'goals'
  | 'departments'
  | 'covers'

/** How the numbers of a report are counted, and at the end why some of them are missing. */
export function Definitions({ of, k }: { of: readonly Definition[]; k: number }) {
  const t = useTranslations('reports.counted')
  return (
    <Section id="so-gerechnet" title={t('title')}>
      <DescriptionList
        items={[
          ...of.map(name => ({ term: t(name), value: t(`${name}Text`) })),
          { term: t('suppression'), value: t('suppressionText', { k: String(k) }) },
        ]}
      />
    </Section>
  )
}
