import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { topicSchema } from '#app/domain/topics/topic.schema.ts'
import { newTopicForm } from '#app/domain/topics/topic-form.rules.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './add-topic.route.tsx'
import { TopicFields, useTopicLabels } from './topic-fields.tsx'

export function AddTopicPage() {
  const t = useTranslations('topics.edit')
  const { choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const labels = useTopicLabels()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    defaultValue: newTopicForm,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: topicSchema }),
  })
  return (
    <Page title={t('newTitle')} intro={t('newIntro')} narrow>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <TopicFields fields={fields} choices={choices} />
        <Button type="submit">{t('submitNew')}</Button>
      </Form>
      <p>
        <a className="kern-link" href="/bibliothek">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}
