import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { topicSchema } from '#app/domain/topics/topic.schema.ts'
import { formOfTopic } from '#app/domain/topics/topic-form.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './edit-topic.route.tsx'
import { TopicFields, useTopicLabels } from './topic-fields.tsx'

export function EditTopicPage() {
  const t = useTranslations('topics.edit')
  const { topic } = useLoaderData<typeof loader>()
  const look = (
    <ButtonLink href={`/themen/${topic.slug}`} variant="tertiary">
      {t('look')}
    </ButtonLink>
  )
  return (
    <Page title={t('title')} intro={topic.input.title} actions={look} narrow>
      {topic.retiredAt ? <Retired since={topic.retiredAt} /> : null}
      <EditForm />
      {topic.retiredAt ? null : (
        <Confirm label={t('retire')} question={t('retireQuestion')}>
          <Form method="post">
            <Button type="submit" name="intent" value="retire" variant="danger">
              {t('retireNow')}
            </Button>
          </Form>
        </Confirm>
      )}
      <p>
        <a className="kern-link" href="/bibliothek">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function EditForm() {
  const t = useTranslations('topics.edit')
  const { topic, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const labels = useTopicLabels()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    defaultValue: formOfTopic(topic.input),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: topicSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <TopicFields fields={fields} choices={choices} />
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}

function Retired({ since }: { since: Date }) {
  const t = useTranslations('topics.edit')
  return (
    <Alert kind="info" title={t('retiredTitle', { day: formatDate(since, useLocale()) })}>
      <Form method="post">
        <Button type="submit" name="intent" value="restore" variant="secondary">
          {t('restore')}
        </Button>
      </Form>
    </Alert>
  )
}
