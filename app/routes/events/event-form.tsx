import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { eventFormSchema } from '#app/domain/events/planning/event.schema.ts'
import { eventKinds } from '#app/domain/events/planning/event-kind.rules.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TimeField } from '#app/ui/time-field.tsx'

/** What the form begins with; `revision` is the state of an event that is there already. */
export type EventFormValue = Partial<Record<(typeof fieldNames)[number] | 'revision', string>>

/** An event to be planned or changed. */
export function EventForm(props: {
  lastResult: SubmissionResult<string[]> | undefined
  defaultValue: EventFormValue
  submit: string
  /** Quiet where the page has another main button. */
  quiet?: boolean | undefined
}) {
  const t = useTranslations('events.form')
  const kinds = useTranslations('events.kinds')
  const [form, fields] = useForm({
    lastResult: props.lastResult,
    defaultValue: props.defaultValue,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: eventFormSchema }),
  })
  const labels = Object.fromEntries(fieldNames.map(name => [name, t(`fields.${name}`)]))
  const { key: revisionKey, ...revision } = getInputProps(fields.revision, { type: 'hidden' })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <Refusal errors={form.errors} />
      <SelectField
        field={fields.kind}
        label={t('fields.kind')}
        options={eventKinds.map(kind => ({ value: kind, label: kinds(kind) }))}
      />
      <TextField field={fields.title} label={t('fields.title')} />
      <TextArea field={fields.description} label={t('fields.description')} rows={4} limit={4000} optional />
      <div className="field-row">
        <DateField field={fields.day} label={t('fields.day')} />
        <TimeField field={fields.from} label={t('fields.from')} />
        <TimeField field={fields.to} label={t('fields.to')} />
      </div>
      <TextField field={fields.place} label={t('fields.place')} hint={t('hints.place')} optional />
      <TextField
        field={fields.videoUrl}
        label={t('fields.videoUrl')}
        hint={t('hints.videoUrl')}
        type="url"
        optional
      />
      <NumberField field={fields.places} label={t('fields.places')} hint={t('hints.places')} optional />
      <TextField field={fields.speaker} label={t('fields.speaker')} optional />
      <TextArea field={fields.agenda} label={t('fields.agenda')} hint={t('hints.agenda')} rows={8} optional />
      <TextArea
        field={fields.material}
        label={t('fields.material')}
        hint={t('hints.material')}
        rows={3}
        optional
      />
      <NumberField field={fields.cost} label={t('fields.cost')} hint={t('hints.cost')} decimal optional />
      {props.defaultValue.revision === undefined ? null : (
        <>
          <input type="hidden" name="intent" value="save" />
          <input key={revisionKey} {...revision} />
        </>
      )}
      <Button type="submit" variant={props.quiet ? 'secondary' : 'primary'}>
        {props.submit}
      </Button>
    </Form>
  )
}

/** Why a form that was all right could not be saved: what was typed is still there. It takes the focus. */
function Refusal({ errors }: { errors: string[] | undefined }) {
  const t = useTranslations('events.form')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors) box.current?.focus()
  }, [errors])
  if (!errors) return null
  return (
    <div ref={box} tabIndex={-1} role="alert">
      {errors.includes('stale') ? (
        <Alert kind="warning" title={t('staleTitle')}>
          <p>{t('staleText')}</p>
          <p>
            <a className="kern-link" href="?" target="_blank" rel="noreferrer">
              {t('staleLink')}
            </a>
          </p>
        </Alert>
      ) : (
        <Alert kind="warning" title={t('cancelledTitle')} />
      )}
    </div>
  )
}

const fieldNames = [
  'kind',
  'title',
  'description',
  'day',
  'from',
  'to',
  'place',
  'videoUrl',
  'places',
  'speaker',
  'agenda',
  'material',
  'cost',
] as const
