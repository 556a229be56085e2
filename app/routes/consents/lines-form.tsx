import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import type { WrongLine } from '#app/domain/consents/occasions/list-lines.rules.ts'
import { linesSchema, listKinds } from '#app/domain/consents/occasions/occasion.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { action } from './occasion.route.tsx'

/** Typing the names of a list, one a line. */
export function LinesForm() {
  const t = useTranslations('consents')
  const given = useActionData<typeof action>()
  const answer = given?.intent === 'lines' ? given : undefined
  const [form, fields] = useForm({
    id: 'lines',
    lastResult: answer?.form,
    defaultValue: { kind: 'citizen' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: linesSchema }),
  })
  const labels = { lines: t('occasion.lines'), kind: t('occasion.kind') }
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="lines" />
      {answer?.refused ? (
        <Alert kind="danger" title={t('occasion.refusedTitle')}>
          {t(`occasion.refused.${answer.refused}`)}
        </Alert>
      ) : null}
      {answer && answer.wrongLines.length > 0 ? <WrongLines lines={answer.wrongLines} /> : null}
      <ErrorSummary form={form} labels={labels} />
      <TextArea field={fields.lines} label={labels.lines} hint={t('occasion.linesHint')} rows={8} />
      <SelectField
        field={fields.kind}
        label={labels.kind}
        options={listKinds.map(kind => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <Button type="submit">{t('occasion.enter')}</Button>
    </Form>
  )
}

function WrongLines({ lines }: { lines: readonly WrongLine[] }) {
  const t = useTranslations('consents.occasion')
  return (
    <Alert kind="danger" title={t('wrongTitle')}>
      <ul>
        {lines.map(({ number, text, problem }) => (
          <li key={number}>{t('wrongLine', { number, text, problem: t(`problems.${problem}`) })}</li>
        ))}
      </ul>
      {lines.some(({ problem }) => problem === 'child') ? (
        <p>
          <a className="kern-link" href="/einwilligungen/menschen/neu">
            {t('childForm')}
          </a>
        </p>
      ) : null}
    </Alert>
  )
}
