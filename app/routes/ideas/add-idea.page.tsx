import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { IDEA_LENGTH, ideaSchema } from '#app/domain/ideas/idea.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { action, loader } from './add-idea.route.tsx'

/** What a phone in the room shows: one field, one button. */
export function AddIdeaPage() {
  const t = useTranslations('ideas.add')
  const { title, state } = useLoaderData<typeof loader>()
  const { key } = useLocation()
  // Whoever was typing when the wall closed keeps the text.
  const typed = useActionData<typeof action>() !== undefined
  if (state !== 'open' && !typed) return <NoWall state={state} />
  return (
    <Page title={t('title')} preline={title ?? undefined} intro={t('intro')} narrow>
      {/* An idea that was sent leaves an empty field behind. */}
      <IdeaForm key={key} />
      <p className="muted">{t('privacy')}</p>
    </Page>
  )
}

function IdeaForm() {
  const t = useTranslations('ideas.add')
  const answer = useActionData<typeof action>()
  const { pathname } = useLocation()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ideaSchema }),
  })
  const { key, ...website } = getInputProps(fields.website, { type: 'text' })
  return (
    // Without the notice of the idea before, so that two answers never stand beside each other.
    <Form method="post" action={pathname} {...getFormProps(form)}>
      {answer?.refused ? (
        <Alert kind="warning" title={t(`refused.${answer.refused}`)}>
          <p>{t('kept')}</p>
        </Alert>
      ) : null}
      <ErrorSummary form={form} labels={{ text: t('idea') }} />
      <TextArea field={fields.text} label={t('idea')} hint={t('hint')} rows={4} limit={IDEA_LENGTH} />
      <div className="kern-sr-only" aria-hidden="true">
        <label htmlFor={website.id}>{t('website')}</label>
        <input key={key} {...website} tabIndex={-1} autoComplete="off" />
      </div>
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}

function NoWall({ state }: { state: 'closed' | 'unknown' }) {
  const t = useTranslations('ideas.add')
  return (
    <Page title={t(`${state}Title`)} narrow>
      <EmptyState
        title={t(`${state}Text`)}
        action={
          <ButtonLink href="/ideen" variant="secondary">
            {t('otherCode')}
          </ButtonLink>
        }
      />
    </Page>
  )
}
