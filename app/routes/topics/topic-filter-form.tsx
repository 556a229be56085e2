import { useTranslations } from 'use-intl'
import { topicCategories, topicEfforts } from '#app/domain/topics/topic.schema.ts'
import { isFiltering } from '#app/domain/topics/topic-filter.rules.ts'
import type { TopicFilter } from '#app/domain/topics/topic-filter.schema.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FilterForm, FilterSelect } from '#app/ui/filter-form.tsx'

/** Narrows the library down. "New for you" is for people who take part. */
export function TopicFilterForm(props: {
  filter: TopicFilter
  goals: ReadonlyArray<{ slug: string; name: string }>
  personal: boolean
}) {
  const t = useTranslations('topics')
  const { filter, goals, personal } = props
  const categories = topicCategories.map(value => ({ value, label: t(`category.${value}`) }))
  const efforts = topicEfforts.map(minutes => ({
    value: String(minutes),
    label: t('facts.minutes', { minutes }),
  }))
  const photos = [
    { value: 'ohne', label: t('facts.withoutPhoto') },
    { value: 'mit', label: t('facts.withPhoto') },
  ]
  const main = [
    { name: 'kategorie', label: t('list.category'), options: categories },
    { name: 'minuten', label: t('list.minutes'), options: efforts },
  ] as const
  const more = [
    { name: 'foto', label: t('list.photo'), options: photos },
    {
      name: 'ziel',
      label: t('list.goal'),
      options: goals.map(goal => ({ value: goal.slug, label: goal.name })),
    },
    { name: 'saison', label: t('list.season'), options: [{ value: 'jetzt', label: t('list.inSeason') }] },
    { name: 'neu', label: t('list.use'), options: [{ value: 'ja', label: t('list.onlyNew') }] },
  ] as const
  const folded = more.filter(({ name }) => personal || name !== 'neu')
  return (
    <FilterForm
      label={t('list.filter')}
      search={{ name: 'suche', label: t('list.search'), value: filter.suche }}
      filters={main.map(choice => ({ ...choice, value: filter[choice.name] }))}
      submitLabel={t('list.submit')}
      resetHref={isFiltering(filter) ? '/themen' : undefined}
    >
      <div className="filter-form__more">
        <Disclosure summary={t('list.more')} open={folded.some(({ name }) => filter[name] !== '')}>
          {folded.map(choice => (
            <FilterSelect key={choice.name} {...choice} value={filter[choice.name]} />
          ))}
        </Disclosure>
      </div>
    </FilterForm>
  )
}
