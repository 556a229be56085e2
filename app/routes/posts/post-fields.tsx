import type { FieldMetadata } from '@conform-to/react'
import { useLocale, useTranslations } from 'use-intl'
import { LONGEST_NOTE, postFormats, resonanceKinds } from '#app/domain/posts/post-facts.rules.ts'
import type { PostChoices } from '#app/domain/posts/posts.server.ts'
import { CheckboxGroup } from '#app/ui/choice-fields.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

type OptionalName = 'goals' | 'values' | 'format' | 'jobAdId' | 'minutesSpent' | 'resonance' | 'note'

/** What may be said about a post besides its address and topic; never required. */
export function OptionalPostFields(props: {
  fields: Record<OptionalName, FieldMetadata<unknown>>
  choices: Pick<PostChoices, 'goals' | 'values' | 'jobAds'>
}) {
  const t = useTranslations('posts')
  const locale = useLocale()
  const { fields, choices } = props
  const goals = choices.goals.map(goal => ({
    value: goal.id,
    label: locale === 'de' ? goal.nameDe : goal.nameEn,
  }))
  const values = choices.values.map(({ id, name, sentence }) => ({ value: id, label: name, hint: sentence }))
  const jobAds = choices.jobAds.map(({ id, title }) => ({ value: id, label: title }))
  const formats = postFormats.map(format => ({ value: format, label: t(`formats.${format}`) }))
  const kinds = resonanceKinds.map(kind => ({ value: kind, label: t(`resonance.${kind}`) }))
  return (
    <>
      {goals.length > 0 ? (
        <CheckboxGroup field={fields.goals} label={t('fields.goals')} options={goals} />
      ) : null}
      {values.length > 0 ? (
        <CheckboxGroup field={fields.values} label={t('fields.values')} options={values} />
      ) : null}
      <SelectField
        field={fields.format}
        label={t('fields.format')}
        options={formats}
        empty={t('fields.noFormat')}
      />
      {jobAds.length > 0 ? (
        <SelectField
          field={fields.jobAdId}
          label={t('fields.jobAd')}
          options={jobAds}
          empty={t('fields.noJobAd')}
        />
      ) : null}
      <NumberField field={fields.minutesSpent} label={t('fields.minutes')} />
      <CheckboxGroup field={fields.resonance} label={t('fields.resonance')} options={kinds} />
      <TextArea
        field={fields.note}
        label={t('fields.note')}
        hint={t('fields.noteHint')}
        rows={3}
        limit={LONGEST_NOTE}
      />
    </>
  )
}

/** The labels of all fields of a post, for the summary of what is wrong. */
export function usePostLabels(): Record<string, string> {
  const t = useTranslations('posts')
  return {
    url: t('log.url'),
    topicId: t('log.topic'),
    goals: t('fields.goals'),
    values: t('fields.values'),
    format: t('fields.format'),
    jobAdId: t('fields.jobAd'),
    minutesSpent: t('fields.minutes'),
    resonance: t('fields.resonance'),
    note: t('fields.note'),
  }
}
