import type { FieldMetadata } from '@conform-to/react'
import { useTranslations } from 'use-intl'
import {
  type TopicInput,
  topicCategories,
  topicEfforts,
  topicFormats,
  topicLanguages,
  topicSensitivities,
} from '#app/domain/topics/topic.schema.ts'
import type { TopicChoice } from '#app/domain/topics/topics.server.ts'
import { CheckboxField, CheckboxGroup } from '#app/ui/choice-fields.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Fields = Readonly<Record<keyof TopicInput, FieldMetadata<unknown>>>
type Choices = Record<'goals' | 'values' | 'departments', TopicChoice[]>

/** Everything comms can say about a topic. */
export function TopicFields({ fields, choices }: { fields: Fields; choices: Choices }) {
  return (
    <>
      <ContentFields fields={fields} />
      <CircumstanceFields fields={fields} />
      <FitFields fields={fields} choices={choices} />
    </>
  )
}

/** The labels of the fields, for the summary of errors. */
export function useTopicLabels(): Record<keyof TopicInput, string> {
  const t = useTranslations('topics.edit.fields')
  return {
    title: t('title'),
    guidingQuestions: t('guidingQuestions'),
    angle: t('angle'),
    category: t('category'),
    effortMinutes: t('effortMinutes'),
    format: t('format'),
    sensitivity: t('sensitivity'),
    language: t('language'),
    needsPhoto: t('needsPhoto'),
    peopleVisible: t('peopleVisible'),
    seasonFrom: t('seasonFrom'),
    seasonTo: t('seasonTo'),
    coolDownDays: t('coolDownDays'),
    goalIds: t('goalIds'),
    valueIds: t('valueIds'),
    departmentIds: t('departmentIds'),
  }
}

function ContentFields({ fields }: { fields: Fields }) {
  const t = useTranslations('topics')
  const labels = useTopicLabels()
  const categories = topicCategories.map(value => ({ value, label: t(`category.${value}`) }))
  return (
    <>
      <TextField field={fields.title} label={labels.title} hint={t('edit.hints.title')} />
      <TextArea
        field={fields.guidingQuestions}
        label={labels.guidingQuestions}
        hint={t('edit.hints.guidingQuestions')}
        rows={4}
      />
      <TextArea field={fields.angle} label={labels.angle} rows={4} limit={1000} />
      <SelectField field={fields.category} label={labels.category} options={categories} empty="–" />
    </>
  )
}

function CircumstanceFields({ fields }: { fields: Fields }) {
  const t = useTranslations('topics')
  const labels = useTopicLabels()
  const efforts = topicEfforts.map(minutes => ({
    value: String(minutes),
    label: t('facts.minutes', { minutes }),
  }))
  const formats = topicFormats.map(value => ({ value, label: t(`format.${value}`) }))
  const sensitivities = topicSensitivities.map(value => ({ value, label: t(`sensitivity.${value}`) }))
  const languages = topicLanguages.map(value => ({ value, label: t(`language.${value}`) }))
  const seasonHint = t('edit.hints.season')
  return (
    <>
      <SelectField field={fields.effortMinutes} label={labels.effortMinutes} options={efforts} />
      <SelectField field={fields.format} label={labels.format} options={formats} />
      <CheckboxField field={fields.needsPhoto} label={labels.needsPhoto} />
      <CheckboxField
        field={fields.peopleVisible}
        label={labels.peopleVisible}
        hint={t('edit.hints.peopleVisible')}
      />
      <SelectField field={fields.sensitivity} label={labels.sensitivity} options={sensitivities} />
      <SelectField field={fields.language} label={labels.language} options={languages} />
      <TextField field={fields.seasonFrom} label={labels.seasonFrom} hint={seasonHint} optional />
      <TextField field={fields.seasonTo} label={labels.seasonTo} hint={seasonHint} optional />
      <NumberField
        field={fields.coolDownDays}
        label={labels.coolDownDays}
        hint={t('edit.hints.coolDownDays')}
      />
    </>
  )
}

function FitFields({ fields, choices }: { fields: Fields; choices: Choices }) {
  const t = useTranslations('topics.edit.hints')
  const labels = useTopicLabels()
  return (
    <>
      <CheckboxGroup field={fields.goalIds} label={labels.goalIds} options={choices.goals} optional />
      <CheckboxGroup field={fields.valueIds} label={labels.valueIds} options={choices.values} optional />
      <CheckboxGroup
        field={fields.departmentIds}
        label={labels.departmentIds}
        hint={t('departmentIds')}
        options={choices.departments}
        optional
      />
    </>
  )
}
