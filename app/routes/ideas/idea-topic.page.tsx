import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { formOfIdea } from '#app/domain/ideas/idea-form.rules.ts'
import { topicSchema } from '#app/domain/topics/topic.schema.ts'
import { TopicFields, useTopicLabels } from '#app/routes/topics/topic-fields.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './idea-topic.route.tsx'

export function IdeaTopicPage() {
  const t = useTranslations('ideas.topic')
  const { eventId, idea } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro', { idea: idea.text })} narrow>
      {idea.isTopic ? <Alert kind="info" title={t('already')} /> : <TopicForm />}
      <p>
        <a className="kern-link" href={`/veranstaltungen/${eventId}/ideen`}>
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function TopicForm() {
  const t = useTranslations('ideas.topic')
  const { idea, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    defaultValue: formOfIdea(idea.text),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: topicSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={useTopicLabels()} />
      <TopicFields fields={fields} choices={choices} />
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}
