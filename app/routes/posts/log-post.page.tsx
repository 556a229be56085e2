import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useFetcher, useLoaderData } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { logPostSchema } from '#app/domain/posts/post.schema.ts'
import { readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { loader as checkLoader } from './check-post.route.tsx'
import type { action, loader } from './log-post.route.tsx'
import { PhotoField } from './photo-field.tsx'
import { OptionalPostFields, usePostLabels } from './post-fields.tsx'
import { PostPreview } from './post-preview.tsx'

export function LogPostPage() {
  const t = useTranslations('posts.log')
  const { choices, photos, photoId, topicId, url } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const labels = usePostLabels()
  const live = useLiveCheck()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    defaultValue: { url, topicId: topicId ?? '', photoId },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: logPostSchema }),
    shouldRevalidate: 'onInput',
  })
  const checked = live.answer ?? (live.asked === null ? answer?.checked : null)
  const topics = choices.topics.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      <Form method="post" {...getFormProps(form)} onInput={live.onInput}>
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.url} label={t('url')} hint={t('urlHint')} autoComplete="off" />
        {checked ? <PostPreview answer={checked} explained={fields.url.errors !== undefined} /> : null}
        <SelectField field={fields.topicId} label={t('topic')} options={topics} empty={t('noTopic')} />
        <Disclosure summary={t('more')} open={photoId !== '' || undefined}>
          <PhotoField field={fields.photoId} photos={photos} />
          <OptionalPostFields fields={fields} choices={choices} />
        </Disclosure>
        <ButtonRow>
          <Button type="submit" name="intent" value="log">
            {t('submit')}
          </Button>
          <noscript>
            <Button type="submit" name="intent" value="check" variant="secondary">
              {t('check')}
            </Button>
          </noscript>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** Asks about an address as soon as it is a whole one. `asked` is null until somebody types. */
function useLiveCheck() {
  const fetcher = useFetcher<typeof checkLoader>()
  const [asked, setAsked] = useState<string | null>(null)
  const ask = (written: string) => {
    const text = written.trim()
    setAsked(text)
    if (readPostUrl(text).ok) fetcher.load(`/beitraege/pruefen?url=${encodeURIComponent(text)}`)
  }
  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && target.name === 'url') ask(target.value)
  }
  // Whoever pastes before the page has woken up on a slow phone is answered as well.
  const pastedEarly = useRef(ask)
  useEffect(() => {
    const field = document.querySelector<HTMLInputElement>('input[name="url"]')
    if (field && field.value !== field.defaultValue) pastedEarly.current(field.value)
  }, [])
  return { onInput, asked, answer: fetcher.data?.asked === asked ? fetcher.data?.answer : undefined }
}
