import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { postSchema } from '#app/domain/posts/post.schema.ts'
import type { OwnPost, PostChoices } from '#app/domain/posts/posts.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { OptionalPostFields, usePostLabels } from './post-fields.tsx'

/** Everything about an own post that may have been entered wrongly, its link included. */
export function CorrectForm(props: {
  lastResult: SubmissionResult<string[]> | undefined
  post: OwnPost
  choices: PostChoices
}) {
  const t = useTranslations('posts')
  const labels = usePostLabels()
  const { post } = props
  const [form, fields] = useForm({
    id: 'angaben-aendern',
    lastResult: props.lastResult,
    defaultValue: post,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: postSchema }),
  })
  const choices = withChosen(props.choices, post)
  const topics = choices.topics.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.url} label={t('log.url')} hint={t('one.correctUrlHint')} autoComplete="off" />
      <SelectField field={fields.topicId} label={t('log.topic')} options={topics} empty={t('log.noTopic')} />
      <OptionalPostFields fields={fields} choices={choices} />
      <Button type="submit" name="intent" value="correct" variant="secondary">
        {t('one.save')}
      </Button>
    </Form>
  )
}

// A topic that was retired since, or a job ad that has closed, stays with the post that refers to it.
function withChosen(choices: PostChoices, { topicId, topicTitle, jobAdId, jobAdTitle }: OwnPost) {
  return {
    ...choices,
    topics: [...choices.topics, { id: topicId, title: topicTitle }].filter(isFirstOfItsId),
    jobAds: [...choices.jobAds, { id: jobAdId, title: jobAdTitle }].filter(isFirstOfItsId),
  }
}

function isFirstOfItsId<Option extends { id: string | null; title: string | null }>(
  option: Option,
  index: number,
  all: readonly Option[],
): option is Option & { id: string; title: string } {
  return option.id !== null && all.findIndex(({ id }) => id === option.id) === index
}
