import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { suggestionSchema } from '#app/domain/topics/suggestions/suggestion.schema.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './suggest-topic.route.tsx'

export function SuggestTopicPage() {
  const t = useTranslations('topics.suggest')
  const { own } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {/* A sent suggestion leaves an empty form behind. */}
      <SuggestionForm key={own[0]?.id} />
      {own.length > 0 ? (
        <Section title={t('ownTitle')}>
          {own.map(suggestion => (
            <OwnSuggestion key={suggestion.id} suggestion={suggestion} />
          ))}
        </Section>
      ) : null}
    </Page>
  )
}

function SuggestionForm() {
  const t = useTranslations('topics.suggest')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: suggestionSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ title: t('name'), description: t('description') }} />
      <TextField field={fields.title} label={t('name')} hint={t('nameHint')} />
      <TextArea
        field={fields.description}
        label={t('description')}
        hint={t('descriptionHint')}
        limit={1000}
      />
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}

type Suggestion = ReturnType<typeof useLoaderData<typeof loader>>['own'][number]

function OwnSuggestion({ suggestion }: { suggestion: Suggestion }) {
  const t = useTranslations('topics.suggest')
  const locale = useLocale()
  const { title, description, suggestedAt, decision, note, topicSlug } = suggestion
  return (
    <Card title={title} preline={t('on', { day: formatDate(suggestedAt, locale) })}>
      <p>{description}</p>
      <p>
        <Badge kind={decision === 'accepted' ? 'success' : 'neutral'}>
          {t(`state.${decision ?? 'open'}`)}
        </Badge>
      </p>
      {note ? <p>{t('answer', { note })}</p> : null}
      {topicSlug ? (
        <p>
          <a className="kern-link" href={`/themen/${topicSlug}`}>
            {t('toTopic')}
          </a>
        </p>
      ) : null}
    </Card>
  )
}
