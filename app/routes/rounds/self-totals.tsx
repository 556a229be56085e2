import { useTranslations } from 'use-intl'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import type { ChoiceLoaded } from './choice.page.tsx'

type Totals = NonNullable<ChoiceLoaded['self']['totals']>[number]

/** How those who applied described themselves, as totals and never before the call is over. */
export function SelfTotals({ self }: { self: ChoiceLoaded['self'] }) {
  const t = useTranslations('rounds.choosing')
  const { k, totals } = self
  if (totals === null) return <Section title={t('self')} intro={t('selfWaits')} />
  if (totals.length === 0) return <Section title={t('self')} intro={t('selfNone', { k })} />
  return (
    <Section title={t('self')} intro={t('selfIntro')}>
      {totals.map(each => (
        <AspectTable key={each.aspect} totals={each} k={k} />
      ))}
    </Section>
  )
}

function AspectTable({ totals, k }: { totals: Totals; k: number }) {
  const t = useTranslations('rounds')
  const { aspect, people, cells } = totals
  const caption = `${t(`about.${aspect}.label`)}. ${t('choosing.selfPeople', { people })}`
  return (
    <DataTable
      caption={caption}
      rows={cells}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'answer',
          label: t('choosing.answer'),
          cell: ({ key }) => t(`about.${aspect}.answers.${key}` as 'about.age.answers.30-39'),
        },
        {
          key: 'people',
          label: t('choosing.people'),
          numeric: true,
          cell: cell => (cell.status === 'shown' ? cell.people : t('choosing.small', { k })),
        },
      ]}
    />
  )
}
