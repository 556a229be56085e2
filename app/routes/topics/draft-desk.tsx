import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { composeUrl } from '#app/domain/topics/picks/compose-url.rules.ts'
import { draftSchema, linkedInLength } from '#app/domain/topics/picks/draft.schema.ts'
import { formatDateTime, formatShortDate, formatShortDay } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { SelfCheck } from './self-check.tsx'
import type { Loaded } from './topic.page.tsx'

type OwnPick = NonNullable<Loaded['topic']['ownPick']>

/** Where somebody writes on the topic they hold, the self-check at its side. */
export function DraftDesk(props: {
  topic: Loaded['topic']
  pick: OwnPick
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useTranslations('topics.desk')
  const locale = useLocale()
  const { topic, pick } = props
  const span = { since: formatShortDate(pick.pickedAt, locale), until: formatShortDay(pick.lapsesOn, locale) }
  return (
    <Section title={t('title')} intro={t('intro', span)} boxed>
      <div className="columns">
        <DraftForm pick={pick} lastResult={props.lastResult} />
        <SelfCheck />
      </div>
      <ButtonRow>
        <ButtonLink href={`/beitraege/neu?thema=${topic.slug}`} variant="secondary">
          {t('log')}
        </ButtonLink>
        <span className="muted">{t('logHint')}</span>
      </ButtonRow>
      <Confirm label={t('return')} question={t('returnQuestion')}>
        <Form method="post">
          <Button type="submit" name="intent" value="return" variant="danger">
            {t('returnNow')}
          </Button>
        </Form>
      </Confirm>
    </Section>
  )
}

function DraftForm({
  pick,
  lastResult,
}: {
  pick: OwnPick
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useTranslations('topics.desk')
  const locale = useLocale()
  const [form, fields] = useForm({
    lastResult,
    defaultValue: { draft: pick.draft ?? '' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: draftSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ draft: t('draft') }} />
      <TextArea field={fields.draft} label={t('draft')} hint={t('hint')} rows={14} limit={linkedInLength} />
      <ButtonRow>
        <Button type="submit" name="intent" value="save">
          {t('save')}
        </Button>
        <ButtonLink href={composeUrl(fields.draft.value ?? '')} variant="secondary" newWindow>
          {t('open')}
        </ButtonLink>
        <ButtonLink href="/fotos/auswahl" variant="tertiary">
          {t('photo')}
        </ButtonLink>
      </ButtonRow>
      <p className="muted">
        {t('openHint')}{' '}
        {pick.draftSavedAt ? t('saved', { at: formatDateTime(pick.draftSavedAt, locale) }) : null}
      </p>
    </Form>
  )
}
