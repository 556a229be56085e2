import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { acceptSchema, declineSchema } from '#app/domain/topics/suggestions/suggestion.schema.ts'
import { formOfSuggestion } from '#app/domain/topics/topic-form.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { action, loader } from './suggestion.route.tsx'
import { TopicFields, useTopicLabels } from './topic-fields.tsx'

export function SuggestionPage() {
  const t = useTranslations('topics.suggestion')
  const locale = useLocale()
  const { suggestion } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { title, description, suggestedBy, suggestedAt, decision } = suggestion
  const preline = t('preline', { name: suggestedBy, day: formatDate(suggestedAt, locale) })
  return (
    <Page title={title} preline={preline} intro={description} narrow>
      {answer?.refused ? (
        <Alert kind="warning" title={t('alreadyTitle')}>
          <p>{t('alreadyText')}</p>
        </Alert>
      ) : null}
      {decision ? (
        <Decided decision={decision} />
      ) : (
        <>
          <DeclineForm />
          <AcceptForm />
        </>
      )}
      <p>
        <a className="kern-link" href="/vorschlaege">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

function Decided({ decision }: { decision: 'accepted' | 'declined' }) {
  const t = useTranslations('topics.suggestion')
  const locale = useLocale()
  const { suggestion } = useLoaderData<typeof loader>()
  const { decidedAt, note, topicSlug } = suggestion
  const title = t(`decided.${decision}`, { day: decidedAt ? formatDate(decidedAt, locale) : '' })
  return (
    <Alert kind={decision === 'accepted' ? 'success' : 'info'} title={title}>
      {note ? <p>{note}</p> : null}
      {topicSlug ? (
        <p>
          <a className="kern-link" href={`/bibliothek/${topicSlug}`}>
            {t('toTopic')}
          </a>
        </p>
      ) : null}
    </Alert>
  )
}

function AcceptForm() {
  const t = useTranslations('topics.suggestion')
  const { suggestion, choices } = useLoaderData<typeof loader>()
  const labels = useTopicLabels()
  const noteLabel = t('note', { name: suggestion.suggestedBy })
  const [form, fields] = useForm({
    id: 'accept',
    lastResult: useAnswerTo('accept'),
    defaultValue: formOfSuggestion(suggestion),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: acceptSchema }),
  })
  return (
    <Section title={t('acceptTitle')} intro={t('acceptIntro')} boxed>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ ...labels, note: noteLabel }} />
        <TopicFields fields={fields} choices={choices} />
        <TextArea field={fields.note} label={noteLabel} rows={3} limit={1000} optional />
        <Button type="submit" name="intent" value="accept">
          {t('accept')}
        </Button>
      </Form>
    </Section>
  )
}

function DeclineForm() {
  const t = useTranslations('topics.suggestion')
  const { suggestion } = useLoaderData<typeof loader>()
  const lastResult = useAnswerTo('decline')
  const [form, fields] = useForm({
    id: 'decline',
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: declineSchema }),
  })
  return (
    <Disclosure summary={t('declineTitle')} open={lastResult !== undefined}>
      <p>{t('declineIntro', { name: suggestion.suggestedBy })}</p>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ note: t('declineNote') }} />
        <TextArea field={fields.note} label={t('declineNote')} rows={3} limit={1000} />
        <Button type="submit" name="intent" value="decline" variant="secondary">
          {t('decline')}
        </Button>
      </Form>
    </Disclosure>
  )
}

// Two forms on one page: what came back belongs to the one whose button was pressed.
function useAnswerTo(intent: 'accept' | 'decline') {
  const answer = useActionData<typeof action>()
  return answer?.form.initialValue?.intent === intent ? answer.form : undefined
}
